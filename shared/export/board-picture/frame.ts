import { boundsOf } from '../../board/arrange/boxes.ts'
import type { Box, Point } from '../../board/box.ts'
import { type Frame, onBoard } from '../../board/frame.ts'
import { round } from './xml.ts'

export const UNTURNED: Frame = { x: 0, y: 0, rotation: 0 }

/** As the value of a `transform`; undefined where there is nothing to do. */
export function transformOf({ x, y, rotation }: Frame): string | undefined {
  const degrees = round(((rotation * 180) / Math.PI) % 360)
  const moved = round(x) === 0 && round(y) === 0 ? [] : [`translate(${round(x)} ${round(y)})`]
  const turned = degrees === 0 ? [] : [`rotate(${degrees})`]
  return [...moved, ...turned].join(' ') || undefined
}

/** The box around points; undefined when there are none. */
export const boxAround = (points: readonly Point[]): Box | undefined =>
  boundsOf(points.map(({ x, y }) => ({ x, y, w: 0, h: 0 })))

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
