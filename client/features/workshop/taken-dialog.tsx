import { useEffect, useRef } from 'react'
import { useLive } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { takenWords } from '#client/session/taken-words.ts'
import { CopyButton } from '#client/ui/copy-button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { isFocusLost } from '#client/ui/use-kept-focus.ts'
import { takenDialog } from './texts-dialog.ts'
import { TextsToCopy } from './texts-to-copy.tsx'

/**
 * What this person was writing when somebody else took it away: to be copied, and there until they say that it is safe.
 * The focus is in its words: whoever goes on typing closes nothing.
 */
export function TakenDialog() {
  const t = useTexts().workshop
  const taken = useLive(takenWords)
  const isOpen = useLive(takenDialog)
  const reason = useRef<HTMLParagraphElement>(null)
  useEffect(() => takenDialog.set(taken !== undefined), [taken])
  const texts = taken?.texts ?? []
  const isShown = isOpen && taken !== undefined
  useEffect(() => {
    if (isShown) return reason.current?.focus()
    // the list finds its place again by itself
    if (isFocusLost()) document.querySelector<HTMLElement>('.tl-container')?.focus()
  }, [isShown])
  return (
    <Dialog
      open={isShown}
      onClose={() => takenDialog.set(false)}
      title={t.taken.title}
      actions={
        <>
          <CopyButton text={texts.join('\n\n')} label={t.refused.copyAll} variant="primary" />
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => takenWords.set(undefined)}
          >
            {t.refused.dismiss}
          </button>
        </>
      }
    >
      <p ref={reason} tabIndex={-1}>
        {taken && t.taken[taken.why]}
      </p>
      <TextsToCopy texts={texts} />
    </Dialog>
  )
}
