import type { Point } from './box.ts'

/** Where something lies: its corner, and by how much it is turned around that, radians. */
export interface Frame extends Point {
  readonly rotation: number
}

/** Where a point of what lies in a frame lies outside it. */
export function onBoard({ x, y, rotation }: Frame, point: Point): Point {
  const [sin, cos] = [Math.sin(rotation), Math.cos(rotation)]
  return { x: x + point.x * cos - point.y * sin, y: y + point.x * sin + point.y * cos }
}

/** The other way round. */
export function inFrame({ x, y, rotation }: Frame, point: Point): Point {
  const [sin, cos] = [Math.sin(rotation), Math.cos(rotation)]
  const [dx, dy] = [point.x - x, point.y - y]
  return { x: dx * cos + dy * sin, y: dy * cos - dx * sin }
}

/** A frame that lies in another one, as it lies outside that. */
export const frameInside = (outer: Frame, inner: Frame): Frame => ({
  ...onBoard(outer, inner),
  rotation: outer.rotation + inner.rotation,
})
