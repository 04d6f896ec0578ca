import { type Box, overlaps } from './box.ts'
import { freePlace } from './layout.ts'
import { GRID } from './limits.ts'
import type { Board, Place, Size } from './records.ts'

/**
 * Free places on the open board for many cards at once: from the first that one card would get, row by row in as many
 * columns, each row as tall as its tallest, past what lies there. Cards, themes and pictures count, as for one card.
 */
export function freePlaces(board: Board, sizes: readonly Size[]): readonly Place[] {
  const [first] = sizes
  if (!first) return []
  const taken = [...board.challenges, ...board.actors, ...board.activities, ...board.themes, ...board.images]
    .filter(({ place }) => place.parent === null)
    .map(({ place, size }): Box => ({ x: place.x, y: place.y, w: size.w, h: size.h + GRID.gap }))
  let { y } = freePlace(board, null, first)
  let column = 0
  let tallest = 0
  /** Where the highest ends of what is in the way in this row. */
  let pastIt = Number.POSITIVE_INFINITY
  const placeOf = ({ w, h }: Size): Place => {
    for (;;) {
      if (column === GRID.columns) {
        y = tallest > 0 ? y + tallest : pastIt
        column = 0
        tallest = 0
        pastIt = Number.POSITIVE_INFINITY
      }
      const box = { x: column * (w + GRID.gap), y, w, h: h + GRID.gap }
      const inTheWay = taken.find((other) => overlaps(box, other))
      column += 1
      if (!inTheWay) {
        tallest = Math.max(tallest, box.h)
        return { x: box.x, y, rotation: 0, parent: null }
      }
      pastIt = Math.min(pastIt, inTheWay.y + inTheWay.h)
    }
  }
  return sizes.map(placeOf)
}
