import { useSyncExternalStore } from 'react'
import type { BoardSession } from '#client/session/types.ts'

/** Whether there is something of one's own to undo, and to redo. */
export function useUndoState({ undo }: BoardSession): {
  readonly canUndo: boolean
  readonly canRedo: boolean
} {
  const canUndo = useSyncExternalStore(undo.onChange, undo.canUndo)
  const canRedo = useSyncExternalStore(undo.onChange, undo.canRedo)
  return { canUndo, canRedo }
}
