import { openRound, type StoredRound, type WorkshopState } from '#server/workshop-state.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import { mayVote } from '#shared/domain/round.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { countTurnout, type Turnout } from '#shared/domain/tally.ts'
import type { People, Stage, StageRound } from '#shared/wire/stage.ts'
import { currentRights } from './seat-rights.ts'

/**
 * The Stage as one seat may see it. Secrecy is decided here and nowhere else: while a round is open nobody gets a
 * count per option (V9), afterwards only facilitators until it is shown, and a ballot goes to its own seat alone.
 */
export function stageOf(state: WorkshopState, me: Seat, connected: ReadonlySet<string>, now: number): Stage {
  return {
    rev: state.rev,
    now,
    workshop: state.workshop,
    agenda: state.agenda,
    me,
    rights: currentRights(state, me),
    people: peopleOf(state, me, connected),
    rounds: state.rounds.map((round) => roundFor(state, round, me)),
    agreements: state.agreements.map((agreement) => agreement.number),
    draftRev: state.draftRev,
  }
}

function peopleOf(state: WorkshopState, me: Seat, connected: ReadonlySet<string>): People {
  const present = [...state.seats.values()]
    .filter((seat) => seat.state !== 'removed')
    .map((seat) => ({ ...seat, connected: connected.has(seat.id) }))
  const here = present.filter((seat) => seat.connected)
  const watching = here.filter((seat) => seat.role === 'observer').length
  return { here: here.length - watching, watching, seats: isFacilitating(me.role) ? present : here }
}

/** A round as one seat may see it. Lists every property: what is added to a stored round stays inside. */
export function roundFor(state: WorkshopState, round: StoredRound, me: Seat): StageRound {
  const isOpen = round.state === 'open'
  return {
    id: round.id,
    number: round.number,
    parent: round.parent,
    state: round.state,
    question: round.question,
    method: round.method,
    tieRule: round.tieRule,
    options: round.options,
    facilitatorsVote: round.facilitatorsVote,
    hidden: round.hidden,
    trial: round.trial,
    openedAt: round.openedAt,
    closesAt: round.closesAt,
    closedAt: round.closedAt,
    result: maySeeResult(round, me) ? round.result : null,
    turnout: turnoutOf(state, round),
    ballot: isOpen ? (state.ballots.get(me.id) ?? null) : null,
    mayVote: isOpen && mayVote(round, me.role),
  }
}

/** V9. */
export const maySeeResult = (round: StoredRound, me: Seat): boolean =>
  round.state === 'shown' || (round.state === 'closed' && isFacilitating(me.role))

const NOBODY: Turnout = { eligible: 0, cast: 0, done: 0 }

function turnoutOf(state: WorkshopState, round: StoredRound): Turnout {
  if (round.id === openRound(state)?.id) {
    return countTurnout([...state.ballots.values()], eligibleSeats(state, round))
  }
  if (!round.result) return NOBODY
  const { eligible, cast, done } = round.result.turnout
  return { eligible, cast, done }
}

/** V6. Seats that have a ballot in the round. */
export function eligibleSeats(state: WorkshopState, round: StoredRound): number {
  let seats = 0
  for (const seat of state.seats.values()) {
    if (seat.state !== 'removed' && mayVote(round, seat.role)) seats += 1
  }
  return seats
}
