import { type Box, overlaps, type Point } from '#shared/board/box.ts'
import type { Size } from '#shared/board/records.ts'

const GAP = 24

/**
 * Corners for `count` things of one size that lie on nothing in `taken` nor on each other: rows of at most
 * `columns`, the first free ones going down from the corner `from`.
 */
export function freePlaces(
  taken: readonly Box[],
  size: Size,
  count: number,
  from: Point,
  columns: number,
): readonly Point[] {
  const places: Point[] = []
  const last = taken.reduce((bottom, area) => Math.max(bottom, area.y + area.h), from.y)
  for (let row = 0; places.length < count; row++) {
    const y = from.y + row * (size.h + GAP)
    // below everything each place is free, so this comes to an end
    const isBelowAll = y > last
    for (let column = 0; column < columns && places.length < count; column++) {
      const place = { x: from.x + column * (size.w + GAP), y }
      if (isBelowAll || !taken.some((area) => overlaps(area, { ...place, ...size }))) places.push(place)
    }
  }
  return places
}

/**
 * Corners for `count` things of one size as one tidy block of `columns`, where nothing in `taken` lies: the first free
 * place going down from the corner `from`.
 */
export function freeBlock(
  taken: readonly Box[],
  size: Size,
  count: number,
  from: Point,
  columns: number,
): readonly Point[] {
  const step = { x: size.w + GAP, y: size.h + GAP }
  const block = {
    x: from.x,
    w: Math.min(columns, count) * step.x - GAP,
    h: Math.ceil(count / columns) * step.y - GAP,
  }
  const starts = [from.y, ...taken.map(({ y, h }) => y + h + GAP)].filter((y) => y >= from.y)
  // below everything it is free, so one is found
  const top = starts
    .sort((a, b) => a - b)
    .find((y) => !taken.some((area) => overlaps(area, { ...block, y: y - GAP / 2, h: block.h + GAP })))
  return Array.from({ length: count }, (_, i) => ({
    x: from.x + (i % columns) * step.x,
    y: (top ?? from.y) + Math.floor(i / columns) * step.y,
  }))
}

/** The free place nearest to `at`, looking to the right of it, then to the left, then row by row below. */
export function freeBeside(taken: readonly Box[], at: Box): Point {
  const step = at.w + GAP
  const isFree = (place: Point) => !taken.some((area) => overlaps(area, { ...place, w: at.w, h: at.h }))
  for (let row = 0; row < 50; row++) {
    const y = at.y + row * (at.h + GAP)
    for (const column of row === 0 ? [1, -1, 2, -2] : [0, 1, -1, 2, -2]) {
      const place = { x: at.x + column * step, y }
      if (isFree(place)) return place
    }
  }
  return { x: at.x + GAP, y: at.y + GAP }
}
