import { type Box, overlaps } from './box.ts'
import { frameInside } from './frame.ts'
import { CARD_SIZE, GRID, VALUE_LIMITS } from './limits.ts'
import type { Board, Place, Size, Theme } from './records.ts'

/**
 * A free place for a card that was written where there is no canvas: the highest, then leftmost, in the columns
 * of `theme` or, without one, of the open board, with a gap to what lies there. When everything is covered as far
 * as a board goes, the first place, on top of what lies there.
 */
export function freePlace(board: Board, theme: Theme | null, size: Size = CARD_SIZE): Place {
  const parent = theme?.id ?? null
  const taken = [...board.challenges, ...board.actors, ...board.activities, ...board.themes, ...board.images]
    .filter((card) => card.place.parent === parent && card.id !== parent)
    .map((card): Box => ({ x: card.place.x, y: card.place.y, w: card.size.w, h: card.size.h + GRID.gap }))
  const columns = theme
    ? Math.max(1, Math.floor((theme.size.w - GRID.gap) / (size.w + GRID.gap)))
    : GRID.columns
  const top = theme ? GRID.themeHeader : 0
  const left = theme ? GRID.gap : 0
  const lowest = theme ? VALUE_LIMITS.sizeMax - size.h - GRID.gap : VALUE_LIMITS.coordinate
  const lines = [top, ...taken.map((box) => box.y + box.h)].filter((y) => y >= top && y <= lowest)
  for (const y of lines.sort((a, b) => a - b)) {
    for (let column = 0; column < columns; column++) {
      const x = left + column * (size.w + GRID.gap)
      const box = { x, y, w: size.w, h: size.h + GRID.gap }
      if (!taken.some((other) => overlaps(box, other))) return { x, y, rotation: 0, parent }
    }
  }
  return { x: left, y: top, rotation: 0, parent }
}

/** The size that a theme needs to hold a card of `size` at `place`; its own when the card fits. */
export function sizeToHold(theme: Theme, place: Place, size: Size): Size {
  return {
    w: Math.min(Math.max(theme.size.w, place.x + size.w + GRID.gap), VALUE_LIMITS.sizeMax),
    h: Math.min(Math.max(theme.size.h, place.y + size.h + GRID.gap), VALUE_LIMITS.sizeMax),
  }
}

/** Where `inner`, which lies in `outer`, lies when it is taken out of it without being moved. */
export function outOf(outer: Place, inner: Place): Place {
  const { x, y, rotation } = frameInside(outer, inner)
  return { x: withinBoard(x), y: withinBoard(y), rotation: withinBoard(rotation), parent: outer.parent }
}

const withinBoard = (value: number) =>
  Math.min(Math.max(value, -VALUE_LIMITS.coordinate), VALUE_LIMITS.coordinate)
