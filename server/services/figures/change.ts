import type { Statement } from '#server/store/store.ts'
import type { Problem } from '#shared/api/problem.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'

/** What is to be written; with no statements, nothing is, and nobody is told. */
interface FigureChange<T> {
  readonly statements: readonly Statement[]
  readonly value: T
}

/** Writes what `work` makes, one change after the other, and lets open pages know that there are other figures. */
export const changeFigures = <T>(
  memory: WorkshopMemory,
  workshop: string,
  work: () => Promise<Result<FigureChange<T>, Problem>>,
): Promise<Result<T, Problem>> =>
  memory.change(workshop, async (state) => {
    const done = await work()
    if (!done.ok) return done
    const { statements, value } = done.value
    if (statements.length === 0) return ok({ state, value })
    return ok({ state: { ...state, figuresRev: state.rev + 1 }, also: statements, value })
  })
