import type { ActorCategory, ActorState, Stake } from '../board/records.ts'
import type { CommitmentState } from '../domain/commitment.ts'

/** An actor as files know it: by its name only where it has said that they may give it (MO9). */
export interface OutcomeActor {
  readonly id: string
  /** Null where it has not said so: it is called by its kind then. */
  readonly name: string | null
  readonly category: ActorCategory
  readonly state: ActorState
  readonly offers: string
  readonly needs: string
  readonly ties: readonly OutcomeTie[]
}

/** What an actor has to do with something. */
export interface OutcomeTie {
  readonly id: string
  /** The id of a challenge, an activity or an actor of these outcomes. */
  readonly to: string
  readonly stake: Stake
  readonly note: string
}

export interface OutcomeActivity {
  readonly id: string
  readonly title: string
  /** Ids of challenges of these outcomes: for what was merged, that of what it went into. */
  readonly challenges: readonly string[]
  readonly who: string
  readonly where: string
  /** The function that sees to it; empty when nobody does. */
  readonly owner: string
  /** ISO date. */
  readonly due: string | null
  /** What actors have said yes to and not withdrawn. */
  readonly commitments: readonly OutcomeCommitment[]
}

export interface OutcomeCommitment {
  readonly id: string
  /** The id of an actor of these outcomes. */
  readonly actor: string
  readonly what: string
  /** ISO date. */
  readonly due: string | null
  readonly state: CommitmentState
}
