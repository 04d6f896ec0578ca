import { Link } from 'wouter'
import { useSaveState } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { MessagePage } from '#client/ui/message-page.tsx'
import { CLOSE } from '#shared/wire/sync.ts'
import { hasUnsent } from './texts-dialog.ts'
import { UnsentNotice } from './unsent-notice.tsx'

/** Why the server has ended the session for good, in words, what can be done, and what was not sent. */
export function ClosedPage({ code }: { readonly code: number }) {
  const t = useTexts()
  const save = useSaveState()
  const { title, body, canReload } = useWords(code)
  return (
    <MessagePage title={title}>
      <p>{body}</p>
      <div className="row">
        {canReload ? (
          <button type="button" className="ds-button" onClick={() => location.reload()}>
            {t.common.reload}
          </button>
        ) : (
          <Link className="ds-button" href="/join">
            {t.workshop.closed.joinAgain}
          </Link>
        )}
        <Link className="ds-button" data-variant="secondary" href="/">
          {t.common.toMyWorkshops}
        </Link>
      </div>
      {hasUnsent(save) && <UnsentNotice code={code} />}
    </MessagePage>
  )
}

function useWords(code: number) {
  const { closed } = useTexts().workshop
  switch (code) {
    case CLOSE.noIdentity:
      return { title: closed.noSeatTitle, body: closed.noSeat, canReload: false }
    case CLOSE.notAllowed:
      return { title: closed.removedTitle, body: closed.removed, canReload: false }
    case CLOSE.noSuchWorkshop:
      return { title: closed.missingTitle, body: closed.missing, canReload: false }
    case CLOSE.clientTooOld:
      return { title: closed.oldTitle, body: closed.old, canReload: true }
    default:
      return { title: closed.brokenTitle, body: closed.broken, canReload: true }
  }
}
