import { activeSeats, ballotsOf, openRounds, type WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import {
  asksForWork,
  type Cockpit,
  countHeadway,
  nudgeableAt,
  type Progress,
  takesPart,
} from '#shared/domain/progress.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { activeStep } from '#shared/domain/step.ts'
import { isCast } from '#shared/domain/voting/ballot.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { type Caller, writer } from './state/callers.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'
import { voteOf } from './voting/voters.ts'

export interface StepProgress {
  /** F8. A seat says that it is done with the step that runs, or is not after all. Locks nothing. */
  setDone(caller: Caller, step: string, isDone: boolean): Promise<Result<null, Problem>>
}

export const createStepProgress = (memory: WorkshopMemory): StepProgress => ({
  setDone: (caller, step, isDone) =>
    memory.change(caller.workshop, (state) => {
      const seat = writer(state, caller)
      if (!seat.ok) return seat
      if (!takesPart(seat.value.role)) return fail(problem('notAllowed'))
      const active = activeStep(state.agenda)
      if (active?.id !== step) return fail(problem('stepMoved'))
      if (!asksForWork(active.kind)) return fail(problem('noSuchStep'))
      if (state.done.has(seat.value.id) === isDone) return ok({ state, value: null })
      const done = new Set(state.done)
      if (isDone) done.add(seat.value.id)
      else done.delete(seat.value.id)
      return ok({ state: { ...state, done }, value: null })
    }),
})

/** What people are to be done with now: the ballots of open rounds, else the step; undefined when nothing. */
function workOf(state: WorkshopState): string | undefined {
  const rounds = openRounds(state)
  if (rounds.length > 0) return rounds.map(({ id }) => id).join()
  const step = activeStep(state.agenda)
  return step && asksForWork(step.kind) ? step.id : undefined
}

/** The ballots that a seat has on its screen in open rounds, those that it has not begun too. */
const ownBallots = (state: WorkshopState, seat: Seat) =>
  openRounds(state)
    .filter((round) => voteOf(round, seat) === 'screen')
    .map((round) => ballotsOf(state, round.id).get(seat.id)?.ballot)

/** Whether a seat has nothing left to do: its ballots say so while there is a vote, else its word about the step. */
const isDone = (state: WorkshopState, seat: Seat): boolean =>
  openRounds(state).length === 0
    ? state.done.has(seat.id)
    : ownBallots(state, seat).every((ballot) => ballot?.done === true)

/** F8. Reminds all who are not done, at most once in thirty seconds. */
export function nudge(state: WorkshopState, now: number): Result<WorkshopState, Problem> {
  const about = workOf(state)
  if (about === undefined || state.workshop.status !== 'live') return fail(problem('nothingToDo'))
  if (nudgeableAt(state.nudge, about, now) !== null) return fail(problem('tooManyRequests'))
  return ok({ ...state, nudge: { number: (state.nudge?.number ?? 0) + 1, at: now, about } })
}

/** F8. The number of the reminder that a seat is shown; null when there is none, or it does not concern the seat. */
export function nudgedFor(state: WorkshopState, seat: Seat): number | null {
  const { nudge: last } = state
  if (!last || last.about !== workOf(state) || !takesPart(seat.role) || isDone(state, seat)) return null
  return last.number
}

/** F8. The numbers for those who run the workshop. `written`: who has made something in the step that runs. */
export function cockpitOf(
  state: WorkshopState,
  connected: ReadonlySet<string>,
  written: ReadonlySet<string>,
  now: number,
): Cockpit {
  const people = activeSeats(state)
    .filter(({ role }) => takesPart(role))
    .map((seat): Progress => {
      const ballots = ownBallots(state, seat)
      return {
        group: seat.group,
        connected: connected.has(seat.id),
        written: written.has(seat.id),
        voted: ballots.length > 0 && ballots.every((ballot) => ballot !== undefined && isCast(ballot)),
        done: isDone(state, seat),
      }
    })
  return {
    ...countHeadway(people, state.workshop.groups),
    nudgeAt: nudgeableAt(state.nudge, workOf(state) ?? '', now),
  }
}
