import { type FocusEvent, useCallback } from 'react'
import { type TLShapeId, useEditor } from 'tldraw'

/**
 * Ends the editing of a shape when the focus goes from its fields to something else on the page; going to another
 * window does not.
 */
export function useEndOfEditing(id: TLShapeId): (event: FocusEvent<HTMLElement>) => void {
  const editor = useEditor()
  return useCallback(
    ({ currentTarget, relatedTarget }) => {
      const shape = currentTarget.closest('.tl-shape')
      if (!document.hasFocus() || (relatedTarget && shape?.contains(relatedTarget))) return
      editor.timers.requestAnimationFrame(() => {
        const isLeft = !shape?.contains(document.activeElement)
        if (isLeft && editor.getEditingShapeId() === id) editor.setEditingShape(null)
      })
    },
    [editor, id],
  )
}
