import type { Point } from '../../board/box.ts'
import { round } from './xml.ts'

type Corners = readonly (readonly [x: number, y: number])[]

/** Corners on a circle, the first at the top, stretched so that they touch all sides of their box. */
function regular(count: number, inner?: number): Corners {
  const all = Array.from({ length: inner === undefined ? count : 2 * count }, (_, index) => {
    const angle = (index / (inner === undefined ? count : 2 * count)) * 2 * Math.PI - Math.PI / 2
    const reach = inner !== undefined && index % 2 === 1 ? inner : 1
    return [Math.cos(angle) * reach, Math.sin(angle) * reach] as const
  })
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top]
  return all.map(([x, y]) => [(x - left) / width, (y - top) / height] as const)
}

/** Turned by half a corner, so that a flat side lies on top. */
const OCTAGON: Corners = [
  ...[[0.3, 0] as const, [0.7, 0] as const, [1, 0.3] as const, [1, 0.7] as const],
  ...[[0.7, 1] as const, [0.3, 1] as const, [0, 0.7] as const, [0, 0.3] as const],
]
const HEXAGON: Corners = [
  ...[[0.25, 0] as const, [0.75, 0] as const, [1, 0.5] as const],
  ...[[0.75, 1] as const, [0.25, 1] as const, [0, 0.5] as const],
]

/** What a side slants by, of its box. */
const SLANT = 0.25

const UNIT: Readonly<Record<string, Corners>> = {
  triangle: regular(3),
  diamond: regular(4),
  pentagon: regular(5),
  hexagon: HEXAGON,
  octagon: OCTAGON,
  star: regular(5, 0.5),
  rhombus: [[SLANT, 0] as const, [1, 0] as const, [1 - SLANT, 1] as const, [0, 1] as const],
  'rhombus-2': [[0, 0] as const, [1 - SLANT, 0] as const, [1, 1] as const, [SLANT, 1] as const],
  trapezoid: [[SLANT, 0] as const, [1 - SLANT, 0] as const, [1, 1] as const, [0, 1] as const],
}

/** The outline of a plain shape of this name in a box: of those that are not known, the box. */
export function geoPath(name: string, w: number, h: number): string {
  return outline(name, w, h).replace(/-?\d+\.\d{3,}/g, (number) => String(round(Number(number))))
}

function outline(name: string, w: number, h: number): string {
  const ellipse = `M0 ${h / 2}a${w / 2} ${h / 2} 0 1 0 ${w} 0a${w / 2} ${h / 2} 0 1 0 ${-w} 0Z`
  const corners = UNIT[Object.hasOwn(UNIT, name) ? name : ''] ?? arrowCorners(name, w, h)
  if (corners) return polygon(corners.map(([x, y]) => ({ x: x * w, y: y * h })))
  switch (name) {
    case 'ellipse':
      return ellipse
    case 'oval':
      return rounded(w, h, Math.min(w, h) / 2)
    case 'cloud':
      return rounded(w, h, Math.min(w, h) / 3)
    case 'heart':
      return `M${w / 2} ${h}C${-w * 0.35} ${h * 0.45} ${w * 0.1} ${-h * 0.25} ${w / 2} ${h * 0.22}C${w * 0.9} ${-h * 0.25} ${w * 1.35} ${h * 0.45} ${w / 2} ${h}Z`
    case 'x-box':
      return `M0 0H${w}V${h}H0ZL${w} ${h}M${w} 0L0 ${h}`
    case 'check-box': {
      const side = Math.min(w, h) * 0.7
      const [x, y] = [(w - side) / 2, (h - side) / 2]
      return `M0 0H${w}V${h}H0ZM${x + side * 0.1} ${y + side * 0.55}L${x + side * 0.4} ${y + side * 0.85}L${x + side * 0.9} ${y + side * 0.2}`
    }
    default:
      return `M0 0H${w}V${h}H0Z`
  }
}

const polygon = (points: readonly Point[]): string => `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}Z`

const rounded = (w: number, h: number, r: number): string =>
  `M${r} 0H${w - r}A${r} ${r} 0 0 1 ${w} ${r}V${h - r}A${r} ${r} 0 0 1 ${w - r} ${h}H${r}A${r} ${r} 0 0 1 0 ${h - r}V${r}A${r} ${r} 0 0 1 ${r} 0Z`

/** A broad arrow: its head is as long as three eighths of the shorter side. */
function arrowCorners(name: string, w: number, h: number): Corners | undefined {
  const way = /^arrow-(right|left|up|down)$/.exec(name)?.[1]
  if (way === undefined) return undefined
  const isLevel = way === 'right' || way === 'left'
  const head = 1 - (Math.min(w, h) * 0.38) / (isLevel ? w : h)
  const right: Corners = [
    ...[[0, 0.16] as const, [head, 0.16] as const, [head, 0] as const, [1, 0.5] as const],
    ...[[head, 1] as const, [head, 0.84] as const, [0, 0.84] as const],
  ]
  const forth = right.map(([x, y]) => [way === 'left' || way === 'up' ? 1 - x : x, y] as const)
  return isLevel ? forth : forth.map(([x, y]) => [y, x] as const)
}
