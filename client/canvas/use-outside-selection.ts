import { useEffect, useRef } from 'react'
import { type Editor, react } from 'tldraw'
import type { CanvasHost } from './host.ts'

/** Keeps the selection on the canvas and the one outside of it (`selected`, `onSelect`) the same. */
export function useOutsideSelection(
  editor: Editor | undefined,
  host: CanvasHost,
  selected: string | null | undefined,
  onSelect: ((ids: readonly string[]) => void) | undefined,
): void {
  const tell = useRef(onSelect)
  useEffect(() => {
    tell.current = onSelect
  }, [onSelect])

  useEffect(() => {
    if (!editor) return
    let isFirst = true
    return react('selection for outside', () => {
      const ids = editor.getSelectedShapeIds().map((id) => host.recordOf(id))
      if (!isFirst) tell.current?.(ids)
      isFirst = false
    })
  }, [editor, host])

  useEffect(() => {
    const id = selected ? host.ids.shapeOf(selected) : undefined
    if (!editor || !id || !editor.getShape(id) || editor.getSelectedShapeIds().includes(id)) return
    editor.select(id)
    editor.zoomToSelectionIfOffscreen(96, { animation: { duration: 200 } })
  }, [editor, host, selected])
}
