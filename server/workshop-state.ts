import type { Attention } from '#shared/domain/attention.ts'
import type { Decision } from '#shared/domain/decision.ts'
import type { Seat } from '#shared/domain/seat.ts'
import type { Agenda } from '#shared/domain/step.ts'
import type { StepRights } from '#shared/domain/step-kind.ts'
import type { Ballot, Choices } from '#shared/domain/voting/ballot.ts'
import type { Round } from '#shared/domain/voting/round.ts'
import type { Workshop } from '#shared/domain/workshop.ts'
import type { Id } from '#shared/kernel/ids.ts'

/**
 * Everything that the server alone decides about one workshop, as it is kept in memory while the workshop is in
 * use and in SQL always. A value: a change makes a new one, and parts that did not change stay identical, so that
 * only what changed is written.
 */
export interface WorkshopState {
  /** Grows with every change; the revision of the Stage. */
  readonly rev: number
  readonly workshop: Workshop
  readonly agenda: Agenda
  /** Every seat that was ever given, removed ones too, by id. */
  readonly seats: ReadonlyMap<string, Seat>
  /** The seat that a session has, by the hash of its token. */
  readonly seatOfSession: ReadonlyMap<string, Id<'sea'>>
  readonly rounds: readonly StoredRound[]
  /** Ballots of the open round, by seat; empty when none is open. */
  readonly ballots: ReadonlyMap<string, Ballot>
  readonly decisions: readonly StoredDecision[]
  /** The revision in which the draft of decisions last changed, or in which the state was loaded. */
  readonly draftRev: number
  /** The revision in which private notes were last shown, or in which the state was loaded. */
  readonly shownRev: number
  readonly agreements: readonly Agreement[]
  /** What was allowed before the step changed or the board was locked, and until when it is let through. Not stored. */
  readonly grace: Grace | null
  readonly attention: Attention
}

/** A round with what is kept of it besides what people see. */
export interface StoredRound extends Round {
  /** Ballots of seats that were removed, or may no longer vote, while it was open. */
  readonly withdrawn: number
  /** V10: after closing, what was on the ballots, in the order of their content; null when under five were cast. */
  readonly anonymous: readonly Choices[] | null
}

export interface StoredDecision {
  readonly id: Id<'dec'>
  readonly decision: Decision
}

export interface Agreement {
  readonly number: number
  /** Milliseconds since 1970 (UTC). */
  readonly at: number
}

export interface Grace {
  /** Undefined when no step was active, which allows everything. */
  readonly rights: StepRights | undefined
  readonly until: number
}

export const openRound = (state: WorkshopState): StoredRound | undefined =>
  state.rounds.find((round) => round.state === 'open')

/** The state with one of its rounds replaced. */
export const withRound = (state: WorkshopState, round: StoredRound): WorkshopState => ({
  ...state,
  rounds: state.rounds.map((other) => (other.id === round.id ? round : other)),
})

export const withSeat = (state: WorkshopState, seat: Seat): WorkshopState => ({
  ...state,
  seats: new Map(state.seats).set(seat.id, seat),
})

/** Seats that have not been removed. */
export const activeSeats = (state: WorkshopState): readonly Seat[] =>
  [...state.seats.values()].filter((seat) => seat.state !== 'removed')
