import { useEffect } from 'react'
import type { FailureCode } from '#client/api/request.ts'
import type { BoardHold } from '#client/session/board-hold.ts'
import { useBoardHold, useLive, useSaveState } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import type { SaveState } from '#client/session/types.ts'
import { CopyButton } from '#client/ui/copy-button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { notify } from '#client/ui/toast.tsx'
import { textsDialog } from './texts-dialog.ts'
import { TextsToCopy } from './texts-to-copy.tsx'

/**
 * What the server did not take, or may not take now. Refused texts are shown to be copied, and stay until their author
 * says that they are safe: closing the dialog only puts it aside. Where there are none, such as a card that may not be
 * moved, a word is enough.
 */
export function RefusedDialog() {
  const t = useTexts()
  const save = useSaveState()
  const hold = useBoardHold()
  const decided = useLive(textsDialog)
  const isRefused = save.kind === 'refused'
  const texts = textsFor(save, hold)
  const reason = useReason(save)
  useEffect(() => {
    if (save.kind === 'refused') textsDialog.set(undefined) // each refusal is told
  }, [save])
  useEffect(() => {
    if (!isRefused || texts.length > 0) return
    notify(reason, 'warning')
    hold?.dismissRefusal()
  }, [isRefused, texts.length, reason, hold])
  const putAside = () => textsDialog.set(false)
  const words = t.workshop.refused
  return (
    <Dialog
      open={texts.length > 0 && (decided ?? isRefused)}
      onClose={putAside}
      title={isRefused ? words.title : words.waitingTitle}
      actions={
        <>
          <CopyButton text={texts.join('\n\n')} label={words.copyAll} variant="primary" />
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={isRefused ? () => hold?.dismissRefusal() : putAside}
          >
            {isRefused ? words.dismiss : t.common.close}
          </button>
        </>
      }
    >
      <p>{reason}</p>
      <TextsToCopy texts={texts} />
    </Dialog>
  )
}

function textsFor(save: SaveState, hold: BoardHold | undefined): readonly string[] {
  if (save.kind === 'refused') return save.texts
  return save.kind === 'waiting' && hold ? hold.session.get().unsentTexts() : []
}

function useReason(save: SaveState): string {
  const t = useTexts()
  if (save.kind !== 'refused') return t.workshop.refused.waiting
  if (save.reason === 'unreadable') return t.workshop.refused.unreadable
  return t.problems[save.reason as FailureCode] ?? t.problems.invalidRecord
}
