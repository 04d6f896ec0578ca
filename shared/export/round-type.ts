import type { GroupVotes } from '../domain/voting/breakdown.ts'
import type { DerivedRefusal, MergedOptions } from '../domain/voting/derived.ts'
import type { EqualShares } from '../domain/voting/equal-shares.ts'
import type { Axis, Method } from '../domain/voting/method.ts'
import type {
  AgreeOption,
  ConsentOption,
  DotsResult,
  OptionResult,
  RankResult,
  Result,
  ScoreOption,
} from '../domain/voting/result.ts'

/** A closed round with its result: what its signed record says, without the ballots; and other ways of looking at it. */
export type OutcomeRound = RoundFacts & Result

export interface RoundFacts {
  readonly id: string
  readonly number: number
  /** The number of the round that this one repeats (V10, revote). */
  readonly parent: number | null
  readonly question: string
  readonly method: Method
  /** V1. It asks about the workshop itself, and so ranks nothing. */
  readonly evaluation: boolean
  /** V6. The electorate rule, besides what roles say. */
  readonly facilitatorsVote: boolean
  readonly lateJoiners: boolean
  readonly limitedTo: { readonly kind: 'groups' | 'municipalities'; readonly names: readonly string[] } | null
  /** How many could vote when it opened; null where that is not known any more. */
  readonly eligibleAtOpening: number | null
  /** V12. Of a round whose ties are settled by lot. */
  readonly lot: { readonly commitment: string; readonly seed: string } | null
  /** V13. Votes that would have to move to change the first `top`; null where nothing can be said of it. */
  readonly margin: { readonly top: number; readonly votes: number } | null
  /** V14. Null without one, or with under five ballots in all. */
  readonly breakdown: OutcomeBreakdown | null
  /** V18. Beside most votes, never instead; null where no ballots were kept, and for consent. */
  readonly shares: EqualShares | null
  /** V15. Null when none of its options have been merged since. */
  readonly derived: OutcomeDerived | null
  /** V17. SHA-256 of its newest signed record; null when it has none. */
  readonly record: string | null
  readonly openedAt: number
  readonly closedAt: number
}

export interface OutcomeBreakdown {
  readonly by: 'role' | 'municipality'
  readonly groups: readonly (GroupVotes<string | null> & { readonly name: string | null })[]
}

/** V15. What the round would have come to had the options been one, or why that is not known. */
export interface OutcomeDerived {
  readonly merges: readonly MergedOptions[]
  readonly options: DotsResult['options'] | RankResult['options'] | null
  readonly refusal: DerivedRefusal | 'otherMethod' | null
}

/** A round without a place among the results: an exercise, or one that was called off. */
export interface OutcomeUncounted {
  readonly id: string
  readonly number: number
  readonly question: string
  readonly why: 'trial' | 'cancelled'
  /** Why it was called off. */
  readonly reason: string | null
  readonly openedAt: number
  readonly closedAt: number
}

/** What one round says of one challenge. */
export type OutcomeVotes = {
  readonly round: number
  /** Ballots cast in that round: what `supporters` is a share of. Those on table sheets say nothing of supporters. */
  readonly cast: number
  /** People on table sheets, whose numbers are counted too; left out when there are none. */
  readonly onTables?: number
} & OptionVotes

type Nameless<T> = Omit<T, 'id' | 'number' | 'title'>

export type OptionVotes =
  | ({ readonly kind: 'dots' | 'rank' } & Nameless<OptionResult>)
  | ({ readonly kind: 'agree' } & Nameless<AgreeOption>)
  | ({ readonly kind: 'score'; readonly axisNames: readonly Axis[] } & Nameless<ScoreOption>)

/** The answers of the newest consent round that had the challenge; it places nothing. */
export type OutcomeConsent = { readonly round: number } & Omit<Nameless<ConsentOption>, 'reasons'>

/** Rounds that put challenges in an order. */
export type RankingRound = Exclude<OutcomeRound, { readonly kind: 'consent' }>

export const isRanking = (round: OutcomeRound): round is RankingRound =>
  round.kind !== 'consent' && !round.evaluation
