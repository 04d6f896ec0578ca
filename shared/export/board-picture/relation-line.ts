import type { Box, Point } from '../../board/box.ts'

/** Where the line between two cards begins and ends, and its middle, canvas units. */
export interface Line {
  readonly start: Point
  readonly end: Point
  readonly middle: Point
  readonly length: number
}

/** How far apart lines between the same two cards are, and how far a line keeps from a card. */
const LANE = 30
const AIR = 3

/**
 * The line from the edge of one card to the edge of another, on the way between their middles; `lane` moves it to the
 * side, seen from the card with the lower place, so that both directions agree. Where the cards lie on each other there
 * is nothing between them, and it is a point.
 */
export function lineBetween(from: Box, to: Box, lane = 0): Line {
  const a = middleOf(from)
  const b = middleOf(to)
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const distance = Math.hypot(dx, dy)
  if (distance === 0) return pointAt(a)
  const turn = dx < 0 || (dx === 0 && dy < 0) ? -1 : 1
  const aside = (lane * LANE * turn) / distance
  const shift = { x: -dy * aside, y: dx * aside }
  const start = edgeOf(from, { x: a.x + shift.x, y: a.y + shift.y }, { x: dx, y: dy })
  const end = edgeOf(to, { x: b.x + shift.x, y: b.y + shift.y }, { x: -dx, y: -dy })
  const length = ((end.x - start.x) * dx + (end.y - start.y) * dy) / distance
  if (length <= 0) return pointAt({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
  return { start, end, middle: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }, length }
}

const pointAt = (point: Point): Line => ({ start: point, end: point, middle: point, length: 0 })

const middleOf = ({ x, y, w, h }: Box): Point => ({ x: x + w / 2, y: y + h / 2 })

/** Where one leaves a box, going from a point in it in a direction; the point itself when it lies outside. */
function edgeOf(box: Box, from: Point, way: Point): Point {
  const reach = (at: number, low: number, high: number, step: number) =>
    step === 0 ? Number.POSITIVE_INFINITY : ((step > 0 ? high + AIR : low - AIR) - at) / step
  const part = Math.min(
    reach(from.x, box.x, box.x + box.w, way.x),
    reach(from.y, box.y, box.y + box.h, way.y),
  )
  return { x: from.x + way.x * Math.max(0, part), y: from.y + way.y * Math.max(0, part) }
}
