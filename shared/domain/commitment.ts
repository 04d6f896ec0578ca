/** How a commitment stands: what an actor has said it will do for an activity. */
export const COMMITMENT_STATES = ['offered', 'confirmed', 'declined', 'fulfilled', 'withdrawn'] as const

export type CommitmentState = (typeof COMMITMENT_STATES)[number]

export interface Commitment {
  /** `com_…`; of an actor and an activity on the board, which may be gone by now. */
  readonly id: string
  readonly actor: string
  readonly activity: string
  /** What the actor does, in a sentence. */
  readonly what: string
  /** ISO date by which it is done. */
  readonly due: string | null
  readonly state: CommitmentState
  /** When it came to stand so, milliseconds since 1970. */
  readonly since: number
}

export const COMMITMENT_LIMITS = {
  what: 200,
  contactName: 80,
  email: 254,
  phone: 30,
  /** Whom an actor turns to, as its page says: a function and how to reach it. */
  turnTo: 200,
  /** Commitments of one workshop. */
  perWorkshop: 1000,
} as const

/**
 * Where a commitment may go from where it stands. The actor answers what it was asked, may change its mind, and may
 * withdraw at any time; a facilitator writes down the same when the actor has said it in another way.
 */
const WAYS: Readonly<Record<CommitmentState, readonly CommitmentState[]>> = {
  offered: ['confirmed', 'declined'],
  confirmed: ['fulfilled', 'withdrawn'],
  declined: ['confirmed'],
  fulfilled: ['confirmed'],
  withdrawn: ['confirmed'],
}

export const waysOf = (state: CommitmentState): readonly CommitmentState[] => WAYS[state]

export const mayBecome = (from: CommitmentState, to: CommitmentState): boolean => WAYS[from].includes(to)

/** Whether the actor is counted on: what it has said yes to and not withdrawn. */
export const isKept = ({ state }: Pick<Commitment, 'state'>): boolean =>
  state === 'confirmed' || state === 'fulfilled'

const DAY_MS = 24 * 60 * 60 * 1000

/** The commitments that are confirmed and due within so many days of `now` (or overdue), the earliest first. */
export function dueWithin(commitments: readonly Commitment[], now: number, days = 14): readonly Commitment[] {
  const last = new Date(now + days * DAY_MS).toISOString().slice(0, 10)
  return commitments
    .filter(({ state, due }) => state === 'confirmed' && due !== null && due <= last)
    .sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))
}
