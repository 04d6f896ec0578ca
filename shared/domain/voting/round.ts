import type { Id } from '../../kernel/ids.ts'
import { isVoterByDefault, type Role } from '../role.ts'
import type { Electorate } from './electorate.ts'
import type { DotsMethod, Method } from './method.ts'
import type { ResultFor } from './result.ts'
import type { RoundState } from './round-state.ts'

/** V12. How equal totals are placed. */
export const TIE_RULES = ['supporters', 'shared', 'revote', 'facilitator', 'lot'] as const

export type TieRule = (typeof TIE_RULES)[number]

/** V11. What a vote is weighed by: each person alike, or each municipality alike. */
export type Weighting = 'person' | 'municipality'

/** V5. An option as it was when the round opened; later edits of the card do not touch it. */
export interface RoundOption {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly body: string
  /** Version of the board that it was copied from. */
  readonly rev: number
  /** Left out when there are none. */
  readonly conflicts?: readonly OptionConflict[]
}

/** LK6. A challenge that an option was said to conflict with when the round opened; it need not be on the ballot. */
export interface OptionConflict {
  readonly number: number | null
  readonly title: string
  readonly why: string
}

export interface Round<M extends Method = Method> {
  readonly id: Id<'rnd'>
  readonly number: number
  readonly parent: Id<'rnd'> | null
  readonly state: RoundState
  readonly question: string
  readonly method: M
  readonly tieRule: TieRule
  /** None before the round opens. */
  readonly options: readonly RoundOption[]
  readonly electorate: Electorate
  readonly weighting: Weighting
  /** V16: votes on paper are counted too, before the round closes. */
  readonly paper: boolean
  /** V14: what the result is broken down by. */
  readonly breakdown: 'role' | 'municipality' | null
  /** V9: with `hidden`, the result waits for *show to all* after closing. While open, it is hidden always. */
  readonly hidden: boolean
  readonly trial: boolean
  readonly evaluation: boolean
  /** V12: SHA-256 of the seed of a round whose ties are settled by lot, from its opening on; the seed at its close. */
  readonly commitment: string | null
  readonly seed: string | null
  /** Why it was called off. */
  readonly cancelReason: string | null
  /** When it opened; while it is a draft, when it was prepared. Milliseconds since 1970 (UTC), like those below. */
  readonly openedAt: number
  readonly closesAt: number | null
  readonly closedAt: number | null
  readonly result: ResultFor<M> | null
}

/** A round whose method is dots: the one that has screens and files so far. */
export const isDots = <R extends Round>(round: R): round is R & Round<DotsMethod> =>
  round.method.kind === 'dots'

export const ROUND_LIMITS = {
  question: 140,
  options: 1000,
  reason: 200,
  /** Of a sheet or ballot on paper. */
  label: 40,
  /** Sheets and ballots on paper. */
  paper: 400,
  /** Minutes that a round may be given at most. */
  minutes: 240,
  /** The server's clock lets late ballots in for this long after `closesAt`, milliseconds (V10). */
  graceMs: 2000,
} as const

/** V6. Whether a seat with this role has a ballot in the round. */
export const mayVote = (electorate: Pick<Electorate, 'facilitatorsVote'>, role: Role): boolean =>
  isVoterByDefault(role) || (role === 'facilitator' && electorate.facilitatorsVote)
