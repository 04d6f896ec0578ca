import type { Box, Point } from '../../board/box.ts'
import { type Frame, inFrame, onBoard } from '../../board/frame.ts'
import type { Binding, FreeShape } from '../../board/records.ts'
import { fullTextOf } from '../../board/shape-text.ts'
import { headPath, isSolidHead, nameOfHead } from './arrow-heads.ts'
import { INKS, WORDS } from './colours.ts'
import type { Context, Drawn } from './context.ts'
import { boxAround, grown } from './frame.ts'
import { lookOf, numberOf, pointOf, propsOf, strokeOf } from './props.ts'
import { drawLines, linesOf } from './words.ts'
import { element, round } from './xml.ts'

/** What an arrow may end at. */
export interface Target {
  readonly frame: Frame
  readonly box: Box
  readonly isRound: boolean
}

/** What ties the two ends of an arrow. */
export interface Ties {
  readonly start?: Binding
  readonly end?: Binding
}

const LABELS = { width: 220, padding: 4 } as const

/** Bent less than this, an arrow is straight; canvas units. */
const LEAST_BEND = 8

/** How far an arrow's head keeps from what it is tied to. */
const AIR = 5

/**
 * An arrow with its heads and label, where it lies on the board: not in a frame of its own, for its ends go with what
 * they are tied to and stop at its edge.
 */
export function drawArrow(
  { shape, frame, ties }: { readonly shape: FreeShape; readonly frame: Frame; readonly ties: Ties },
  targets: ReadonlyMap<string, Target>,
  { lettering }: Context,
): Drawn | undefined {
  const props = propsOf(shape.props)
  const look = lookOf(props)
  const [from, to] = [endOf(ties.start, targets), endOf(ties.end, targets)]
  const start = from?.point ?? onBoard(frame, pointOf(props['start']) ?? { x: 0, y: 0 })
  const end = to?.point ?? onBoard(frame, pointOf(props['end']) ?? { x: 0, y: 0 })
  const bend = numberOf(props['bend'], 0, -1e5, 1e5)
  const way = props['kind'] === 'elbow' ? elbow(start, end) : bent(start, end, bend)
  const points = clipped(clipped(way, from).toReversed(), to).toReversed()
  const [first, last] = [points[0]!, points.at(-1)!]
  if (points.length < 2) return undefined
  const ink = INKS[look.ink]
  const heads = [
    { name: nameOfHead(props['arrowheadStart'], 'none'), at: first, from: points[1]! },
    { name: nameOfHead(props['arrowheadEnd'], 'arrow'), at: last, from: points.at(-2)! },
  ].map(({ name, at, from: before }) => {
    const solid = isSolidHead(name)
    const d = headPath(name, at, before, look.stroke * 3)
    const line = { stroke: ink, ...strokeOf({ ...look, dash: 'solid' }) }
    return d === '' ? '' : element('path', { d, fill: solid ? ink : 'none', ...line })
  })
  const d = `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`
  const line = element('path', { d, fill: 'none', stroke: ink, ...strokeOf(look) })
  const middle = alongWay(points, numberOf(props['labelPosition'], 0.5, 0, 1))
  const label = labelAt(
    middle,
    fullTextOf(shape.props),
    { size: look.label * 0.9, fill: INKS[look.labelInk] },
    lettering,
  )
  const around = boxAround([...points, ...(label?.corners ?? [])])
  if (!around) return undefined
  return { svg: [line, ...heads, label?.svg ?? ''].join(''), box: grown(around, look.stroke * 3) }
}

interface End {
  readonly point: Point
  /** What the arrow stops at; undefined when it goes on to its point. */
  readonly target: Target | undefined
}

const TERMINALS = ['start', 'end'] as const

/** Ties by arrow, of those that say at which end. */
export function tiesOf(bindings: readonly Binding[]): ReadonlyMap<string, Ties> {
  const ties = new Map<string, Ties>()
  for (const binding of bindings) {
    const terminal = propsOf(binding.props)['terminal']
    const end = TERMINALS.find((known) => known === terminal)
    if (end) ties.set(binding.from, { ...ties.get(binding.from), [end]: binding })
  }
  return ties
}

function endOf(binding: Binding | undefined, targets: ReadonlyMap<string, Target>): End | undefined {
  const target = binding && targets.get(binding.to)
  if (!target) return undefined
  const { normalizedAnchor, isPrecise, isExact } = propsOf(binding.props)
  const anchor = (isPrecise === true && pointOf(normalizedAnchor)) || { x: 0.5, y: 0.5 }
  const { x, y, w, h } = target.box
  const point = onBoard(target.frame, { x: x + anchor.x * w, y: y + anchor.y * h })
  return { point, target: isExact === true ? undefined : target }
}

/** In how many pieces what is bent is drawn. */
const PIECES = 48

/** From one point to another, bent to the side by so much in its middle: part of a circle. */
function bent(start: Point, end: Point, bend: number): readonly Point[] {
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const length = Math.hypot(dx, dy)
  if (length === 0 || Math.abs(bend) < LEAST_BEND) return [start, end]
  const radius = (length * length) / 4 / bend / 2 + bend / 2
  const side = { x: -dy / length, y: dx / length }
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
  const centre = { x: middle.x + side.x * (bend - radius), y: middle.y + side.y * (bend - radius) }
  const begin = Math.atan2(start.y - centre.y, start.x - centre.x)
  const half = Math.atan2(middle.y + side.y * bend - centre.y, middle.x + side.x * bend - centre.x) - begin
  const turn = 2 * (((half + 3 * Math.PI) % (2 * Math.PI)) - Math.PI)
  return Array.from({ length: PIECES + 1 }, (_, piece) => {
    const angle = begin + (turn * piece) / PIECES
    const reach = Math.abs(radius)
    return { x: centre.x + reach * Math.cos(angle), y: centre.y + reach * Math.sin(angle) }
  })
}

/** From one point to another with right angles, the longer way first. */
function elbow(start: Point, end: Point): readonly Point[] {
  const isLevel = Math.abs(end.x - start.x) > Math.abs(end.y - start.y)
  const middle = isLevel ? (start.x + end.x) / 2 : (start.y + end.y) / 2
  return isLevel
    ? [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end]
    : [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end]
}

/** A way without what of its beginning lies within what it is tied to; all of it where it never leaves that. */
function clipped(way: readonly Point[], end: End | undefined): readonly Point[] {
  const target = end?.target
  if (!target) return way
  const isIn = (point: Point) => isWithin(target, point)
  const leaves = way.findIndex((point) => !isIn(point))
  if (leaves <= 0) return way
  let [inside, outside] = [way[leaves - 1]!, way[leaves]!]
  for (let step = 0; step < 24; step++) {
    const middle = { x: (inside.x + outside.x) / 2, y: (inside.y + outside.y) / 2 }
    if (isIn(middle)) inside = middle
    else outside = middle
  }
  return [outside, ...way.slice(leaves)]
}

function isWithin({ frame, box, isRound }: Target, point: Point): boolean {
  const { x, y } = inFrame(frame, point)
  const [reachX, reachY] = [box.w / 2 + AIR, box.h / 2 + AIR]
  const [dx, dy] = [Math.abs(x - box.x - box.w / 2) / reachX, Math.abs(y - box.y - box.h / 2) / reachY]
  return isRound ? Math.hypot(dx, dy) <= 1 : Math.max(dx, dy) <= 1
}

/** The point at this part of a way's length. */
function alongWay(points: readonly Point[], part: number): Point {
  const lengths = points
    .slice(1)
    .map((point, index) => Math.hypot(point.x - points[index]!.x, point.y - points[index]!.y))
  let left = lengths.reduce((sum, length) => sum + length, 0) * part
  for (const [index, length] of lengths.entries()) {
    if (left <= length && length > 0) {
      const [a, b] = [points[index]!, points[index + 1]!]
      return { x: a.x + ((b.x - a.x) * left) / length, y: a.y + ((b.y - a.y) * left) / length }
    }
    left -= length
  }
  return points.at(-1)!
}

function labelAt(
  { x, y }: Point,
  text: string,
  { size, fill }: { readonly size: number; readonly fill: string },
  lettering: Context['lettering'],
) {
  if (text.trim() === '') return undefined
  const style = { size, line: size * 1.35 }
  const lines = linesOf(
    { ...style, text, width: Math.max(LABELS.width, size * 8), height: 10 * style.line },
    lettering,
  )
  const w = Math.max(...lines.map((line) => lettering.widthOf(line, size, false))) + 2 * LABELS.padding
  const h = lines.length * style.line
  const box = { x: x - w / 2, y: y - h / 2, width: w, height: h }
  const svg = [
    element('rect', { ...box, rx: 4, fill: WORDS.white, 'fill-opacity': 0.9 }),
    drawLines(lines, { ...style, x, y: box.y, anchor: 'middle', fill }, lettering),
  ].join('')
  return { svg, corners: [box, { x: x + w / 2, y: y + h / 2 }] }
}
