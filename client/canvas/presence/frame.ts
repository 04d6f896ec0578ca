import type { Editor } from 'tldraw'
import type { Frame } from '#shared/domain/attention.ts'
import type { CanvasHost } from '../host.ts'

/** The part of the board that is in view, in whole canvas units. */
export function frameOf(editor: Editor): Frame {
  const { x, y, w, h } = editor.getViewportPageBounds()
  return { x: Math.round(x), y: Math.round(y), w: Math.max(1, Math.round(w)), h: Math.max(1, Math.round(h)) }
}

/** The card or theme that the view is about: what alone is selected, or the theme in the middle of it. */
export function whatIsShown(editor: Editor, host: CanvasHost): string | null {
  const only = editor.getOnlySelectedShape()
  if (only?.type === 'challenge' || only?.type === 'frame') return host.recordOf(only.id) || null
  const { center } = editor.getViewportPageBounds()
  const theme = editor
    .getCurrentPageShapesSorted()
    .findLast((shape) => shape.type === 'frame' && editor.getShapePageBounds(shape)?.containsPoint(center))
  return theme ? host.recordOf(theme.id) || null : null
}
