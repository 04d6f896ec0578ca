import type { Boards } from '#server/ports.ts'
import { type StoredRound, type WorkshopState, withRound } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { CreateRound } from '#shared/api/rounds.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { type Caller, facilitator, seatOf } from '../state/callers.ts'
import { roundFor } from '../state/stage-view.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { cancelRound, closeRound } from './closing.ts'
import { numberedChallenges } from './numbered-challenges.ts'
import { openNewRound } from './opening.ts'

export interface Rounds {
  open(caller: Caller, input: CreateRound): Promise<Result<StageRound, Problem>>
  read(caller: Caller, round: string): Promise<Result<StageRound, Problem>>
  /** Closing what is closed changes nothing, so that two facilitators may press at once. */
  close(caller: Caller, round: string): Promise<Result<StageRound, Problem>>
  cancel(caller: Caller, round: string): Promise<Result<StageRound, Problem>>
  /** V9. Lets everyone see the result of a closed round. */
  show(caller: Caller, round: string): Promise<Result<StageRound, Problem>>
}

export interface RoundsDeps {
  readonly memory: WorkshopMemory
  readonly boards: Boards
}

type Step = (state: WorkshopState, round: StoredRound, now: number) => Result<WorkshopState, Problem>

export function createRounds({ memory, boards }: RoundsDeps): Rounds {
  /** One step in the life of a round, taken by somebody who runs the workshop. */
  const take = (caller: Caller, roundId: string, kind: string, step: Step) =>
    memory.change(caller.workshop, (state, now) => {
      const seat = facilitator(state, caller)
      if (!seat.ok) return seat
      const round = state.rounds.find((candidate) => candidate.id === roundId)
      if (!round) return fail(problem('noSuchRound'))
      const after = step(state, round, now)
      if (!after.ok) return after
      const event = { kind, seat: seat.value.id, data: { round: round.number } }
      return ok({ state: after.value, event, value: viewOf(after.value, round.id, seat.value) })
    })

  return {
    open: (caller, input) =>
      memory.change(caller.workshop, async (state, now) => {
        const seat = facilitator(state, caller)
        if (!seat.ok) return seat
        const { challenges, version } = await numberedChallenges(boards, caller.workshop)
        const opened = openNewRound(state, input, { challenges, version }, now)
        if (!opened.ok) return opened
        const { round, state: after } = opened.value
        const event = { kind: 'roundOpened', seat: seat.value.id, data: { round: round.number } }
        return ok({ state: after, event, value: roundFor(after, round, seat.value) })
      }),
    async read(caller, roundId) {
      const state = await memory.load(caller.workshop)
      if (!state.ok) return state
      const seat = seatOf(state.value, caller)
      if (!seat.ok) return seat
      const round = state.value.rounds.find((candidate) => candidate.id === roundId)
      return round ? ok(roundFor(state.value, round, seat.value)) : fail(problem('noSuchRound'))
    },
    close: (caller, roundId) => take(caller, roundId, 'roundClosed', close),
    cancel: (caller, roundId) => take(caller, roundId, 'roundCancelled', cancel),
    show: (caller, roundId) => take(caller, roundId, 'roundShown', show),
  }
}

const close: Step = (state, round, now) => {
  if (round.state === 'cancelled') return fail(problem('roundClosed'))
  return ok(round.state === 'open' ? closeRound(state, round, now) : state)
}

const cancel: Step = (state, round, now) => {
  if (round.state === 'cancelled') return ok(state)
  return round.state === 'open' ? ok(cancelRound(state, round, now)) : fail(problem('roundClosed'))
}

const show: Step = (state, round) => {
  if (round.state === 'shown') return ok(state)
  if (round.state === 'open') return fail(problem('roundOpen'))
  if (round.state === 'cancelled') return fail(problem('roundClosed'))
  return ok(withRound(state, { ...round, state: 'shown' }))
}

const viewOf = (state: WorkshopState, roundId: string, seat: Seat): StageRound =>
  roundFor(state, state.rounds.find((candidate) => candidate.id === roundId)!, seat)
