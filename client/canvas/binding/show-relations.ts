import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import type { TLShape } from 'tldraw'
import type { Board } from '#shared/board/records.ts'
import { relationEnds } from '#shared/board/relation-ends.ts'
import { readableShape } from './readable.ts'
import { isSameShape } from './to-record.ts'
import { relationShapeFor, Z_KEY } from './to-shape.ts'
import type { View } from './view.ts'

/** The lines of relations that have to be put into the store. */
export function relationsToPut(view: View, board: Board): readonly TLShape[] {
  const { relations, merged } = board
  const before = view.relations
  const above = frontOf(board, before?.above)
  if (before?.relations === relations && before.merged === merged && before.above === above) return []
  view.relations = { relations, merged, above }
  return relationEnds(board).flatMap(({ relation, ...ends }) => {
    const index = `${above}${relation.id.slice(4, 10)}V`
    const shape = readableShape(view.editor, relationShapeFor(relation, ends, index, view.ids))
    if (!shape) return []
    const current = view.editor.store.unsafeGetWithoutCapture(shape.id)
    const isThere = current !== undefined && isSameShape(current, shape)
    view.shapes.set(shape.id, isThere ? current : shape)
    return isThere ? [] : [shape]
  })
}

/** How many new things may come to lie in front before the lines have to be brought there again. */
const AHEAD = 12

/**
 * A z-index, to be added to, in front of all that lies on the open board: lines and their words are not to be hidden.
 * The one of before when it still is.
 */
function frontOf({ themes, challenges, shapes, images }: Board, before: string | undefined): string {
  let top = 'a0'
  for (const list of [themes, challenges, shapes, images]) {
    for (const { z, place } of list) if (z > top && place.parent === null && Z_KEY.test(z)) top = z
  }
  if (before !== undefined && before > top) return before
  try {
    const [last, next] = generateNKeysBetween(top, null, AHEAD).slice(-2)
    return generateKeyBetween(last, next)
  } catch {
    return 'a0V' // someone stored a key that is none
  }
}
