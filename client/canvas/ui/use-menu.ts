import { useEffect } from 'react'
import type { Editor, TLEventInfo } from 'tldraw'
import type { CanvasHost } from '../host.ts'

/** Opens the menu at the corner of what is selected, or in the middle of the view: for who has no pointer. */
export function openMenuByKey(editor: Editor, host: CanvasHost): void {
  const { w, h } = editor.getViewportScreenBounds()
  const bounds = editor.getSelectionPageBounds()
  host.menu.set(bounds ? { ...editor.pageToViewport(bounds.center) } : { x: w / 2, y: h / 2 })
}

/** Where touch screens do not tell of a long press themselves, the library does. */
export function useLongPress(editor: Editor | undefined, host: CanvasHost): void {
  useEffect(() => {
    if (!editor) return
    const onEvent = (info: TLEventInfo) => {
      if (info.type !== 'pointer' || info.name !== 'long_press') return
      if (!editor.getInstanceState().isCoarsePointer || editor.inputs.isPen) return
      const isChoosing = editor.isIn('select') && !editor.isIn('select.editing_shape')
      if (!isChoosing || editor.inputs.isDragging) return
      editor.cancel()
      const { x, y } = editor.inputs.currentScreenPoint
      host.menu.set({ x, y })
    }
    editor.on('event', onEvent)
    return () => {
      editor.off('event', onEvent)
    }
  }, [editor, host])
}
