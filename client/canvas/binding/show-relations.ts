import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import type { TLShape } from 'tldraw'
import { shownWith } from '#shared/board/merged.ts'
import type { Board, Relation } from '#shared/board/records.ts'
import { readableShape } from './readable.ts'
import { isSameShape } from './to-record.ts'
import { relationShapeFor, Z_KEY } from './to-shape.ts'
import type { View } from './view.ts'

/**
 * The lines of relations that have to be put into the store. What was said of a card that has been merged is shown at
 * the card that it went into; what comes to join a card with itself that way is not shown.
 */
export function relationsToPut(view: View, board: Board): readonly TLShape[] {
  const { relations, merged } = board
  const before = view.relations
  const above = frontOf(board, before?.above)
  if (before?.relations === relations && before.merged === merged && before.above === above) return []
  view.relations = { relations, merged, above }
  const ends = endsOf(board)
  return relations.flatMap((relation) => {
    const its = ends.get(relation.id)
    if (!its) return []
    const index = `${above}${relation.id.slice(4, 10)}V`
    const shape = readableShape(view.editor, relationShapeFor(relation, its, index, view.ids))
    if (!shape) return []
    const current = view.editor.store.unsafeGetWithoutCapture(shape.id)
    const isThere = current !== undefined && isSameShape(current, shape)
    view.shapes.set(shape.id, isThere ? current : shape)
    return isThere ? [] : [shape]
  })
}

interface Ends {
  readonly from: string
  readonly to: string
  readonly lane: number
}

/** The cards that each line goes between; lines between the same two lie on both sides of the middle. */
export function endsOf(board: Pick<Board, 'relations' | 'merged'>): ReadonlyMap<string, Ends> {
  const shown = shownWith(board)
  const cardOf = (id: string): string => shown.get(id) ?? id
  const byPair = new Map<string, Relation[]>()
  for (const relation of board.relations) {
    const pair = [cardOf(relation.from), cardOf(relation.to)]
    if (pair[0] === pair[1]) continue
    const key = pair.sort().join(' ')
    byPair.set(key, [...(byPair.get(key) ?? []), relation])
  }
  return new Map(
    [...byPair.values()].flatMap((among) =>
      among.map(({ id, from, to }, place): [string, Ends] => [
        id,
        { from: cardOf(from), to: cardOf(to), lane: place - (among.length - 1) / 2 },
      ]),
    ),
  )
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
