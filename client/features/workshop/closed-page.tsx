import { Link } from 'wouter'
import { useTexts } from '#client/session/language.ts'
import { MessagePage } from '#client/ui/message-page.tsx'
import { CLOSE } from '#shared/wire/sync.ts'

/** Why the server has ended the session for good, in words, and what can be done. */
export function ClosedPage({ code }: { readonly code: number }) {
  const t = useTexts()
  const { closed } = t.workshop
  switch (code) {
    case CLOSE.noIdentity:
      return <Dead title={closed.noSeatTitle} body={closed.noSeat} />
    case CLOSE.notAllowed:
      return <Dead title={closed.removedTitle} body={closed.removed} />
    case CLOSE.noSuchWorkshop:
      return <Dead title={closed.missingTitle} body={closed.missing} />
    case CLOSE.clientTooOld:
      return <Reload title={closed.oldTitle} body={closed.old} />
    default:
      return <Reload title={t.common.error.title} body={t.common.error.body} />
  }
}

function Dead({ title, body }: { readonly title: string; readonly body: string }) {
  const t = useTexts()
  return (
    <MessagePage title={title}>
      <p>{body}</p>
      <div className="row">
        <Link className="ds-button" href="/join">
          {t.workshop.closed.joinAgain}
        </Link>
        <Link className="ds-button" data-variant="secondary" href="/">
          {t.common.toMyWorkshops}
        </Link>
      </div>
    </MessagePage>
  )
}

function Reload({ title, body }: { readonly title: string; readonly body: string }) {
  const t = useTexts()
  return (
    <MessagePage title={title}>
      <p>{body}</p>
      <button type="button" className="ds-button" onClick={() => location.reload()}>
        {t.common.reload}
      </button>
    </MessagePage>
  )
}
