import { randomBytes } from 'node:crypto'
import type { Boards } from '#server/ports.ts'
import type { Store } from '#server/store/store.ts'
import { type StoredRound, type WorkshopState, withRound } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { RoundPreview } from '#shared/api/replies.ts'
import type { CancelRound, CreateRound, PutPaper, SettleRound } from '#shared/api/rounds.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { ROUND_LIMITS } from '#shared/domain/voting/round.ts'
import { moveRound, type RoundMove } from '#shared/domain/voting/round-state.ts'
import { settleTie } from '#shared/domain/voting/settle-tie.ts'
import { setupWarnings } from '#shared/domain/voting/warnings.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanText } from '#shared/kernel/text.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { type Caller, facilitator, seatOf } from '../state/callers.ts'
import { roundFor } from '../state/stage-view.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { cancelRound, closeRound, countRound } from './closing.ts'
import { openRound, prepareRound, takeOptions } from './opening.ts'
import { enterPaper, removePaper } from './paper.ts'
import { type Closing, withSettledRecord } from './recording.ts'
import { readSetup } from './setup.ts'
import type { Signing } from './signing.ts'
import { votedBoard } from './voted-board.ts'
import { votersNow } from './voters.ts'

type Answer = Promise<Result<StageRound, Problem>>

/** The life of a round (V2), as those who run the workshop lead it. What has been done already changes nothing. */
export interface Rounds {
  /** V3, V4. What a round would be; makes nothing. */
  preview(caller: Caller, input: CreateRound): Promise<Result<RoundPreview, Problem>>
  /** Opens a round, or prepares one. */
  create(caller: Caller, input: CreateRound): Answer
  /** Settles a draft anew. */
  change(caller: Caller, round: string, input: CreateRound): Answer
  open(caller: Caller, round: string): Answer
  /** For everybody with a seat: the round as they may see it. */
  read(caller: Caller, round: string): Answer
  close(caller: Caller, round: string): Answer
  /** V16. All paper has been entered. */
  counted(caller: Caller, round: string): Answer
  cancel(caller: Caller, round: string, input: CancelRound): Answer
  /** V9. Lets everyone see the result of a closed round, also when the workshop has ended: it counted what was open. */
  show(caller: Caller, round: string): Answer
  /** V12. Settles a tie where that was left to a facilitator. */
  settle(caller: Caller, round: string, input: SettleRound): Answer
  enterPaper(caller: Caller, round: string, entry: string, input: PutPaper): Answer
  removePaper(caller: Caller, round: string, entry: string): Answer
}

export interface RoundsDeps {
  readonly memory: WorkshopMemory
  readonly boards: Boards
  readonly store: Store
  readonly signing: Signing
}

interface By {
  readonly seat: Seat
  readonly now: number
}

type Step = (
  state: WorkshopState,
  round: StoredRound,
  by: By,
) => Result<WorkshopState, Problem> | Promise<Result<WorkshopState, Problem>>

export function createRounds({ memory, boards, store, signing }: RoundsDeps): Rounds {
  /** One step in the life of a round, taken by somebody who runs the workshop. */
  const take = (caller: Caller, roundId: string, kind: string, step: Step, by = facilitator): Answer =>
    memory.change(caller.workshop, async (state, now) => {
      const seat = by(state, caller)
      if (!seat.ok) return seat
      const round = state.rounds.find((candidate) => candidate.id === roundId)
      if (!round) return fail(problem('noSuchRound'))
      const after = await step(state, round, { seat: seat.value, now })
      if (!after.ok) return after
      const event = { kind, seat: seat.value.id, data: { round: round.number } }
      return ok({ state: after.value, event, value: viewOf(after.value, round.id, seat.value) })
    })

  const open: Step = async (state, round, { seat, now }) => {
    const moved = move(round, { kind: 'open' })
    if (!moved.ok) return moved
    if (round.state === 'open') return ok(state)
    const board = await votedBoard(boards, state.workshop.id)
    const opened = openRound(state, round, board, { by: seat, now, random: randomBytes(32) })
    return opened.ok ? ok(withRound(state, opened.value)) : opened
  }

  const closing = ({ seat, now }: By): Closing => ({
    now,
    by: { role: seat.role, seat: seat.number },
    signer: signing.signer,
  })

  return {
    async preview(caller, input) {
      const loaded = await memory.load(caller.workshop)
      if (!loaded.ok) return loaded
      const state = loaded.value
      const seat = facilitator(state, caller)
      if (!seat.ok) return seat
      const setup = readSetup(input, ROUND_LIMITS.options)
      if (!setup.ok) return setup
      const options = takeOptions(state, setup.value, await votedBoard(boards, caller.workshop))
      if (!options.ok) return options
      const voters = votersNow(state, setup.value.electorate).length
      return ok({
        options: options.value,
        voters,
        warnings: setupWarnings(options.value, voters, setup.value),
      })
    },
    create: (caller, input) =>
      memory.change(caller.workshop, async (state, now) => {
        const seat = facilitator(state, caller)
        if (!seat.ok) return seat
        const round = prepareRound(state, input, now)
        if (!round.ok) return round
        const prepared = { ...state, rounds: [...state.rounds, round.value] }
        const after = input.draft
          ? ok(prepared)
          : await open(prepared, round.value, { seat: seat.value, now })
        if (!after.ok) return after
        const kind = input.draft ? 'roundPrepared' : 'roundOpened'
        const event = { kind, seat: seat.value.id, data: { round: round.value.number } }
        return ok({ state: after.value, event, value: viewOf(after.value, round.value.id, seat.value) })
      }),
    change: (caller, roundId, input) =>
      take(caller, roundId, 'roundPrepared', (state, round, { now }) => {
        if (round.state !== 'draft') return fail(problem('roundOpen'))
        const after = prepareRound(state, input, now, round)
        return after.ok ? ok(withRound(state, after.value)) : after
      }),
    open: (caller, roundId) => take(caller, roundId, 'roundOpened', open),
    async read(caller, roundId) {
      const state = await memory.load(caller.workshop)
      if (!state.ok) return state
      const seat = seatOf(state.value, caller)
      if (!seat.ok) return seat
      const round = state.value.rounds.find((candidate) => candidate.id === roundId)
      const view = round && roundFor(state.value, round, seat.value)
      return view ? ok(view) : fail(problem('noSuchRound'))
    },
    close: (caller, roundId) =>
      take(caller, roundId, 'roundClosed', (state, round, by) => {
        const moved = move(round, { kind: 'close', paper: round.paper, hidden: round.hidden })
        if (!moved.ok) return moved
        return ok(round.state === 'open' ? closeRound(state, round, closing(by)) : state)
      }),
    counted: (caller, roundId) =>
      take(caller, roundId, 'roundCounted', (state, round, by) => {
        const moved = move(round, { kind: 'counted', hidden: round.hidden })
        if (!moved.ok) return moved
        return ok(round.state === 'counting' ? countRound(state, round, closing(by)) : state)
      }),
    cancel: (caller, roundId, input) =>
      take(caller, roundId, 'roundCancelled', (state, round, { now }) => {
        const reason = cleanText(input.reason)
        const moved = move(round, { kind: 'cancel', reason })
        if (!moved.ok) return moved
        return ok(round.state === 'cancelled' ? state : cancelRound(state, round, reason, now))
      }),
    show: (caller, roundId) =>
      take(
        caller,
        roundId,
        'roundShown',
        (state, round) => {
          const moved = move(round, { kind: 'show' })
          if (!moved.ok) return moved
          return ok(round.state === 'shown' ? state : withRound(state, { ...round, state: moved.value }))
        },
        staff,
      ),
    settle: (caller, roundId, { order, reason }) =>
      take(caller, roundId, 'tieSettled', async (state, round) => {
        const { result } = round
        if (result === null) {
          const moved = move(round, { kind: 'show' })
          return moved.ok ? fail(problem('notTied')) : moved
        }
        if (result.kind === 'consent') return fail(problem('notTied'))
        const settled = settleTie(result, order, reason)
        if (!settled.ok) return fail(problem(settled.error === 'otherTieRule' ? 'notTied' : settled.error))
        const after = withRound(state, { ...round, result: settled.value })
        const { signer } = signing
        return ok(await withSettledRecord(after, round.id, settled.value, { store, signer }))
      }),
    enterPaper: (caller, roundId, entry, input) =>
      take(caller, roundId, 'paperEntered', (state, round) => enterPaper(state, round, entry, input)),
    removePaper: (caller, roundId, entry) =>
      take(caller, roundId, 'paperRemoved', (state, round) => removePaper(state, round, entry)),
  }
}

function move(round: StoredRound, by: RoundMove): Result<StoredRound['state'], Problem> {
  const moved = moveRound(round.state, by)
  if (moved.ok) return moved
  return fail(problem(moved.error === 'roundCancelled' ? 'roundClosed' : moved.error))
}

/** The caller's seat, if it runs the workshop, ended or not. */
function staff(state: WorkshopState, caller: Caller): Result<Seat, Problem> {
  const seat = seatOf(state, caller)
  return seat.ok && !isFacilitating(seat.value.role) ? fail(problem('notAllowed')) : seat
}

const viewOf = (state: WorkshopState, roundId: string, seat: Seat): StageRound =>
  roundFor(state, state.rounds.find((candidate) => candidate.id === roundId)!, seat)!
