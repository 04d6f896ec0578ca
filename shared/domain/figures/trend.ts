import type { Better, Figure } from '../figure.ts'

export const TRENDS = ['up', 'down', 'level', 'varies'] as const

/** Which way a line of years has gone. `varies`: up and down, and in the end not far. */
export type Trend = (typeof TRENDS)[number]

export const VERDICTS = ['good', 'bad', 'open'] as const

/** What a direction means; `open` where neither way is better by itself. */
export type Verdict = (typeof VERDICTS)[number]

export interface TrendFound {
  readonly trend: Trend
  readonly verdict: Verdict
  readonly from: Figure
  readonly to: Figure
}

/** A change of less than this part of the largest value is none. */
const LEVEL = 0.02

/** Where the way from first to last is less than this part of the way between the extremes, it has varied. */
const VARIES = 0.5

/**
 * How the values of a series went, from the first to the last that has a value in the unit of the last. Undefined for
 * fewer than two: one value has no direction.
 */
export function trendOf(series: readonly Figure[], better: Better | null): TrendFound | undefined {
  const to = series.findLast(({ value }) => value !== null)
  if (!to) return undefined
  const values = series.filter(({ value, unit }) => value !== null && unit === to.unit)
  const from = values[0]!
  if (from === to) return undefined
  const trend = direction(values.map(({ value }) => value!))
  return { trend, verdict: verdictOf(trend, better), from, to }
}

function direction(values: readonly number[]): Trend {
  const highest = Math.max(...values)
  const lowest = Math.min(...values)
  const range = highest - lowest
  if (range <= LEVEL * Math.max(Math.abs(highest), Math.abs(lowest))) return 'level'
  const change = values.at(-1)! - values[0]!
  if (Math.abs(change) < VARIES * range) return 'varies'
  return change > 0 ? 'up' : 'down'
}

function verdictOf(trend: Trend, better: Better | null): Verdict {
  if (better === null || better === 'context' || trend === 'level' || trend === 'varies') return 'open'
  return (trend === 'up') === (better === 'higher') ? 'good' : 'bad'
}
