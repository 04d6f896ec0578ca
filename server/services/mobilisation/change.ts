import type { Statement } from '#server/store/store.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { type Caller, seatOf } from '../state/callers.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'

/** What is to be written; with no statements, nothing is, and nobody is told. */
interface MobilisationChange<T> {
  readonly statements: readonly Statement[]
  readonly value: T
}

type DecideMobilisation<T> = (
  state: WorkshopState,
  now: number,
) => Promise<Result<MobilisationChange<T>, Problem>>

/**
 * Writes what `work` decides, one change after the other, also when the workshop has ended, and lets open pages know
 * that there is something else to be fetched.
 */
export const changeMobilisation = <T>(
  memory: Pick<WorkshopMemory, 'change'>,
  workshop: string,
  work: DecideMobilisation<T>,
): Promise<Result<T, Problem>> =>
  memory.change(workshop, async (state, now) => {
    const done = await work(state, now)
    if (!done.ok) return done
    const { statements, value } = done.value
    if (statements.length === 0) return ok({ state, value })
    return ok({ state: { ...state, mobilisationRev: state.rev + 1 }, also: statements, value })
  })

/** The same for who runs the workshop, and nobody else. */
export const changeAsFacilitator = <T>(
  memory: Pick<WorkshopMemory, 'change'>,
  caller: Caller,
  work: DecideMobilisation<T>,
): Promise<Result<T, Problem>> =>
  changeMobilisation(memory, caller.workshop, async (state, now) => {
    const seat = seatOf(state, caller)
    if (!seat.ok) return seat
    return isFacilitating(seat.value.role) ? work(state, now) : fail(problem('notAllowed'))
  })
