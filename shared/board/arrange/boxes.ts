import { type Box, overlaps, type Point } from '../box.ts'
import { VALUE_LIMITS } from '../limits.ts'
import type { Size } from '../records.ts'

/** A box with the id of the record that it is of. */
export interface Thing extends Box {
  readonly id: string
}

/** Where things come to lie, by id. */
export type Spots = ReadonlyMap<string, Point>

/** The smallest box around some; undefined when there are none. */
export function boundsOf(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, w, h } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + w)
    bottom = Math.max(bottom, y + h)
  }
  return { x: left, y: top, w: right - left, h: bottom - top }
}

/**
 * The corner at or straight below `from` where a block lies on none of `taken`, with a gap. When everything is
 * covered as far as a board goes, `from` itself.
 */
export function freeSpot(block: Size, from: Point, taken: readonly Box[], gap: number): Point {
  const inColumn = taken.filter(({ x, w }) => x < from.x + block.w + gap && from.x < x + w + gap)
  const lines = inColumn.map(({ y, h }) => Math.ceil(y + h + gap)).filter((y) => y > from.y)
  for (const y of [from.y, ...lines.sort((a, b) => a - b)]) {
    if (y + block.h > VALUE_LIMITS.coordinate) break
    const box = { x: from.x - gap, y: y - gap, w: block.w + 2 * gap, h: block.h + 2 * gap }
    if (!inColumn.some((other) => overlaps(box, other))) return { x: from.x, y }
  }
  return from
}

/**
 * The order in which one reads things that lie about: line by line, where what begins above another's middle stands
 * in the same line.
 */
export function inReadingOrder<T extends Thing>(things: readonly T[]): readonly T[] {
  const byTop = [...things].sort((a, b) => a.y - b.y || a.x - b.x || compareIds(a, b))
  const read: T[] = []
  while (byTop.length > 0) {
    const middle = byTop[0]!.y + byTop[0]!.h / 2
    const end = byTop.findIndex(({ y }) => y >= middle)
    const line = byTop.splice(0, end < 1 ? byTop.length : end)
    read.push(...line.sort((a, b) => a.x - b.x || a.y - b.y || compareIds(a, b)))
  }
  return read
}

const compareIds = (a: Thing, b: Thing) => (a.id < b.id ? -1 : 1)
