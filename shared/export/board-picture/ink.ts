import type { Point } from '../../board/box.ts'
import type { FreeShape } from '../../board/records.ts'
import { HIGHLIGHTS, INKS, PAPERS } from './colours.ts'
import type { Context, Drawn } from './context.ts'
import { boxAround, grown } from './frame.ts'
import { listOf, lookOf, nameOf, pointOf, propsOf, strokeOf } from './props.ts'
import { element } from './xml.ts'

/** How many points of ink a shape has. */
export const countPoints = (shape: FreeShape): number =>
  listOf(propsOf(shape.props)['segments']).reduce<number>(
    (sum, segment) => sum + listOf(propsOf(segment)['points']).length,
    0,
  )

/** A stroke of ink or of the highlighter; undefined when there is nothing to be seen of it. */
export function drawInk(shape: FreeShape, { every }: Context): Drawn | undefined {
  const props = propsOf(shape.props)
  const segments = segmentsOf(shape, every).filter(({ points }) => points.length > 0)
  const around = boxAround(segments.flatMap(({ points }) => points))
  if (!around) return undefined
  const look = lookOf(props)
  if (shape.type === 'highlight') {
    const width = look.text * 1.12
    const stroke = {
      stroke: HIGHLIGHTS[look.ink],
      'stroke-opacity': 0.5,
      ...strokeOf({ ...look, stroke: width }),
    }
    return {
      svg: element('path', { d: inkPath(segments), fill: 'none', ...stroke }),
      box: grown(around, width / 2),
    }
  }
  const isClosed = props['isClosed'] === true
  const d = isClosed ? `${inkPath(segments)}Z` : inkPath(segments)
  const fill = isClosed && look.fill !== 'none' ? fillOf(look) : 'none'
  const svg = element('path', { d, fill, stroke: INKS[look.ink], ...strokeOf(look) })
  return { svg, box: grown(around, look.stroke / 2) }
}

/** What fills a shape that has this look. */
export function fillOf({ fill, ink }: Pick<ReturnType<typeof lookOf>, 'fill' | 'ink'>): string {
  if (fill === 'none') return 'none'
  if (fill === 'semi') return '#fff'
  return fill === 'fill' ? INKS[ink] : PAPERS[ink === 'black' ? 'grey' : ink].paper
}

interface Segment {
  readonly points: readonly Point[]
  readonly isStraight: boolean
}

/** Every so manieth point, the first and the last of each segment always. */
function segmentsOf(shape: FreeShape, every: number): readonly Segment[] {
  return listOf(propsOf(shape.props)['segments']).map((segment) => {
    const { type, points: given } = propsOf(segment)
    const all = listOf(given)
    const points = all.flatMap((point, index) =>
      index % every === 0 || index === all.length - 1 ? (pointOf(point) ?? []) : [],
    )
    return { points, isStraight: type === 'straight' }
  })
}

const tenth = (value: number): number => Math.round(value * 10) / 10
const at = ({ x, y }: Point): string => `${tenth(x)} ${tenth(y)}`
const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** One line by all segments, with a corner where one ends. */
const inkPath = (segments: readonly Segment[]): string =>
  segments
    .map(({ points, isStraight }) =>
      isStraight && points.length > 1 ? `M${points.map(at).join('L')}` : curve(points),
    )
    .map((path, index) => (index === 0 ? path : path.replace('M', 'L')))
    .join('')

/** A smooth line by these points: it turns at them, and goes through the middle of each two. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points as readonly [Point, ...Point[]]
  if (rest.length === 0) return `M${at(first)}h0.1`
  const turns = rest
    .slice(0, -1)
    .map((point, index) => `Q${at(point)} ${at(between(point, rest[index + 1]!))}`)
  return `M${at(first)}${turns.join('')}L${at(rest.at(-1)!)}`
}

const SPLINES = ['line', 'cubic'] as const

/** A line by points that were set one by one. */
export function drawLine(shape: FreeShape): Drawn | undefined {
  const props = propsOf(shape.props)
  const set = Object.values(propsOf(props['points'])).slice(0, 500)
  const points = set
    .map((point) => ({ at: pointOf(point), index: String(propsOf(point)['index'] ?? '') }))
    .toSorted((a, b) => (a.index < b.index ? -1 : a.index > b.index ? 1 : 0))
    .flatMap((point) => point.at ?? [])
  const around = boxAround(points)
  if (!around) return undefined
  const look = lookOf(props)
  const isSmooth = nameOf(props['spline'], SPLINES, 'line') === 'cubic' && points.length > 2
  const d = isSmooth ? curve(points) : `M${points.map(at).join('L')}`
  const svg = element('path', { d, fill: 'none', stroke: INKS[look.ink], ...strokeOf(look) })
  return { svg, box: grown(around, look.stroke / 2) }
}
