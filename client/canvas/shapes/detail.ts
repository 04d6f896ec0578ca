import { type Editor, react } from 'tldraw'

/**
 * How much of cards is drawn: from afar no shadows, and farther still only their titles, for the rest is smaller than a
 * pixel or two. All cards follow one attribute of the canvas.
 */
export type Detail = 'all' | 'flat' | 'titles'

/** Below these zooms; the library's own notes lose their shadows at the first of them. */
const FLAT = 0.35
const TITLES = 0.2

export const detailAt = (zoom: number): Detail => (zoom < TITLES ? 'titles' : zoom < FLAT ? 'flat' : 'all')

export function followDetail(editor: Editor): () => void {
  const { dataset } = editor.getContainer()
  return react('detail of cards', () => {
    const detail = detailAt(editor.getZoomLevel())
    if (dataset['detail'] !== detail) dataset['detail'] = detail
  })
}
