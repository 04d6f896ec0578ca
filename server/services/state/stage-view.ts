import type { StoredRound, WorkshopState } from '#server/workshop-state.ts'
import { attentionNow } from '#shared/domain/attention.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { countTurnout } from '#shared/domain/voting/poll.ts'
import type { Turnout } from '#shared/domain/voting/result.ts'
import { mayVote } from '#shared/domain/voting/round.ts'
import type { People, Stage, StageRound } from '#shared/wire/stage.ts'
import { currentRights } from './seat-rights.ts'

/**
 * The Stage as one seat may see it. Secrecy is decided here and nowhere else: while a round is open nobody gets a
 * count per option (V9), afterwards only facilitators until it is shown, and a ballot goes to its own seat alone.
 *
 * What is the same for many seats is worked out once per state and is the very same object in each Stage: a hall
 * of three hundred gets three hundred of them whenever somebody votes.
 */
export function stageOf(state: WorkshopState, me: Seat, connected: ReadonlySet<string>, now: number): Stage {
  const common = commonOf(state, connected)
  const runs = isFacilitating(me.role)
  return {
    rev: state.rev,
    now,
    workshop: state.workshop,
    agenda: state.agenda,
    me,
    rights: currentRights(state, me),
    people: runs ? common.peopleForStaff : common.people,
    attention: common.attention,
    rounds: (runs ? common.roundsForStaff : common.rounds).map((round) => withBallot(state, round, me)),
    agreements: common.agreements,
    draftRev: state.draftRev,
    shownRev: state.shownRev,
  }
}

/** A round as one seat may see it. */
export function roundFor(state: WorkshopState, round: StoredRound, me: Seat): StageRound {
  const turnout = turnoutOf(state, round)
  return withBallot(state, publicRound(round, turnout, maySeeResult(round, isFacilitating(me.role))), me)
}

interface Common {
  readonly connected: ReadonlySet<string>
  readonly people: People
  readonly attention: Stage['attention']
  readonly peopleForStaff: People
  readonly rounds: readonly StageRound[]
  readonly roundsForStaff: readonly StageRound[]
  readonly agreements: readonly number[]
}

const known = new WeakMap<WorkshopState, Common>()

function commonOf(state: WorkshopState, connected: ReadonlySet<string>): Common {
  const before = known.get(state)
  if (before?.connected === connected) return before
  const present = [...state.seats.values()]
    .filter((seat) => seat.state !== 'removed')
    .map((seat) => ({ ...seat, connected: connected.has(seat.id) }))
  const here = present.filter((seat) => seat.connected)
  const watching = here.filter((seat) => seat.role === 'observer').length
  const counts = { here: here.length - watching, watching }
  const turnouts = state.rounds.map((round) => turnoutOf(state, round))
  const roundsFor = (runs: boolean) =>
    state.rounds.map((round, index) => publicRound(round, turnouts[index]!, maySeeResult(round, runs)))
  const common: Common = {
    connected,
    attention: attentionNow(
      state.attention,
      (seat) => state.seats.get(seat),
      (seat) => connected.has(seat),
    ),
    people: { ...counts, seats: here },
    peopleForStaff: { ...counts, seats: present },
    rounds: roundsFor(false),
    roundsForStaff: roundsFor(true),
    agreements: state.agreements.map((agreement) => agreement.number),
  }
  known.set(state, common)
  return common
}

/** V9. Whether a seat, running the workshop or not, may see how a round came out. */
export const maySeeResult = (round: StoredRound, runs: boolean): boolean =>
  round.state === 'shown' || (round.state === 'closed' && runs)

/** The round without anybody's ballot. Lists every property: what is added to a stored round stays inside. */
function publicRound(round: StoredRound, turnout: Turnout, withResult: boolean): StageRound {
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
    result: withResult ? round.result : null,
    turnout,
    ballot: null,
    mayVote: false,
  }
}

/** With the seat's own ballot, while it has one. */
function withBallot(state: WorkshopState, round: StageRound, me: Seat): StageRound {
  if (round.state !== 'open') return round
  return { ...round, ballot: state.ballots.get(me.id) ?? null, mayVote: mayVote(round, me.role) }
}

const NOBODY: Turnout = { eligible: 0, cast: 0, done: 0 }

function turnoutOf(state: WorkshopState, round: StoredRound): Turnout {
  if (round.state === 'open') return countTurnout([...state.ballots.values()], eligibleSeats(state, round))
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
