import { CARD_SIZE, GRID, VALUE_LIMITS } from './limits.ts'
import type { Board, Place, Size, Theme } from './records.ts'

interface Box extends Size {
  readonly x: number
  readonly y: number
}

/**
 * A free place for a card that was written where there is no canvas: the first cell of a grid that nothing lies
 * on, inside `theme` or, without one, on the open board. When everything is covered as far as a board goes, the
 * first cell, on top of what lies there.
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
  const lowest = theme ? VALUE_LIMITS.sizeMax - size.h - GRID.gap : VALUE_LIMITS.coordinate
  for (let cell = 0; ; cell++) {
    const x = left + (cell % columns) * (size.w + GRID.gap)
    const y = top + Math.floor(cell / columns) * (size.h + GRID.gap)
    if (y > lowest) return { x: left, y: top, rotation: 0, parent }
    const box = { x, y, ...size }
    if (!taken.some((other) => overlaps(box, other))) return { x, y, rotation: 0, parent }
  }
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
  const [sin, cos] = [Math.sin(outer.rotation), Math.cos(outer.rotation)]
  return {
    x: onBoard(outer.x + inner.x * cos - inner.y * sin),
    y: onBoard(outer.y + inner.x * sin + inner.y * cos),
    rotation: onBoard(outer.rotation + inner.rotation),
    parent: outer.parent,
  }
}

const onBoard = (value: number) =>
  Math.min(Math.max(value, -VALUE_LIMITS.coordinate), VALUE_LIMITS.coordinate)

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
