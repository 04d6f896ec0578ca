import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import type { TLShape } from 'tldraw'
import { type Aim, aimsOf, type Joining, joiningEnds } from '#shared/board/joinings.ts'
import type { Board } from '#shared/board/records.ts'
import { readableShape } from './readable.ts'
import { isSameShape } from './to-record.ts'
import { lineShapeFor, Z_KEY } from './to-shape.ts'
import type { View } from './view.ts'

/** All that joins cards, in lists that are the same as long as what they hold is. */
export function linesOf(view: View, board: Board): readonly (readonly Joining[])[] {
  const aims = aimsOf(board)
  if (!isSameAims(aims, view.aims)) view.aims = aims
  return [board.relations, board.actorLinks, view.aims]
}

const isSameAims = (a: readonly Aim[], b: readonly Aim[]) =>
  a.length === b.length && a.every(({ id }, i) => id === b[i]?.id)

/** The lines that have to be put into the store. */
export function linesToPut(view: View, board: Board): readonly TLShape[] {
  const { relations, actorLinks, merged } = board
  const { aims, lines: before } = view
  const above = frontOf(board, before?.above)
  const isSame =
    before?.relations === relations &&
    before.actorLinks === actorLinks &&
    before.merged === merged &&
    before.aims === aims &&
    before.above === above
  if (isSame) return []
  view.lines = { relations, actorLinks, merged, aims, above }
  return joiningEnds(board).flatMap((ends) => {
    const { id } = ends.joining
    const shape = readableShape(view.editor, lineShapeFor(ends, `${above}${id.slice(4, 10)}V`, view.ids))
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
function frontOf(board: Board, before: string | undefined): string {
  const { themes, challenges, actors, activities, shapes, images } = board
  let top = 'a0'
  for (const list of [themes, challenges, actors, activities, shapes, images]) {
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
