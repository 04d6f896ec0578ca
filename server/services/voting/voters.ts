import { activeSeats, type StoredRound, type WorkshopState } from '#server/workshop-state.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { type Electorate, type Voter, votesHow } from '#shared/domain/voting/electorate.ts'

/** V6, V16. How a seat votes in a round. */
export const voteOf = (round: StoredRound, seat: Seat) =>
  votesHow(round.electorate, round.openedAt, voter(seat, round))

/** V6. How many seats have a ballot on a screen, and how many vote on paper. */
export function countVoters(state: WorkshopState, round: StoredRound) {
  const how = activeSeats(state).map((seat) => voteOf(round, seat))
  const count = (wanted: string) => how.filter((one) => one === wanted).length
  return { screen: count('screen'), paperSeats: count('paper') }
}

/** V4, V6. Who would vote in a round that opened now. */
export const votersNow = (state: WorkshopState, electorate: Electorate): readonly Seat[] =>
  activeSeats(state).filter((seat) => votesHow(electorate, 0, voter(seat)) !== 'not')

/** The municipalities or roles of all who have a ballot; the former null for people without one. */
export const groupsOf = <K>(
  state: WorkshopState,
  round: StoredRound,
  of: (seat: Seat) => K,
): readonly K[] => [
  ...new Set(
    activeSeats(state)
      .filter((seat) => voteOf(round, seat) !== 'not')
      .map(of),
  ),
]

/**
 * A seat as the law of voting sees it. When it came is said by its number, so that no time of anybody's coming has to
 * be kept.
 */
export const voter = (seat: Seat, round?: Pick<StoredRound, 'openedAt' | 'lastSeat'>): Voter => ({
  id: seat.id,
  role: seat.role,
  state: seat.state,
  municipality: seat.municipality,
  groups: seat.group === null ? [] : [seat.group],
  joinedAt: round === undefined ? 0 : seat.number <= round.lastSeat ? round.openedAt : round.openedAt + 1,
  onPaper: seat.paperVoter,
})
