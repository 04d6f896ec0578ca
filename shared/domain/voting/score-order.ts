import { type Fraction, fraction, multiply, ONE, subtract } from '../../kernel/fraction.ts'
import { type Axis, METHOD_LIMITS } from './method.ts'
import type { AxisResult } from './result.ts'
import { meanOf } from './statistics.ts'

/** V11. With fewer scores on an axis, an option comes last: too few answered to say anything. */
export const FEWEST_SCORES = 3

/**
 * V11. What options are put in order by: the mean, or the product of the means of both axes, where a low difficulty
 * counts as a high score. Null when an axis has fewer than three scores.
 */
export function scoreStanding(axes: readonly Axis[], results: readonly AxisResult[]): Fraction | null {
  let product = ONE
  for (const [index, axis] of axes.entries()) {
    const { n, distribution } = results[index]!
    const mean = meanOf(distribution)
    if (mean === null || n < FEWEST_SCORES) return null
    product = multiply(product, axis === 'difficulty' ? subtract(REVERSED, mean) : mean)
  }
  return product
}

/** A score and its reverse add up to this. */
const REVERSED = fraction(METHOD_LIMITS.lowestScore + METHOD_LIMITS.highestScore)
