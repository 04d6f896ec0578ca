import type { RankedResult } from '#shared/domain/voting/result.ts'
import { type Exact, fromExact, toDecimal } from '#shared/kernel/fraction.ts'

/** How long the bar of each option is, from 0 to 1 of the longest; by the option's id. For the eye alone. */
export function barsOf(result: RankedResult): ReadonlyMap<string, number> {
  if (result.kind === 'score') {
    // on the scale itself, so that a middling best does not look like the best there can be
    const most = 5 ** result.axes.length
    return new Map(result.options.map(({ id, order }) => [id, order === null ? 0 : numberOf(order) / most]))
  }
  const values = result.options.map(
    ({ id, points, weighted }) => [id, weighted ? numberOf(weighted) : points] as const,
  )
  const most = Math.max(...values.map(([, value]) => value), 0)
  return new Map(values.map(([id, value]) => [id, most === 0 ? 0 : Math.max(0, value / most)]))
}

const numberOf = (exact: Exact): number => Number(toDecimal(fromExact(exact)!, 4))
