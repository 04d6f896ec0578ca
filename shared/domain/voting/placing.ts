import { compare, type Fraction } from '../../kernel/fraction.ts'
import type { LotOrder } from './lot.ts'
import type { TieOutcome } from './result.ts'
import type { TieRule } from './round.ts'

export interface Unplaced {
  readonly id: string
  readonly number: number
  readonly supporters: number
}

/** What an option is placed by: more is better; null is behind all others. */
export type Standing = Fraction | null

/**
 * V12. Options best first, each with its place (1, 2, 2, 4): by `standing`, equal ones by the tie rule. What is
 * still equal shares a place and is listed by number. A run-off and a facilitator's decision come later: until then
 * their options share. Without a lot to go by, the rule `lot` leaves them sharing too.
 */
export function placed<T extends Unplaced>(
  options: readonly T[],
  standing: (option: T) => Standing,
  rule: TieRule,
  lot: LotOrder | null,
): readonly (T & { readonly place: number })[] {
  const within = (a: T, b: T): number => {
    if (rule === 'supporters') return b.supporters - a.supporters
    if (rule === 'lot' && lot && standing(a) !== null) return lot(a.id) < lot(b.id) ? -1 : 1
    return 0
  }
  const order = (a: T, b: T) => better(standing(a), standing(b)) || within(a, b)
  const sorted = options.toSorted((a, b) => order(a, b) || a.number - b.number)
  const result: (T & { readonly place: number })[] = []
  for (const [index, option] of sorted.entries()) {
    const before = result[index - 1]
    result.push({ ...option, place: before && order(before, option) === 0 ? before.place : index + 1 })
  }
  return result
}

const better = (a: Standing, b: Standing): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : compare(b, a)

/** V12. Neighbours that came out equal before the tie rule, where somebody voted for them. */
export function tieOutcomes<T extends Unplaced & { readonly place: number }>(
  options: readonly T[],
  standing: (option: T) => Standing,
  isVoted: (option: T) => boolean,
  rule: TieRule,
): readonly TieOutcome[] {
  const groups: T[][] = []
  for (const option of options.filter(isVoted)) {
    const last = groups.at(-1)
    if (last && better(standing(last[0]!), standing(option)) === 0) last.push(option)
    else groups.push([option])
  }
  return groups
    .filter((group) => group.length > 1)
    .map((group) => ({
      options: group.map(({ id }) => id),
      by: rule,
      settled: new Set(group.map(({ place }) => place)).size === group.length,
      reason: null,
    }))
}
