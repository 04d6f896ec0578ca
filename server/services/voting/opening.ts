import { openRounds, type StoredRound, type WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { CreateRound } from '#shared/api/rounds.ts'
import { conflictsOn } from '#shared/board/conflicts.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { mayOpenBeside } from '#shared/domain/voting/electorate.ts'
import { type FreezeRefusal, freezeOptions } from '#shared/domain/voting/freeze.ts'
import { drawLot } from '#shared/domain/voting/lot.ts'
import { practiceOptions } from '#shared/domain/voting/practice.ts'
import { ROUND_LIMITS, type RoundOption } from '#shared/domain/voting/round.ts'
import { type RoundSetup, setupFaults } from '#shared/domain/voting/setup.ts'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import { type Id, newId } from '#shared/kernel/ids.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { FAULTS, readSetup, setupOf } from './setup.ts'
import type { VotedBoard } from './voted-board.ts'
import { countVoters, voter } from './voters.ts'

/** V2, V3. A new round that is prepared; with `before`, that draft with another setup. */
export function prepareRound(
  state: WorkshopState,
  input: CreateRound,
  now: number,
  before?: StoredRound,
): Result<StoredRound, Problem> {
  if (!before && state.rounds.length >= WORKSHOP_LIMITS.rounds) return fail(problem('tooManyRounds'))
  const setup = readSetup(input, ROUND_LIMITS.options)
  if (!setup.ok) return setup
  const parent = parentOf(state, input.parent)
  if (!parent.ok) return parent
  const { options, minutes, ...settled } = setup.value
  return ok({
    ...settled,
    id: before?.id ?? newId('rnd'),
    number: before?.number ?? (state.rounds.at(-1)?.number ?? 0) + 1,
    parent: parent.value,
    state: 'draft',
    options: [],
    setup: { options, minutes },
    commitment: null,
    seed: null,
    sealedSeed: null,
    cancelReason: null,
    openedAt: before?.openedAt ?? now,
    openedBy: null,
    closedBy: null,
    lastSeat: 0,
    eligibleAtOpening: 0,
    closesAt: null,
    closedAt: null,
    result: null,
    groups: null,
    withdrawn: 0,
    votes: null,
  })
}

/** V10. A round is repeated after it is over. */
function parentOf(state: WorkshopState, id: string | undefined): Result<Id<'rnd'> | null, Problem> {
  if (id === undefined) return ok(null)
  const parent = state.rounds.find((round) => round.id === id)
  if (!parent) return fail(problem('noSuchRound'))
  if (parent.state === 'draft') return fail(problem('roundNotOpen'))
  if (parent.state === 'open' || parent.state === 'counting') return fail(problem('roundOpen'))
  return ok(parent.id)
}

export interface Opening {
  readonly by: Seat
  readonly now: number
  /** 32 random bytes, for a round whose ties are settled by lot. */
  readonly random: Uint8Array
}

/**
 * V5. The prepared round, open: the cards of `board` are frozen into it as they are. A seat is in one open round at
 * most, so that nobody has two ballots at once.
 */
export function openRound(
  state: WorkshopState,
  round: StoredRound,
  board: VotedBoard,
  { by, now, random }: Opening,
): Result<StoredRound, Problem> {
  const setup = setupOf(round)
  const options = takeOptions(state, setup, board)
  if (!options.ok) return options
  const seats = [...state.seats.values()].map((seat) => voter(seat))
  const others = openRounds(state).map((other) => other.electorate)
  if (!mayOpenBeside(round.electorate, others, seats)) return fail(problem('roundOpen'))
  const lot = round.tieRule === 'lot' ? drawLot(random) : null
  const open: StoredRound = {
    ...round,
    state: 'open',
    options: options.value,
    commitment: lot?.commitment ?? null,
    sealedSeed: lot?.seed ?? null,
    openedAt: now,
    openedBy: { role: by.role, seat: by.number },
    closesAt: setup.minutes === null ? null : now + setup.minutes * 60_000,
    lastSeat: state.seats.size,
  }
  const { screen, paperSeats } = countVoters(state, open)
  return ok({ ...open, eligibleAtOpening: screen + paperSeats })
}

/** V3, V5. What is voted on in a round with this setup. */
export function takeOptions(
  state: WorkshopState,
  setup: RoundSetup,
  board: VotedBoard,
): Result<readonly RoundOption[], Problem> {
  const parked = new Set(
    state.decisions.flatMap(({ decision }) => (decision.kind === 'parked' ? [decision.subject] : [])),
  )
  const conflictsOf = conflictsOn(board)
  const cards = [...board.challenges, ...board.merged].map((card) => ({
    ...card,
    parked: parked.has(card.id),
    conflicts: conflictsOf(card.id),
  }))
  const isPractice = setup.trial && setup.options === null
  const frozen = freezeOptions(cards, setup.options, board.version)
  const options =
    !frozen.ok && frozen.error === 'noOptions' && isPractice
      ? ok(practiceOptions(state.workshop.language, board.version))
      : frozen
  if (!options.ok) return fail(problem(REFUSALS[options.error]))
  const [fault] = setupFaults(setup, options.value.length)
  return fault === undefined ? options : fail(FAULTS[fault])
}

const REFUSALS = {
  noOptions: 'noOptions',
  noSuchChallenge: 'noSuchChallenge',
  merged: 'notVotable',
  parked: 'notVotable',
  notNumbered: 'unavailable',
} as const satisfies Readonly<Record<FreezeRefusal, string>>
