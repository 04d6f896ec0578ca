import type { Attention } from '#shared/domain/attention.ts'
import type { Decision } from '#shared/domain/decision.ts'
import type { Nudge } from '#shared/domain/progress.ts'
import { isSeated, type Seat } from '#shared/domain/seat.ts'
import type { Agenda } from '#shared/domain/step.ts'
import type { StepRights } from '#shared/domain/step-kind.ts'
import type { Ballot } from '#shared/domain/voting/ballot.ts'
import type { GroupVotes } from '#shared/domain/voting/breakdown.ts'
import type { TableSheet } from '#shared/domain/voting/paper.ts'
import type { Moment, RecordedVotes } from '#shared/domain/voting/record.ts'
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
  /**
   * V7. The seats that a session has, by the hash of its token, its own first, then those of others for whom its
   * device votes. Several sessions may have the same seat, by its return code.
   */
  readonly seatsOfSession: ReadonlyMap<string, readonly Id<'sea'>[]>
  readonly rounds: readonly StoredRound[]
  /** V17. Every record that was signed, as a chain. */
  readonly records: readonly StoredRecord[]
  /** Ballots of rounds that are open or being counted, by round and seat. */
  readonly ballots: Ballots
  /** What is on paper in rounds that are open or being counted, by round and entry. */
  readonly paper: Paper
  readonly decisions: readonly StoredDecision[]
  /** The revision in which the draft of decisions last changed, or in which the state was loaded. */
  readonly draftRev: number
  /** The revision in which figures last changed, or in which the state was loaded. */
  readonly figuresRev: number
  /** The revision in which commitments, status messages or what is known of actors last changed, or of the loading. */
  readonly mobilisationRev: number
  /** The revision in which private notes were last shown, or in which the state was loaded. */
  readonly shownRev: number
  readonly agreements: readonly Agreement[]
  /** What was allowed before the step changed or the board was locked, and until when it is let through. Not stored. */
  readonly grace: Grace | null
  readonly attention: Attention
  /** F8. Seats that say they are done with the step that runs. */
  readonly done: ReadonlySet<string>
  /** F8. The last reminder. Not stored. */
  readonly nudge: Nudge | null
}

/** V17. A signed record in the workshop's chain. */
export interface StoredRecord {
  /** Its place in the chain, from one up. */
  readonly number: number
  readonly round: string
  readonly sha256: string
  /** Canonical JSON; null when the state was loaded, for then the store has it. */
  readonly text: string | null
}

export type Ballots = ReadonlyMap<string, ReadonlyMap<string, SeatBallot>>

/** V17. A seat's ballot with its receipt code. */
export interface SeatBallot {
  readonly ballot: Ballot
  readonly code: string
}

export type Paper = ReadonlyMap<string, ReadonlyMap<string, PaperEntry>>

/** V16. One sheet of a table, or one ballot on paper. */
export type PaperEntry = {
  /** For finding it again among others. */
  readonly label: string
} & (
  | ({ readonly kind: 'table' } & TableSheet)
  | { readonly kind: 'ballot'; readonly municipality: string | null; readonly ballot: Ballot }
)

/** A round with what is kept of it besides what people see. */
export interface StoredRound extends Round {
  /** What is settled now and taken at the opening of a draft. */
  readonly setup: { readonly options: readonly string[] | null; readonly minutes: number | null }
  /** V12. Kept until the round closes; then it is the round's `seed`. */
  readonly sealedSeed: string | null
  /** Who opened it: a role and the number of a seat, which is no name. */
  readonly openedBy: Moment['by'] | null
  /** V17. Who closed it, from then on. */
  readonly closedBy: Moment['by'] | null
  /** V6. Seats are numbered as they come: those above this number came after the opening. */
  readonly lastSeat: number
  /** How many could vote when it opened. */
  readonly eligibleAtOpening: number
  /** Ballots of seats that were removed, or may no longer vote, while it was open. */
  readonly withdrawn: number
  /** V14. */
  readonly groups: readonly GroupVotes<string | null>[] | null
  /** V10, V14: after closing, what was voted, as the record lists it; null with under five ballots. */
  readonly votes: readonly RecordedVotes[] | null
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

export const openRounds = (state: WorkshopState): readonly StoredRound[] =>
  state.rounds.filter((round) => round.state === 'open')

/** Rounds whose ballots are still there: open ones, and those whose paper is being counted. */
export const roundsWithBallots = (state: WorkshopState): readonly StoredRound[] =>
  state.rounds.filter((round) => round.state === 'open' || round.state === 'counting')

const NONE: ReadonlyMap<string, never> = new Map<string, never>()

export const ballotsOf = (state: WorkshopState, round: string): ReadonlyMap<string, SeatBallot> =>
  state.ballots.get(round) ?? NONE

export const paperOf = (state: WorkshopState, round: string): ReadonlyMap<string, PaperEntry> =>
  state.paper.get(round) ?? NONE

/** The state with one of its rounds replaced. */
export const withRound = (state: WorkshopState, round: StoredRound): WorkshopState => ({
  ...state,
  rounds: state.rounds.map((other) => (other.id === round.id ? round : other)),
})

export const withSeat = (state: WorkshopState, seat: Seat): WorkshopState => ({
  ...state,
  seats: new Map(state.seats).set(seat.id, seat),
})

/** Seats of those who are in: neither waiting at the door nor removed. */
export const activeSeats = (state: WorkshopState): readonly Seat[] =>
  [...state.seats.values()].filter(isSeated)

/**
 * The seats whose ballots have changed between two states; undefined when anything else has changed too. Empty where
 * nothing that a seat is shown has.
 */
export function votedBetween(before: WorkshopState, after: WorkshopState): ReadonlySet<string> | undefined {
  const keys = Object.keys(after) as (keyof WorkshopState)[]
  const isVote = keys.every((key) => key === 'rev' || key === 'ballots' || after[key] === before[key])
  if (!isVote || after.ballots === before.ballots) return undefined
  const voted = new Set<string>()
  for (const [round, own] of after.ballots) {
    const earlier = before.ballots.get(round)
    if (own === earlier) continue
    for (const [seat, ballot] of own) if (ballot !== earlier?.get(seat)) voted.add(seat)
  }
  return voted
}

/**
 * The seat that has only said that it is done, or is not after all, between two states; undefined when anything else
 * has changed too.
 */
export function signalledBy(before: WorkshopState, after: WorkshopState): string | undefined {
  const keys = Object.keys(after) as (keyof WorkshopState)[]
  const isSignal = keys.every((key) => key === 'rev' || key === 'done' || after[key] === before[key])
  if (!isSignal) return undefined
  const [more, less] =
    after.done.size > before.done.size ? [after.done, before.done] : [before.done, after.done]
  return [...more].find((seat) => !less.has(seat))
}

/** V7. The seat that a session has as its own; it may have been removed since. */
export const ownSeat = (state: WorkshopState, session: string): Seat | undefined =>
  state.seats.get(state.seatsOfSession.get(session)?.[0] ?? '')

/** V7. The state in which a session has this seat too: as its own when it had none. */
export function withHeldSeat(state: WorkshopState, session: string, seat: Id<'sea'>): WorkshopState {
  const held = state.seatsOfSession.get(session) ?? []
  if (held.includes(seat)) return state
  return { ...state, seatsOfSession: new Map(state.seatsOfSession).set(session, [...held, seat]) }
}

/**
 * V7. The seat of a session that is asked for, its own when none is. Whose own seat was removed has none of the others
 * any more.
 */
export function heldSeat(
  state: WorkshopState,
  session: string,
  wanted: string | undefined,
): Seat | undefined {
  const own = ownSeat(state, session)
  if (wanted === undefined || own?.state === 'removed') return own
  return state.seatsOfSession.get(session)?.some((id) => id === wanted) ? state.seats.get(wanted) : undefined
}

/** V7. Those who are reached by no device but those of this seat: they go when it is removed. */
export function heldOnlyBy(state: WorkshopState, seat: Seat): readonly Seat[] {
  const lists = [...state.seatsOfSession.values()]
  const held = new Set(lists.filter(([own]) => own === seat.id).flatMap(([, ...others]) => others))
  const isReached = (id: string) =>
    lists.some((list) => list[0] !== seat.id && list.some((other) => other === id))
  return [...held].filter((id) => !isReached(id)).flatMap((id) => state.seats.get(id) ?? [])
}

/** The state in which no session that had this seat as its own has any here: its person may come in anew. */
export const withoutSessionsOf = (state: WorkshopState, seat: string): WorkshopState => ({
  ...state,
  seatsOfSession: new Map([...state.seatsOfSession].filter(([, [own]]) => own !== seat)),
})
