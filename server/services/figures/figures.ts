import { countFigures, findFigures, putFigures } from '#server/store/repositories/figures.ts'
import type { Store } from '#server/store/store.ts'
import type { Figures, FindFigures } from '#shared/api/figures.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { EMBEDDED_FIGURES } from '#shared/catalogue/figures/embedded.ts'
import { FIGURE_LIMITS as LIMITS } from '#shared/catalogue/figures/limits.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { shownFigures } from '#shared/domain/figures/shown.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { type Caller, seatOf } from '../state/callers.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { changeFigures } from './change.ts'

/** Figures as a workshop has them: the embedded ones, and those that were brought, fetched, or entered. */
export interface FiguresService {
  /** For everybody with a seat. */
  find(caller: Caller, asked: FindFigures): Promise<Result<Figures, Problem>>
  /** What is shown of a workshop, of all indicators or of some. */
  of(workshop: string, indicators?: readonly string[]): Promise<readonly Figure[]>
  /**
   * Keeps figures, all of them or none, in the place of those that their origin had for the same indicator,
   * municipality, year, part and kind. Refused when there would be too many.
   */
  put(workshop: string, figures: readonly Figure[]): Promise<Result<null, Problem>>
}

export interface FiguresDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
}

export function createFigures({ store, memory }: FiguresDeps): FiguresService {
  async function of(workshop: string, indicators?: readonly string[]): Promise<readonly Figure[]> {
    const own = await findFigures(store, workshop, indicators)
    const wanted = indicators && new Set(indicators)
    const embedded = wanted
      ? EMBEDDED_FIGURES.filter(({ indicator }) => wanted.has(indicator))
      : EMBEDDED_FIGURES
    return shownFigures([...embedded, ...own])
  }

  return {
    of,
    async find(caller, { indicator, municipality }) {
      const state = await memory.load(caller.workshop)
      if (!state.ok) return state
      const seat = seatOf(state.value, caller)
      if (!seat.ok) return seat
      const figures = await of(caller.workshop, indicator === undefined ? undefined : listOf(indicator))
      if (municipality === undefined) return ok({ figures })
      const wanted = new Set(listOf(municipality))
      return ok({ figures: figures.filter((one) => wanted.has(one.municipality)) })
    },
    put: (workshop, figures) =>
      changeFigures(memory, workshop, async () => {
        if ((await countFigures(store, workshop)) + figures.length > LIMITS.figures) {
          return fail(problem('figuresFull'))
        }
        return ok({ statements: putFigures(workshop, figures), value: null })
      }),
  }
}

const listOf = (value: string | readonly string[]): readonly string[] => [
  ...new Set(typeof value === 'string' ? [value] : value),
]
