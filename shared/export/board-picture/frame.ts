import type { Size } from '../../board/records.ts'
import { round } from './xml.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point, Size {}

/** Where something lies on the board: its corner, and by how much it is turned around that, radians. */
export interface Frame extends Point {
  readonly rotation: number
}

export const UNTURNED: Frame = { x: 0, y: 0, rotation: 0 }

/** Where a point of what lies in a frame lies on the board. */
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

export const frameInside = (outer: Frame, inner: Frame): Frame => ({
  ...onBoard(outer, inner),
  rotation: outer.rotation + inner.rotation,
})

/** As the value of a `transform`; undefined where there is nothing to do. */
export function transformOf({ x, y, rotation }: Frame): string | undefined {
  const degrees = round(((rotation * 180) / Math.PI) % 360)
  const moved = round(x) === 0 && round(y) === 0 ? [] : [`translate(${round(x)} ${round(y)})`]
  const turned = degrees === 0 ? [] : [`rotate(${degrees})`]
  return [...moved, ...turned].join(' ') || undefined
}

/** The box around points; undefined when there are none. */
export function boxAround(points: readonly Point[]): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return left > right ? undefined : { x: left, y: top, w: right - left, h: bottom - top }
}

export const cornersOf = ({ x, y, w, h }: Box): readonly Point[] => [
  { x, y },
  { x: x + w, y },
  { x: x + w, y: y + h },
  { x, y: y + h },
]

/** The upright box around one that lies in a frame. */
export const uprightBox = (frame: Frame, box: Box): Box =>
  boxAround(cornersOf(box).map((corner) => onBoard(frame, corner))) ?? box

export const grown = ({ x, y, w, h }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  w: w + 2 * by,
  h: h + 2 * by,
})
