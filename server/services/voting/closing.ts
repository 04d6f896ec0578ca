import { randomBytes } from 'node:crypto'
import {
  ballotsOf,
  type PaperEntry,
  paperOf,
  roundsWithBallots,
  type StoredRound,
  type WorkshopState,
  withRound,
} from '#server/workshop-state.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { type Ballot, isCast } from '#shared/domain/voting/ballot.ts'
import { breakdown } from '#shared/domain/voting/breakdown.ts'
import { lotOrder } from '#shared/domain/voting/lot.ts'
import { eligibleWithPaper } from '#shared/domain/voting/paper.ts'
import type { CastBallot, Poll } from '#shared/domain/voting/poll.ts'
import { receiptCode, receiptOf } from '#shared/domain/voting/receipt.ts'
import { recordedVotes } from '#shared/domain/voting/recorded-votes.ts'
import { tally } from '#shared/domain/voting/tally.ts'
import { type Closing, withRecord } from './recording.ts'
import { countVoters, groupsOf, voteOf } from './voters.ts'

/** V10, V16. The state with its open round closed: counted, or, with paper, waiting for that to be counted. */
export function closeRound(state: WorkshopState, round: StoredRound, closing: Closing): WorkshopState {
  if (!round.paper) return countRound(state, round, closing)
  return withRound(state, { ...round, state: 'counting', closedAt: closing.now, closedBy: closing.by })
}

/** F15. The state with every round that is under way counted, as far as its paper has been entered. */
export const countEverything = (state: WorkshopState, closing: Closing): WorkshopState =>
  roundsWithBallots(state).reduce((counted, round) => countRound(counted, round, closing), state)

/**
 * V10, V11. The state with a round counted: the links between seats and ballots gone, with the receipt codes, and the
 * ballots kept in the order of their content. A round that is not hidden is shown at once.
 */
export function countRound(state: WorkshopState, round: StoredRound, closing: Closing): WorkshopState {
  const poll = pollOf(state, round)
  const seed = round.sealedSeed
  const result = tally(round, poll, seed === null ? null : lotOrder(seed))
  const by = round.breakdown
  const groups =
    by &&
    breakdown(
      round,
      poll,
      by,
      groupsOf(state, round, (seat) => seat[by]),
    )
  const closed: StoredRound = {
    ...round,
    state: round.hidden ? 'closed' : 'shown',
    closedAt: round.closedAt ?? closing.now,
    closedBy: round.closedBy ?? closing.by,
    seed,
    sealedSeed: null,
    result,
    groups,
    votes: recordedVotes(round.method, result.weighting, poll),
  }
  const counted = { poll, result, receipts: receiptsOf(state, round) }
  return withoutVotes(withRecord(withRound(state, closed), closed, counted, closing.signer), round)
}

/** V17. One for each ballot that was cast on a screen; those from before there were codes have one that nobody knows. */
const receiptsOf = (state: WorkshopState, round: StoredRound): readonly string[] =>
  [...ballotsOf(state, round.id).values()]
    .filter(({ ballot }) => isCast(ballot))
    .map(({ ballot, code }) => receiptOf(code || receiptCode(randomBytes(16)), round.id, ballot))

/** V11, V16. Everything that counts in a round: ballots from screens and paper, sheets of tables, and who could vote. */
function pollOf(state: WorkshopState, round: StoredRound): Poll {
  const entries = [...paperOf(state, round.id).values()]
  const onScreen = [...ballotsOf(state, round.id)].map(([seat, { ballot }]) =>
    fromScreen(ballot, state.seats.get(seat)),
  )
  const onPaper = entries.flatMap((entry) => (entry.kind === 'ballot' ? [fromPaper(entry)] : []))
  return {
    ballots: [...onScreen, ...onPaper],
    tables: entries.flatMap((entry) => (entry.kind === 'table' ? [entry] : [])),
    eligible: eligible(state, round),
    withdrawn: round.withdrawn,
    municipalities: groupsOf(state, round, (seat) => seat.municipality),
  }
}

/** V6, V16. How many people can vote in a round that is under way. */
export function eligible(state: WorkshopState, round: StoredRound): number {
  const paperCounted = [...paperOf(state, round.id).values()].reduce((sum, entry) => sum + peopleOf(entry), 0)
  return eligibleWithPaper({ ...countVoters(state, round), paperCounted })
}

/** Whose votes an entry from paper holds. */
export const peopleOf = (entry: PaperEntry): number => (entry.kind === 'table' ? entry.people : 1)

const fromScreen = (ballot: Ballot, seat: Seat | undefined): CastBallot => ({
  ballot,
  source: 'screen',
  municipality: seat?.municipality ?? null,
  role: seat?.role ?? null,
})

const fromPaper = ({ ballot, municipality }: PaperEntry & { kind: 'ballot' }): CastBallot => ({
  ballot,
  source: 'paperBallot',
  municipality,
  role: null,
})

/** V2. The state with a round called off: no result, and nothing of the ballots remains. */
export function cancelRound(
  state: WorkshopState,
  round: StoredRound,
  reason: string,
  now: number,
): WorkshopState {
  const cancelled: StoredRound = {
    ...round,
    state: 'cancelled',
    cancelReason: reason,
    closedAt: now,
    sealedSeed: null,
  }
  return withoutVotes(withRound(state, cancelled), round)
}

function withoutVotes(state: WorkshopState, round: StoredRound): WorkshopState {
  const [ballots, paper] = [new Map(state.ballots), new Map(state.paper)]
  ballots.delete(round.id)
  paper.delete(round.id)
  return { ...state, ballots, paper }
}

/** V6. The state with a seat's ballot taken out of every round in which it does not vote on a screen any more. */
export const withoutLostBallots = (state: WorkshopState, seat: Seat): WorkshopState =>
  roundsWithBallots(state)
    .filter((round) => voteOf(round, seat) !== 'screen')
    .reduce((after, round) => withdrawBallot(after, round, seat.id), state)

/** A ballot that was cast is counted as withdrawn. */
function withdrawBallot(state: WorkshopState, round: StoredRound, seat: string): WorkshopState {
  const found = ballotsOf(state, round.id).get(seat)
  if (!found) return state
  const own = new Map(ballotsOf(state, round.id))
  own.delete(seat)
  const counted = isCast(found.ballot)
    ? withRound(state, { ...round, withdrawn: round.withdrawn + 1 })
    : state
  return { ...counted, ballots: new Map(state.ballots).set(round.id, own) }
}
