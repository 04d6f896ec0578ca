import type { Id } from '../kernel/ids.ts'
import { isVoterByDefault, type Role } from './role.ts'
import type { Result as RoundResult } from './tally.ts'

/** V2. `shown` is a closed round whose result everyone sees. */
export type RoundState = 'open' | 'closed' | 'shown' | 'cancelled'

/** V1. One method so far; a method brings its own settings, ballot check and tally under its own name. */
export interface DotsMethod {
  readonly kind: 'dots'
  /** Dots per voter, 1–20, and the most that one option may get from one voter. */
  readonly budget: number
  readonly maxPerOption: number
}

export type Method = DotsMethod

/** V12. How equal totals are placed. */
export const TIE_RULES = ['supporters', 'shared'] as const

export type TieRule = (typeof TIE_RULES)[number]

/** V5. An option as it was when the round opened; later edits of the card do not touch it. */
export interface RoundOption {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly body: string
}

export interface Round {
  readonly id: Id<'rnd'>
  readonly number: number
  readonly parent: Id<'rnd'> | null
  readonly state: RoundState
  readonly question: string
  readonly method: Method
  readonly tieRule: TieRule
  readonly options: readonly RoundOption[]
  /** V6: whether facilitators vote too. */
  readonly facilitatorsVote: boolean
  /** V9: with `hidden`, the result waits for *show to all* after closing. While open, it is hidden always. */
  readonly hidden: boolean
  readonly trial: boolean
  readonly openedAt: number
  readonly closesAt: number | null
  readonly closedAt: number | null
  readonly result: RoundResult | null
}

export const ROUND_LIMITS = {
  question: 140,
  budget: 20,
  options: 1000,
  defaultBudget: 3,
  defaultMaxPerOption: 2,
  /** The server's clock lets late ballots in for this long after `closesAt`, milliseconds (V10). */
  graceMs: 2000,
} as const

/** V6. Whether a seat with this role has a ballot in the round. */
export const mayVote = (round: Pick<Round, 'facilitatorsVote'>, role: Role): boolean =>
  isVoterByDefault(role) || (role === 'facilitator' && round.facilitatorsVote)

/** V4. Rounds with more options than this are hard to take in. */
export const MANY_OPTIONS = 12

/** V4. With fewer voters than this, some may guess how others voted. */
export const FEW_VOTERS = 5
