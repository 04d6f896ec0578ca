import type { Matrix, MatrixPoint, Spread } from '#shared/domain/voting/matrix.ts'
import type { Axis } from '#shared/domain/voting/method.ts'
import { type Exact, fromExact, toDecimal } from '#shared/kernel/fraction.ts'
import { type Box, type Dot, placeLabels } from './label-places.ts'

/** The room that there is for the picture, in pixels, and the size of its letters. */
export interface MatrixRoom {
  readonly width: number
  readonly fontSize: number
}

export interface PlacedPoint {
  readonly point: MatrixPoint
  readonly dot: Dot
  /** Ends of the two bars. */
  readonly bars: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  /** Where its number stands; null where there is no room left: the table has it. */
  readonly label: Box | null
}

/** One quarter of the picture. */
export interface Corner {
  readonly box: Box
  /** What is in it is best to begin with. */
  readonly isBest: boolean
  /** Where its words stand; null where they do not fit. */
  readonly words: Box | null
}

export interface MatrixLayout {
  readonly width: number
  readonly height: number
  readonly plot: Box
  /** Where the scores 1 to 5 lie. */
  readonly scores: readonly { readonly score: number; readonly x: number; readonly y: number }[]
  /** Where the lines at 3 cross. */
  readonly middle: { readonly x: number; readonly y: number }
  /** From the left upper one, row by row. */
  readonly corners: readonly Corner[]
  readonly points: readonly PlacedPoint[]
  /** One for each place that has a point. */
  readonly dots: readonly (Dot & { readonly few: boolean })[]
}

/** What the axes show beyond their ends, so that a point at 1 or 5 is whole. */
const BEYOND = 0.45
const [LOWEST, HIGHEST, MIDDLE] = [1, 5, 3]
/** Width of a letter of the words in the corners, in parts of the size of letters. */
const CORNER_LETTER = 0.46
/** From this width on, pixels, the picture is wider than high. */
const WIDE = 560

/** V11. Where everything in the matrix lies. `words` are what the four corners say, from the left upper one. */
export function layOutMatrix(
  matrix: Matrix,
  axes: readonly [Axis, Axis],
  words: readonly string[],
  { width, fontSize }: MatrixRoom,
): MatrixLayout {
  const plot = plotIn(width, fontSize)
  const perScore = (length: number) => length / (HIGHEST - LOWEST + 2 * BEYOND)
  const xOf = (score: number) => plot.x + (score - LOWEST + BEYOND) * perScore(plot.width)
  const yOf = (score: number) => plot.y + plot.height - (score - LOWEST + BEYOND) * perScore(plot.height)
  const middle = { x: xOf(MIDDLE), y: yOf(MIDDLE) }

  const together = new Map<string, MatrixPoint[]>()
  for (const point of matrix.points) {
    const key = `${point.x.median} ${point.y.median}`
    together.set(key, [...(together.get(key) ?? []), point])
  }
  const dots = [...together.values()].map((points) => ({
    x: xOf(numberOf(points[0]!.x.median)),
    y: yOf(numberOf(points[0]!.y.median)),
    radius: dotRadius(points.length, fontSize),
    few: points.every(({ few }) => few),
  }))
  const places = [...together.values()].flatMap((points, at) =>
    points.map((point) => ({ point, dot: dots[at]! })),
  )
  const corners = cornersOf(plot, middle, axes, words, fontSize)
  const spoken = corners.flatMap(({ words }) => words ?? [])
  const longest = Math.max(0, ...matrix.points.map(({ number }) => String(number).length))
  const labels = placeLabels(
    places.map(({ dot }) => dot),
    labelSize(longest, fontSize),
    dots,
    spoken,
    plot,
  )
  const points = places.map(({ point, dot }, i) => ({
    point,
    dot,
    bars: barsOf(point, xOf, yOf),
    label: labels[i] ?? null,
  }))
  return {
    width,
    height: plot.y + plot.height + 3.1 * fontSize,
    plot,
    scores: Array.from({ length: HIGHEST }, (_, i) => ({ score: i + 1, x: xOf(i + 1), y: yOf(i + 1) })),
    middle,
    corners,
    points: points.toSorted((a, b) => a.point.number - b.point.number),
    dots,
  }
}

function plotIn(width: number, fontSize: number): Box {
  const left = 2.9 * fontSize
  const inner = Math.max(80, width - left - 2)
  return { x: left, y: 2, width: inner, height: width < WIDE ? inner : Math.max(WIDE * 0.9, inner * 0.72) }
}

/** Where several points lie on each other, the dot is larger. */
const dotRadius = (points: number, fontSize: number): number =>
  fontSize * Math.min(0.75, 0.34 + 0.06 * (points - 1))

/** For numbers of so many digits, with some room around; high enough to be hit by a finger. */
const labelSize = (digits: number, fontSize: number) => ({
  width: Math.max(26, (0.62 * digits + 0.9) * fontSize),
  height: Math.max(24, 1.5 * fontSize),
})

function barsOf(
  { x, y }: { readonly x: Spread; readonly y: Spread },
  xOf: (score: number) => number,
  yOf: (score: number) => number,
): PlacedPoint['bars'] {
  return {
    left: xOf(numberOf(x.q1)),
    right: xOf(numberOf(x.q3)),
    top: yOf(numberOf(y.q3)),
    bottom: yOf(numberOf(y.q1)),
  }
}

/** The quarters, and in their outer corners the words that say what they mean. */
function cornersOf(
  plot: Box,
  middle: { readonly x: number; readonly y: number },
  [first, second]: readonly [Axis, Axis],
  words: readonly string[],
  fontSize: number,
): readonly Corner[] {
  return words.map((text, i): Corner => {
    const [isUp, isRight] = [i < 2, i % 2 === 1]
    const [left, top] = [isRight ? middle.x : plot.x, isUp ? plot.y : middle.y]
    const right = isRight ? plot.x + plot.width : middle.x
    const bottom = isUp ? middle.y : plot.y + plot.height
    const width = CORNER_LETTER * text.length * fontSize + fontSize
    const height = 1.5 * fontSize
    const at = { x: isRight ? right - width : left, y: isUp ? top : bottom - height, width, height }
    return {
      box: { x: left, y: top, width: right - left, height: bottom - top },
      isBest: isUp === (first !== 'difficulty') && isRight === (second !== 'difficulty'),
      words: width < right - left - fontSize ? at : null,
    }
  })
}

/** For a place in a picture, where a rounded number is good enough. */
const numberOf = (exact: Exact): number => Number(toDecimal(fromExact(exact)!, 4))
