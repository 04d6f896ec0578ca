import type { Point } from '../../board/box.ts'
import type { Json } from '../../board/records.ts'
import { nameOf } from './props.ts'
import { round } from './xml.ts'

const HEADS = ['none', 'arrow', 'triangle', 'inverted', 'square', 'dot', 'diamond', 'bar'] as const

export type Head = (typeof HEADS)[number]

export const nameOfHead = (value: Json | undefined, usual: Head): Head =>
  value === 'pipe' ? 'bar' : nameOf(value, HEADS, usual)

export const isSolidHead = (head: Head): boolean => head !== 'arrow' && head !== 'bar'

/** The head of an arrow that ends at a point, coming from another; nothing where it has none. */
export function headPath(head: Head, at: Point, from: Point, size: number): string {
  const angle = Math.atan2(from.y - at.y, from.x - at.x)
  /** A point as far back along the arrow, and as far to its side, as a part of the head's size. */
  const to = (back: number, aside: number): string => {
    const [x, y] = [back * size, aside * size]
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
    return `${round(at.x + x * cos - y * sin)} ${round(at.y + x * sin + y * cos)}`
  }
  switch (head) {
    case 'none':
      return ''
    case 'arrow':
      return `M${to(0.87, 0.5)}L${to(0, 0)}L${to(0.87, -0.5)}`
    case 'triangle':
      return `M${to(0.87, 0.5)}L${to(0, 0)}L${to(0.87, -0.5)}Z`
    case 'inverted':
      return `M${to(0, 0.5)}L${to(0.87, 0)}L${to(0, -0.5)}Z`
    case 'square':
      return `M${to(0, 0.4)}L${to(0.8, 0.4)}L${to(0.8, -0.4)}L${to(0, -0.4)}Z`
    case 'diamond':
      return `M${to(0, 0)}L${to(0.5, 0.4)}L${to(1, 0)}L${to(0.5, -0.4)}Z`
    case 'bar':
      return `M${to(0, 0.5)}L${to(0, -0.5)}`
    case 'dot': {
      const r = round(size * 0.4)
      return `M${to(0, 0)}A${r} ${r} 0 0 1 ${to(0.8, 0)}A${r} ${r} 0 0 1 ${to(0, 0)}Z`
    }
  }
}
