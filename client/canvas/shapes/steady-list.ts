import { computed, type Editor, type TLRenderingShape } from 'tldraw'

/**
 * The library makes the list of what it draws anew whenever anything moves, and React then compares all of it. Places
 * are followed by each shape for itself: here the list stays the same while only places change.
 */
export function keepListWhileThingsMove(editor: Editor): void {
  const made = editor.getRenderingShapes.bind(editor)
  const list = computed('what is drawn', () => made(), { isEqual: isDrawnAlike })
  editor.getRenderingShapes = () => list.get()
}

type Drawn = Pick<TLRenderingShape, 'id' | 'util' | 'index' | 'backgroundIndex' | 'opacity' | 'shape'>

/** Whether two lists differ in nothing but where things lie. */
export const isDrawnAlike = (a: readonly Drawn[], b: readonly Drawn[]): boolean =>
  a.length === b.length && a.every((one, i) => isAlike(one, b[i]!))

const isAlike = (a: Drawn, b: Drawn): boolean =>
  a.id === b.id &&
  a.util === b.util &&
  a.index === b.index &&
  a.backgroundIndex === b.backgroundIndex &&
  a.opacity === b.opacity &&
  a.shape.type === b.shape.type &&
  a.shape.props === b.shape.props &&
  a.shape.meta === b.shape.meta
