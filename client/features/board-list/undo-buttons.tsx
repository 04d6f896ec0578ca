import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { ActionButton } from './action-button.tsx'
import { useList } from './list-context.ts'
import { useUndoState } from './use-undo-state.ts'

/** Undo and redo of one's own doings; there once something has been done. */
export function UndoButtons({ session }: { readonly session: BoardSession }) {
  const t = useTexts().list
  const { actions } = useList()
  const { canUndo, canRedo } = useUndoState(session)
  if (!canUndo && !canRedo) return null
  return (
    <div className="row push board-list-undo">
      <ActionButton part="undo" isOff={!canUndo} onClick={actions.undo}>
        {t.undo}
      </ActionButton>
      <ActionButton part="redo" isOff={!canRedo} onClick={actions.redo}>
        {t.redo}
      </ActionButton>
    </div>
  )
}
