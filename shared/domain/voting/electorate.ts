import type { Role } from '../role.ts'
import { isSeated, type Seat } from '../seat.ts'
import { mayVote } from './round.ts'

/** V6. Who has a ballot in a round, besides what roles say. */
export interface Electorate {
  readonly facilitatorsVote: boolean
  /** Null: everybody whose role votes. */
  readonly limitedTo: Limit | null
  /** Whether people who come after the opening get a ballot. */
  readonly lateJoiners: boolean
}

export type Limit =
  | { readonly kind: 'groups'; readonly groups: readonly string[] }
  | { readonly kind: 'municipalities'; readonly municipalities: readonly string[] }

export const ELECTORATE_DEFAULTS: Electorate = { facilitatorsVote: false, limitedTo: null, lateJoiners: true }

/** What has to be known of a seat to say whether it votes. */
export interface Voter {
  readonly id: string
  readonly role: Role
  readonly state: Seat['state']
  readonly municipality: string | null
  readonly groups: readonly string[]
  /** Milliseconds since 1970 (UTC). */
  readonly joinedAt: number
  /** V16: votes on paper, and so has no ballot on a screen. */
  readonly onPaper: boolean
}

/**
 * V6, V16. How a seat votes in a round that opened at `openedAt`: on a screen, on paper, or not at all. Whoever has
 * left keeps the ballot; whoever was removed, or waits at the door, has none.
 */
export function votesHow(electorate: Electorate, openedAt: number, seat: Voter): 'screen' | 'paper' | 'not' {
  const isIn =
    isSeated(seat) &&
    mayVote(electorate, seat.role) &&
    isWithin(electorate.limitedTo, seat) &&
    (electorate.lateJoiners || seat.joinedAt <= openedAt)
  if (!isIn) return 'not'
  return seat.onPaper ? 'paper' : 'screen'
}

function isWithin(limit: Limit | null, seat: Voter): boolean {
  if (limit === null) return true
  if (limit.kind === 'groups') return seat.groups.some((group) => limit.groups.includes(group))
  return seat.municipality !== null && limit.municipalities.includes(seat.municipality)
}

/**
 * V2. Whether a round with this electorate may open beside those that are open: nobody would have two ballots at
 * once. Late joiners count as people who may come, so that two rounds open to them are only apart when their limits
 * are.
 */
export function mayOpenBeside(
  next: Electorate,
  open: readonly Electorate[],
  seats: readonly Voter[],
): boolean {
  const votes = (electorate: Electorate, seat: Voter) => votesHow(electorate, seat.joinedAt, seat) !== 'not'
  const meets = (other: Electorate) =>
    (next.lateJoiners && other.lateJoiners && !areApart(next.limitedTo, other.limitedTo)) ||
    seats.some((seat) => votes(next, seat) && votes(other, seat))
  return !open.some(meets)
}

/** Whether nobody can be within both. Somebody may be in two groups, but is from one municipality. */
const areApart = (a: Limit | null, b: Limit | null): boolean =>
  a?.kind === 'municipalities' &&
  b?.kind === 'municipalities' &&
  !a.municipalities.some((municipality) => b.municipalities.includes(municipality))
