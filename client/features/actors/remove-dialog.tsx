import { useLayoutEffect } from 'react'
import { useBoardOf } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { cardName } from '#client/ui/card-names.ts'
import { Question } from '#client/ui/question.tsx'
import { deleteWithLinks } from '#shared/board/actors.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { mayEditRecord } from './actor-rules.ts'
import type { DialogShared } from './record-windows.tsx'

interface RemoveDialogProps extends DialogShared {
  readonly id: Id<'acr'> | Id<'act'>
}

/** Asks before an actor or an activity is deleted, and says what goes with it. */
export function RemoveDialog({ id, session, rights, isMine, onClose, onRemove }: RemoveDialogProps) {
  const { actorDialogs, names } = useTexts()
  const t = actorDialogs.remove
  const board = useBoardOf(session)
  const found = cardName(board, id, names)
  const isGone = found === undefined || !mayEditRecord(board, id, rights, isMine)
  useLayoutEffect(() => {
    if (isGone) onClose()
  }, [isGone, onClose])
  const name = found ?? ''
  const count = board.actorLinks.filter(({ from, to }) => from === id || to === id).length
  const remove = () => {
    onRemove(id, t.done({ name }), () => deleteWithLinks(session.edit, id, session.watch.current()))
    onClose()
  }
  return (
    <Question open={!isGone} title={t.title({ name })} yes={t.yes} isDanger onYes={remove} onNo={onClose}>
      <p>{t.ties({ count })}</p>
      <p>{t.undo}</p>
    </Question>
  )
}
