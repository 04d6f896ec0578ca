import type { Attention } from '../domain/attention.ts'
import type { Cockpit } from '../domain/progress.ts'
import type { BoardRights } from '../domain/rights.ts'
import type { Seat } from '../domain/seat.ts'
import type { Agenda } from '../domain/step.ts'
import type { Ballot } from '../domain/voting/ballot.ts'
import type { GroupVotes } from '../domain/voting/breakdown.ts'
import type { DotsMethod } from '../domain/voting/method.ts'
import type { Turnout } from '../domain/voting/result.ts'
import type { Round } from '../domain/voting/round.ts'
import type { Workshop } from '../domain/workshop.ts'

/**
 * The Stage: everything about a workshop that the server alone decides, as one seat may see it. Sent whole over
 * `GET /stage/:workshopId` at connect and after each change, as a text frame of JSON; where somebody has voted and
 * nothing else has changed, the others get a `TurnoutFrame`. A client takes a frame when its revision is not below the
 * one it has; a new connection always starts over.
 */
export interface Stage {
  readonly rev: number
  /** The server's clock when the frame was made, for showing timers right on a device whose clock is not. */
  readonly now: number
  readonly workshop: Workshop
  readonly agenda: Agenda
  readonly me: Seat
  readonly rights: BoardRights
  readonly people: People
  readonly attention: Attention
  /** F6. Nobody in charge has been here for so long that this seat may stand in. */
  readonly mayTakeOver: boolean
  readonly rounds: readonly StageRound[]
  /** Numbers of the agreements that have been made; the newest one is in force. */
  readonly agreements: readonly number[]
  /** Changes when the draft of decisions does, so that open pages know to fetch it again. */
  readonly draftRev: number
  /** Changes when the workshop's figures do. */
  readonly figuresRev: number
  /** Changes when commitments, status messages or what is known of actors do. */
  readonly mobilisationRev: number
  /** F2. Changes when private notes have been shown, so that writers know to fetch theirs again. */
  readonly shownRev: number
  /** F8. Whether this seat says that it is done with the step that runs. */
  readonly done: boolean
  /** F8. The number of the reminder to be done that concerns this seat now. */
  readonly nudged: number | null
  /** F8. How far people are: for those who run the workshop, while it runs. */
  readonly cockpit: Cockpit | null
}

/** F14. All that somebody is told who waits at the door to be let in; then the Stage takes its place. */
export interface AtDoor {
  readonly rev: number
  readonly now: number
  readonly waiting: Pick<Workshop, 'title' | 'language' | 'status'> & {
    readonly me: Pick<Seat, 'name' | 'number'>
  }
}

export type Person = Seat & { readonly connected: boolean }

export interface People {
  /** Connected now: those who take part, and those who look on. */
  readonly here: number
  readonly watching: number
  /** Every seat that has not been removed, for facilitators; others get those connected. */
  readonly seats: readonly Person[]
  /** F14. Who waits at the door, in the order of coming; for facilitators, others get nobody. */
  readonly waiting: readonly Person[]
}

/**
 * A round as a seat may see it: `result`, `groups` and `hasRecord` only when it is closed and either shown or the seat
 * facilitates; drafts, and what is on paper, for those who facilitate.
 */
export interface StageRound extends Round {
  readonly turnout: Turnout
  /** V14. The result by `breakdown`; null without one, or with under five ballots in all. */
  readonly groups: readonly GroupVotes<string | null>[] | null
  /** V17. There is a signed record to be fetched. */
  readonly hasRecord: boolean
  /** The seat's own, until the round is counted. */
  readonly ballot: Ballot | null
  /** V17. The receipt code of the seat's own ballot, to be kept on the device; null before the first save. */
  readonly code: string | null
  /** Whether the seat has a ballot on the screen now. */
  readonly mayVote: boolean
  /** V16. Whether the seat votes in this round, but on paper. */
  readonly isOnPaper: boolean
  /** What has been entered from paper, without what stands on it. */
  readonly entries: readonly PaperEntryHead[]
  /** Of a draft: what its opening will take. */
  readonly draft: { readonly options: readonly string[] | null; readonly minutes: number | null } | null
}

/** V16. One sheet or ballot on paper; `people` is 1 for a ballot. */
export interface PaperEntryHead {
  readonly id: string
  readonly kind: 'table' | 'ballot'
  readonly label: string
  readonly municipality: string | null
  readonly people: number
}

/**
 * V9. How many have voted in the rounds that are under way, by round: all that a vote changes for those who did not cast
 * it. In a hall where three hundred vote within seconds, each would otherwise be sent everything each time.
 */
export interface TurnoutFrame {
  readonly rev: number
  readonly now: number
  readonly turnouts: Readonly<Record<string, Turnout>>
}

/** The Stage with these turnouts in it. */
export const withTurnouts = (stage: Stage, { rev, now, turnouts }: TurnoutFrame): Stage => ({
  ...stage,
  rev,
  now,
  rounds: stage.rounds.map((round) => ({ ...round, turnout: turnouts[round.id] ?? round.turnout })),
})

/** A round of dots, the one method that has screens so far. */
export type DotsStageRound = StageRound & Round<DotsMethod>
