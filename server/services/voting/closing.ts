import { type StoredRound, type WorkshopState, withRound } from '#server/workshop-state.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { type Ballot, type Choices, isCast } from '#shared/domain/voting/ballot.ts'
import { FEWEST_SHOWN } from '#shared/domain/voting/breakdown.ts'
import type { CastBallot } from '#shared/domain/voting/poll.ts'
import { inContentOrder } from '#shared/domain/voting/recorded-votes.ts'
import { tally } from '#shared/domain/voting/tally.ts'
import { eligibleSeats } from '../state/stage-view.ts'

/**
 * V10, V11. The state with its open round closed: counted, the links between seats and ballots gone, the ballots
 * kept in the order of their content. A round that is not hidden is shown at once.
 */
export function closeRound(state: WorkshopState, round: StoredRound, now: number): WorkshopState {
  const ballots = [...state.ballots.values()]
  const poll = {
    ballots: [...state.ballots].map(([seat, ballot]) => castBallot(ballot, state.seats.get(seat))),
    tables: [],
    eligible: eligibleSeats(state, round),
    withdrawn: round.withdrawn,
    municipalities: [],
  }
  const closed: StoredRound = {
    ...round,
    state: round.hidden ? 'closed' : 'shown',
    closedAt: now,
    result: tally({ ...round, weighting: 'person' }, poll),
    anonymous: anonymous(ballots),
  }
  return { ...withRound(state, closed), ballots: new Map() }
}

const castBallot = (ballot: Ballot, seat: Seat | undefined): CastBallot => ({
  ballot,
  source: 'screen',
  municipality: seat?.municipality ?? null,
  role: seat?.role ?? null,
})

/** V2. The state with its open round called off: no result, and nothing of the ballots remains. */
export function cancelRound(state: WorkshopState, round: StoredRound, now: number): WorkshopState {
  const cancelled: StoredRound = { ...round, state: 'cancelled', closedAt: now }
  return { ...withRound(state, cancelled), ballots: new Map() }
}

function anonymous(ballots: readonly Ballot[]): readonly Choices[] | null {
  const cast = ballots.filter(isCast)
  return cast.length < FEWEST_SHOWN ? null : inContentOrder(cast.map(({ choices }) => choices))
}

/** V6. The state with a seat's ballot taken out of the open round, counted as withdrawn. */
export function withdrawBallot(state: WorkshopState, round: StoredRound, seat: string): WorkshopState {
  const ballot = state.ballots.get(seat)
  if (!ballot) return state
  const ballots = new Map(state.ballots)
  ballots.delete(seat)
  const counted = isCast(ballot) ? withRound(state, { ...round, withdrawn: round.withdrawn + 1 }) : state
  return { ...counted, ballots }
}
