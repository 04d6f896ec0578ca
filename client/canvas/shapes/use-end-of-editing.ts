import { type FocusEvent, useCallback } from 'react'
import { type TLShapeId, useEditor } from 'tldraw'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * Ends the editing of a shape when the focus goes from its fields to something else on the page; going to another
 * window, or one over the page, does not, nor pointing at the shape beside its words, which brings the caret back into them.
 */
export function useEndOfEditing(id: TLShapeId): (event: FocusEvent<Field>) => void {
  const editor = useEditor()
  return useCallback(
    ({ currentTarget: field, relatedTarget }) => {
      const shape = field.closest('.tl-shape')
      if (!document.hasFocus() || (relatedTarget && shape?.contains(relatedTarget))) return
      // the library ends it by itself when one points elsewhere on the canvas, and has done so by now
      const hasPointed = editor.inputs.isPointing
      editor.timers.requestAnimationFrame(() => {
        const { activeElement } = document
        if (editor.getEditingShapeId() !== id || shape?.contains(activeElement)) return
        if (activeElement?.closest('dialog')) return
        if (hasPointed && field.isConnected) field.focus({ preventScroll: true })
        else editor.setEditingShape(null)
      })
    },
    [editor, id],
  )
}
