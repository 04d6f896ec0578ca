import { CARD_SIZE, GRID } from './limits.ts'
import type { Board, Place, Size, Theme } from './records.ts'

interface Box extends Size {
  readonly x: number
  readonly y: number
}

/**
 * A free place for a card that was written where there is no canvas: the first cell of a grid that nothing lies
 * on, inside `theme` or, without one, on the open board.
 */
export function freePlace(board: Board, theme: Theme | null, size: Size = CARD_SIZE): Place {
  const parent = theme?.id ?? null
  const taken = [...board.challenges, ...board.actors, ...board.activities, ...board.themes]
    .filter((card) => card.place.parent === parent && card.id !== parent)
    .map((card): Box => ({ x: card.place.x, y: card.place.y, ...card.size }))
  const columns = theme
    ? Math.max(1, Math.floor((theme.size.w - GRID.gap) / (size.w + GRID.gap)))
    : GRID.columns
  const top = theme ? GRID.themeHeader : 0
  const left = theme ? GRID.gap : 0
  for (let cell = 0; ; cell++) {
    const x = left + (cell % columns) * (size.w + GRID.gap)
    const y = top + Math.floor(cell / columns) * (size.h + GRID.gap)
    const box = { x, y, ...size }
    if (!taken.some((other) => overlaps(box, other))) return { x, y, rotation: 0, parent }
  }
}

/** The size that a theme needs to hold a card of `size` at `place`; its own when the card fits. */
export function sizeToHold(theme: Theme, place: Place, size: Size): Size {
  return {
    w: Math.max(theme.size.w, place.x + size.w + GRID.gap),
    h: Math.max(theme.size.h, place.y + size.h + GRID.gap),
  }
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
