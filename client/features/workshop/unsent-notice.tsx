import { useBoardHold, useSaveState } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { CopyButton } from '#client/ui/copy-button.tsx'
import { CLOSE } from '#shared/wire/sync.ts'
import { TextsToCopy } from './texts-to-copy.tsx'

/** After these the same work can still be sent: once the page is reloaded, or its person has joined again. */
const COMES_BACK: readonly number[] = [CLOSE.clientTooOld, CLOSE.noIdentity]

/** On a page that has been ended: what this person wrote and the server does not have, and what becomes of it. */
export function UnsentNotice({ code }: { readonly code: number }) {
  const t = useTexts().workshop.refused
  const hold = useBoardHold()
  const save = useSaveState()
  const texts = [
    ...(save.kind === 'refused' ? save.texts : []),
    ...(hold ? hold.session.get().unsentTexts() : []),
  ]
  if (texts.length === 0) return null
  const isKept = 'kept' in save && save.kept && COMES_BACK.includes(code)
  return (
    <section className="stack unsent-notice" aria-labelledby="unsent">
      <h2 id="unsent" className="ds-heading" data-size="xs">
        {t.waitingTitle}
      </h2>
      <p>{isKept ? t.comesBack : t.copyIt}</p>
      <TextsToCopy texts={texts} />
      <div className="row">
        <CopyButton text={texts.join('\n\n')} label={t.copyAll} variant="secondary" />
      </div>
    </section>
  )
}
