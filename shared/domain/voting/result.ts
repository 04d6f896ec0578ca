import type { Exact } from '../../kernel/fraction.ts'
import type { Axis, Method } from './method.ts'
import type { TieRule, Weighting } from './round.ts'

export interface Turnout {
  /** People with a ballot, ballots cast (V8), voters who said *done*. */
  readonly eligible: number
  readonly cast: number
  readonly done: number
}

/** V16. Ballots cast by where they came from, and people on table sheets. */
export interface Sources {
  readonly screen: number
  readonly paperBallot: number
  readonly paperTable: number
}

/** V11. How the round was to be weighed and how it was: with under five ballots in one municipality, by person. */
export interface WeightingUsed {
  readonly asked: Weighting
  readonly used: Weighting
}

/** V12. Options that came out equal, in the order in which they are listed now, and what became of it. */
export interface TieOutcome {
  readonly options: readonly string[]
  readonly by: TieRule
  /** Whether each of them has a place of its own now. */
  readonly settled: boolean
  /** What the facilitator wrote, where the facilitator settled it. */
  readonly reason: string | null
}

/** What a closed round says. It carries its own rules, so that it can be read without the round. */
interface Outcome<K extends Method['kind'], Option> {
  readonly kind: K
  readonly options: readonly Option[]
  readonly turnout: Turnout & { readonly blank: number; readonly withdrawn: number }
  readonly sources: Sources
  readonly tieRule: TieRule
  readonly weighting: WeightingUsed
  readonly tied: readonly TieOutcome[]
}

interface Named {
  readonly id: string
  readonly number: number
  readonly title: string
}

export interface OptionResult extends Named {
  readonly points: number
  /** Voters who support it, by their ballots: table sheets do not say how many people are behind their numbers. */
  readonly supporters: number
  /** Competition ranking: 1, 2, 2, 4. */
  readonly place: number
  /** By municipality: the sum of each one's points over its cast ballots. Left out when people were weighed. */
  readonly weighted?: Exact
}

export interface AgreeOption extends OptionResult {
  readonly agree: number
  readonly pass: number
  readonly disagree: number
}

export interface ScoreOption extends Named {
  /** One for each axis of the method. */
  readonly axes: readonly AxisResult[]
  /** What the order goes by: the mean, or the product of both means; null with too few scores. */
  readonly order: Exact | null
  readonly supporters: number
  readonly place: number
}

export interface AxisResult {
  readonly n: number
  readonly unknown: number
  /** How many gave 1, 2, 3, 4 and 5. */
  readonly distribution: readonly number[]
  /** Null when nobody gave a score. */
  readonly statistics: {
    readonly mean: Exact
    readonly median: Exact
    readonly q1: Exact
    readonly q3: Exact
  } | null
}

export interface ConsentOption extends Named {
  readonly ok: number
  readonly live: number
  readonly objections: number
  /** Nameless, in an order that says nothing. */
  readonly reasons: readonly string[]
  /** No objection, and somebody answered. */
  readonly passed: boolean
}

export type DotsResult = Outcome<'dots', OptionResult>
export type RankResult = Outcome<'rank', OptionResult>
export type AgreeResult = Outcome<'agree', AgreeOption>
export type ScoreResult = Outcome<'score', ScoreOption> & { readonly axes: readonly Axis[] }
export type ConsentResult = Outcome<'consent', ConsentOption>

/** What places its options. */
export type RankedResult = DotsResult | RankResult | AgreeResult | ScoreResult

export type Result = RankedResult | ConsentResult

interface ResultOf {
  readonly dots: DotsResult
  readonly score: ScoreResult
  readonly rank: RankResult
  readonly consent: ConsentResult
  readonly agree: AgreeResult
}

export type ResultFor<M extends Method> = ResultOf[M['kind']]
