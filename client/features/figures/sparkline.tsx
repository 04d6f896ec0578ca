import type { Figure } from '#shared/domain/figure.ts'

const SIZE = { width: 96, height: 28, edge: 4 } as const

interface SparklineProps {
  /** Of one unit, the oldest first; what is missing leaves a gap. */
  readonly series: readonly Figure[]
  /** What it shows, in words. */
  readonly label: string
}

/** A line of years, as small as a word. Its last year is marked by shape; what it says stands beside it. */
export function Sparkline({ series, label }: SparklineProps) {
  const lines = linesOf(series)
  const last = lines.at(-1)?.at(-1)
  if (!last) return null
  const { width, height } = SIZE
  return (
    <svg
      className="figures-sparkline"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {lines.map((points) => (
        <polyline key={points[0]?.join()} points={points.map((point) => point.join()).join(' ')} />
      ))}
      {lines.flat().map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r={x === last[0] ? 3.5 : 1.5} data-last={x === last[0] || undefined} />
      ))}
    </svg>
  )
}

type Point = readonly [x: number, y: number]

/** What hardly changes lies flat: the height is at least this part of the largest value. */
const LEAST = 0.2

/** From where to where the drawing reaches. */
function heightsOf(values: readonly number[]): readonly [low: number, high: number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const missing = LEAST * Math.max(Math.abs(low), Math.abs(high)) - (high - low)
  return missing > 0 ? [low - missing / 2, high + missing / 2] : [low, high]
}

/** Where the years lie, by time from left to right; a year without a value ends one line and begins another. */
export function linesOf(series: readonly Figure[]): readonly (readonly Point[])[] {
  const values = series.flatMap(({ value }) => (value === null ? [] : [value]))
  const { width, height, edge } = SIZE
  const [low, high] = heightsOf(values)
  const [first = 0, last = 0] = [series[0]?.year, series.at(-1)?.year]
  const along = (at: number, from: number, to: number, length: number) =>
    Math.round(10 * (edge + (to === from ? 0.5 : (at - from) / (to - from)) * (length - 2 * edge))) / 10
  const lines: Point[][] = [[]]
  for (const { year, value } of series) {
    if (value === null) lines.push([])
    else lines.at(-1)?.push([along(year, first, last, width), height - along(value, low, high, height)])
  }
  return lines.filter((line) => line.length > 0)
}
