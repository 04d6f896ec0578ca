import type { DotsResult } from './result.ts'

/**
 * V13. How many votes would at least have to move for another set of options to be the top `k`: half the gap
 * between the k-th and the next, rounded up. Zero is a tie over the cut. Undefined when no option is left out,
 * nobody voted, or municipalities rather than people were weighed.
 */
export function margin(result: DotsResult, k: number): number | undefined {
  const last = result.options[k - 1]
  const next = result.options[k]
  if (!last || !next || result.options[0]!.points === 0) return undefined
  if (result.weighting.used === 'municipality') return undefined
  return Math.ceil((last.points - next.points) / 2)
}
