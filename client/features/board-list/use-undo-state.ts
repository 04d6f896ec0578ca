import { useCallback, useSyncExternalStore } from 'react'
import type { BoardSession } from '#client/session/types.ts'

/** Whether there is something of one's own to undo, and to redo. */
export function useUndoState({ undo }: BoardSession): {
  readonly canUndo: boolean
  readonly canRedo: boolean
} {
  const subscribe = useCallback(
    (listener: () => void) => {
      const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
      for (const event of events) undo.on(event, listener)
      return () => {
        for (const event of events) undo.off(event, listener)
      }
    },
    [undo],
  )
  const canUndo = useSyncExternalStore(subscribe, () => undo.canUndo())
  const canRedo = useSyncExternalStore(subscribe, () => undo.canRedo())
  return { canUndo, canRedo }
}
