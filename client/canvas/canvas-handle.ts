import type { Editor } from 'tldraw'
import type { CanvasHandle } from '#client/features/indicators/canvas-handle.ts'
import { isId } from '#shared/kernel/ids.ts'
import type { CanvasHost } from './host.ts'

/** What a canvas tells of itself to what stands beside it. */
export const canvasHandle = (editor: Editor, host: CanvasHost): CanvasHandle => ({
  selected: () => editor.getSelectedShapeIds().map((id) => host.recordOf(id)),
  cardAt(x, y) {
    // tools and panels are no part of the library's own element
    if (!editor.getContainer().contains(document.elementFromPoint(x, y))) return undefined
    const shape = editor.getShapeAtPoint(editor.screenToPage({ x, y }), {
      hitInside: true,
      margin: 0,
      filter: ({ type }) => type === 'challenge',
    })
    const bounds = shape && editor.getShapePageBounds(shape)
    const id = shape && host.recordOf(shape.id)
    if (!bounds || !isId('chl', id)) return undefined
    const corner = editor.pageToScreen(bounds.point)
    const zoom = editor.getZoomLevel()
    return { id, box: { ...corner, w: bounds.w * zoom, h: bounds.h * zoom } }
  },
})
