import { useEffect } from 'react'
import type { FailureCode } from '#client/api/request.ts'
import { useBoardHold, useSaveState } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { CopyButton } from '#client/ui/copy-button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { notify } from '#client/ui/toast.tsx'
import './refused-dialog.css'

/**
 * What the server did not take. Texts are shown to be copied, and stay until their author says so; where there are
 * none, such as a card that may not be moved, a word is enough.
 */
export function RefusedDialog() {
  const t = useTexts()
  const save = useSaveState()
  const hold = useBoardHold()
  const dismiss = () => hold?.dismissRefusal()
  const refused = save.kind === 'refused' ? save : undefined
  const hasText = refused !== undefined && refused.texts.length > 0
  const reason = refused && (t.problems[refused.reason as FailureCode] ?? t.problems.invalidRecord)
  useEffect(() => {
    if (reason === undefined || hasText) return
    notify(reason, 'warning')
    hold?.dismissRefusal()
  }, [reason, hasText, hold])
  return (
    <Dialog
      open={hasText}
      onClose={dismiss}
      title={t.workshop.refused.title}
      actions={
        <>
          <CopyButton
            text={refused?.texts.join('\n\n') ?? ''}
            label={t.workshop.refused.copyAll}
            variant="primary"
          />
          <button type="button" className="ds-button" data-variant="secondary" onClick={dismiss}>
            {t.workshop.refused.dismiss}
          </button>
        </>
      }
    >
      <p>{reason}</p>
      {refused?.texts.map((text) => (
        <blockquote key={text} className="refused-text">
          {text}
        </blockquote>
      ))}
    </Dialog>
  )
}
