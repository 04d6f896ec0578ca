import type { RelationMeaning } from '../board/records.ts'
import type { Decision } from '../domain/decision.ts'
import type { ChainStepCode, Fit, LinkUse } from '../domain/indicator-link.ts'
import type { Role } from '../domain/role.ts'
import type { Language, Localized } from '../kernel/language.ts'
import type { OutcomeActivity, OutcomeActor } from './mobilisation-type.ts'
import type { OutcomeNetwork } from './network-type.ts'
import type { OutcomeFigures } from './outcome-figures.ts'
import type { OutcomeConsent, OutcomeRound, OutcomeUncounted, OutcomeVotes } from './round-type.ts'

/**
 * What a workshop leaves with: the one source of the report page and of every file. It is computed from board,
 * rounds and decisions, and frozen as it stands when the workshop agrees. It names no person, and of actors those that
 * have said that they may be named.
 */
export interface Outcomes {
  readonly workshop: {
    readonly id: string
    readonly title: string
    readonly goal: string
    readonly language: Language
    readonly municipalities: readonly { readonly number: string; readonly name: string }[]
    readonly receiver: string
    readonly decisionDate: string | null
    /** ISO date on which the workshop was held, by Norwegian time. */
    readonly date: string
  }
  /** F15. What was settled at the end, beside what may have been frozen before; left out while it has not ended. */
  readonly ending?: OutcomeEnding
  readonly boardVersion: number
  readonly catalogueVersion: string
  /** The agreement that these outcomes are frozen in, or null while they are a draft. */
  readonly agreement: { readonly number: number; readonly at: number } | null
  readonly participation: readonly { readonly role: Role; readonly seats: number }[]
  /** Closed rounds by number, without trial rounds. */
  readonly rounds: readonly OutcomeRound[]
  /** Trial rounds and those that were called off, by number: why numbers are missing above. */
  readonly uncounted: readonly OutcomeUncounted[]
  /** Chosen ones first in their order, then the others as the votes rank them, then parked ones. */
  readonly challenges: readonly OutcomeChallenge[]
  /** The themes of the board, with the ids of their challenges; left out when there are none. */
  readonly themes?: readonly OutcomeTheme[]
  /** The actors of the board; left out when there are none. */
  readonly actors?: readonly OutcomeActor[]
  /** What is to be done about challenges, and who has said yes to what; left out when there is nothing. */
  readonly activities?: readonly OutcomeActivity[]
  /** What was known of the indicators that were looked at; left out when that was nothing. */
  readonly figures?: readonly OutcomeFigures[]
  /** What goes to a network besides. Left out where it was not asked for, and of what was frozen before there was any. */
  readonly network?: OutcomeNetwork
}

export interface OutcomeTheme {
  readonly id: string
  readonly name: string
  readonly challenges: readonly string[]
}

export interface OutcomeEnding {
  readonly at: number
  readonly receiver: string
  readonly decisionDate: string | null
  /** Why one of them was not settled; empty when both were. */
  readonly unsettled: string
}

export interface OutcomeChallenge {
  readonly id: string
  readonly number: number | null
  readonly title: string
  readonly body: string
  readonly goals: readonly number[]
  readonly targets: readonly string[]
  readonly theme: string | null
  /** Place in the newest vote that had it, after any repeat votes; null when it was not voted on. */
  readonly rank: number | null
  /** From the newest round that had it and ranks what it has; null when there is none. */
  readonly votes: OutcomeVotes | null
  /** Left out when it was in no consent round. */
  readonly consent?: OutcomeConsent
  readonly decision: Decision | null
  readonly links: readonly OutcomeLink[]
  /** What was merged into it, in the words that it had; left out when nothing was. */
  readonly mergedFrom?: readonly OutcomeSource[]
  /** Left out when there are none. */
  readonly relations?: readonly OutcomeRelation[]
  /** How many comments it has, with those of what was merged into it; left out when there are none. */
  readonly comments?: number
}

export interface OutcomeSource {
  readonly id: string
  readonly number: number | null
  readonly title: string
  readonly body: string
}

export interface OutcomeRelation {
  readonly meaning: RelationMeaning | 'affectedBy'
  readonly other: Pick<OutcomeSource, 'id' | 'number' | 'title'>
  readonly why: string
}

export interface OutcomeLink {
  readonly id: string
  /** A catalogue id, or `none`. */
  readonly indicator: string
  readonly framework: string | null
  readonly code: string | null
  readonly title: Localized | null
  readonly version: string
  readonly fit: Fit
  readonly why: string
  /** What it is used for, where in the results chain, the function that sees to it: left out where nobody said so. */
  readonly use?: LinkUse
  readonly chainStep?: ChainStepCode
  readonly owner?: string
  /** Left out while it is a proposal. */
  readonly confirmed?: true
  readonly publisher: string | null
  readonly sourceUrl: string | null
  readonly ssbTable: string | null
}
