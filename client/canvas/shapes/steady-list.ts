import { computed, type Editor, type TLRenderingShape } from 'tldraw'
import { steadyDepths } from './steady-depths.ts'

/**
 * The library makes the list of what it draws anew whenever anything moves, and React then compares all of it. Places
 * are followed by each shape for itself: here the list stays the same while only places change. Its depths are the
 * numbers of the list, so that one card that comes to the front gives all behind it another: here the others keep
 * theirs.
 */
export function keepListWhileThingsMove(editor: Editor): void {
  const make = editor.getRenderingShapes.bind(editor)
  const made = computed('what is drawn', make, { isEqual: isDrawnAlike })
  let depths: ReadonlyMap<string, number> = new Map()
  const list = computed('what is drawn where', () => {
    const shapes = made.get()
    depths = steadyDepths(layersOf(shapes), depths)
    return shapes.map((shape) => ({
      ...shape,
      index: depths.get(shape.id) ?? 0,
      backgroundIndex: depths.get(under(shape.id)) ?? 0,
    }))
  })
  editor.getRenderingShapes = () => list.get()
}

type Drawn = Pick<TLRenderingShape, 'id' | 'util' | 'index' | 'backgroundIndex' | 'opacity' | 'shape'>

const under = (id: string) => `under ${id}`

/** The layers from the back to the front: each shape, and what some draw behind all others. */
function layersOf(shapes: readonly Drawn[]): readonly string[] {
  const layers = shapes.map(({ id, index }) => ({ key: id as string, index }))
  for (const { id, util, backgroundIndex } of shapes) {
    if ('backgroundComponent' in util) layers.push({ key: under(id), index: backgroundIndex })
  }
  return layers.sort((a, b) => a.index - b.index).map(({ key }) => key)
}

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
