import type { RankedResult } from './result.ts'
import { isVoted } from './ties.ts'

type Option<R extends RankedResult> = R['options'][number]

export interface Cut<R extends RankedResult> {
  readonly chosen: readonly Option<R>[]
  /** Options that are equal over the cut, for the places that are left: to be settled as the tie rule says. */
  readonly undecided: readonly Option<R>[]
  readonly places: number
}

/**
 * V12. The first `k` of a result. Equal options over the cut are all taken in where places are shared; with the
 * rules `revote` and `facilitator` they wait for a run-off or a decision. Options that nobody voted for are never
 * among the first.
 */
export function firstOf<R extends RankedResult>(result: R, k: number): Cut<R> {
  const voted = (result.options as readonly Option<R>[]).filter(isVoted)
  const last = voted[k - 1]
  const isOver = last !== undefined && voted[k]?.place === last.place
  if (!isOver) return { chosen: voted.slice(0, k), undecided: [], places: 0 }
  const ahead = voted.filter(({ place }) => place < last.place)
  const tied = voted.filter(({ place }) => place === last.place)
  const waits = result.tieRule === 'revote' || result.tieRule === 'facilitator'
  return waits
    ? { chosen: ahead, undecided: tied, places: k - ahead.length }
    : { chosen: [...ahead, ...tied], undecided: [], places: 0 }
}
