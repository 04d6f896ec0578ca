import { type StoredRound, type WorkshopState, withRound } from '#server/workshop-state.ts'
import { type Ballot, type Choices, isCast } from '#shared/domain/ballot.ts'
import { tally } from '#shared/domain/tally.ts'
import { eligibleSeats } from '../state/stage-view.ts'

/** V14. With fewer ballots than this, not even nameless ones are kept. */
const FEWEST_KEPT = 5

/**
 * V10, V11. The state with its open round closed: counted, the links between seats and ballots gone, the ballots
 * kept in the order of their content. A round that is not hidden is shown at once.
 */
export function closeRound(state: WorkshopState, round: StoredRound, now: number): WorkshopState {
  const ballots = [...state.ballots.values()]
  const seats = { eligible: eligibleSeats(state, round), withdrawn: round.withdrawn }
  const closed: StoredRound = {
    ...round,
    state: round.hidden ? 'closed' : 'shown',
    closedAt: now,
    result: tally(round, ballots, seats),
    anonymous: anonymous(ballots),
  }
  return { ...withRound(state, closed), ballots: new Map() }
}

/** V2. The state with its open round called off: no result, and nothing of the ballots remains. */
export function cancelRound(state: WorkshopState, round: StoredRound, now: number): WorkshopState {
  const cancelled: StoredRound = { ...round, state: 'cancelled', closedAt: now }
  return { ...withRound(state, cancelled), ballots: new Map() }
}

function anonymous(ballots: readonly Ballot[]): readonly Choices[] | null {
  const cast = ballots.filter(isCast)
  if (cast.length < FEWEST_KEPT) return null
  return cast
    .map(({ choices }) => choices)
    .map((choices) => [JSON.stringify(choices), choices] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, choices]) => choices)
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
