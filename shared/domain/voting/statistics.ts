import { type Fraction, fraction, toExact } from '../../kernel/fraction.ts'
import type { AxisResult } from './result.ts'

/** V11. What the counts of one axis come to: the numbers of 1, 2, 3, 4, 5 and *do not know*. */
export function axisResult(values: readonly number[]): AxisResult {
  const distribution = values.slice(0, -1)
  const n = distribution.reduce((sum, count) => sum + count, 0)
  const mean = meanOf(distribution)
  if (mean === null) return { n, unknown: values.at(-1)!, distribution, statistics: null }
  const { median, q1, q3 } = quartiles(distribution)
  return {
    n,
    unknown: values.at(-1)!,
    distribution,
    statistics: { mean: toExact(mean), median: toExact(median), q1: toExact(q1), q3: toExact(q3) },
  }
}

/** The mean of scores 1, 2, 3 … of which there are so many each; null without any. */
export function meanOf(distribution: readonly number[]): Fraction | null {
  const n = distribution.reduce((sum, count) => sum + count, 0)
  const sum = distribution.reduce((total, count, index) => total + count * (index + 1), 0)
  return n === 0 ? null : fraction(sum, n)
}

/** V11. Quartiles are the medians of the two halves, the middle one left out; of a single score, that score. */
function quartiles(distribution: readonly number[]) {
  const n = distribution.reduce((sum, count) => sum + count, 0)
  const half = Math.floor(n / 2)
  const middle = (from: number, count: number) => {
    const [low, high] = [from + Math.floor((count - 1) / 2), from + Math.floor(count / 2)]
    return fraction(scoreAt(distribution, low) + scoreAt(distribution, high), 2)
  }
  const median = middle(0, n)
  if (half === 0) return { median, q1: median, q3: median }
  return { median, q1: middle(0, half), q3: middle(n - half, half) }
}

/** The score at an index of the sorted list. */
function scoreAt(distribution: readonly number[], index: number): number {
  let passed = 0
  for (const [at, count] of distribution.entries()) {
    passed += count
    if (index < passed) return at + 1
  }
  return distribution.length
}
