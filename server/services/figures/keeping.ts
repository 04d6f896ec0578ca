import type { Clock } from '#server/clock.ts'
import {
  countOrigins,
  emptyPack,
  findPackReport,
  findPacks,
  type OriginCount,
  type StoredPack,
} from '#server/store/repositories/figure-packs.ts'
import { countFigures, deleteFigure, deleteOrigin, findOrigin } from '#server/store/repositories/figures.ts'
import type { Store } from '#server/store/store.ts'
import type {
  BringFigures,
  BroughtFigures,
  EnteredFigure,
  EnterFigure,
  FigureOrigins,
  FigurePack,
  NamedFigure,
  OriginContent,
} from '#shared/api/figures.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { EMBEDDED_FIGURES } from '#shared/catalogue/figures/embedded.ts'
import { municipalityByNumber } from '#shared/catalogue/municipalities.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { mayKeepCatalogue } from '#shared/domain/role.ts'
import { isEditable } from '#shared/domain/workshop.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { WorkshopCatalogueService } from '../catalogue/workshop-catalogue.ts'
import { type Caller, seatOf, writer } from '../state/callers.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { createBringing, packLabel } from './bringing.ts'
import { changeFigures } from './change.ts'
import { createIndicatorReadings } from './indicator-reading.ts'

/** Where a workshop's figures are from: for librarians and facilitators to bring, enter and delete; for all to see. */
export interface FigureKeeping {
  origins(caller: Caller): Promise<Result<FigureOrigins, Problem>>
  content(caller: Caller, origin: string): Promise<Result<OriginContent, Problem>>
  bring(caller: Caller, input: BringFigures): Promise<Result<BroughtFigures, Problem>>
  enter(caller: Caller, input: EnterFigure): Promise<Result<Figure, Problem>>
  /** Takes a figure away that was entered; what is not there is away already. */
  takeAway(caller: Caller, key: EnteredFigure): Promise<Result<null, Problem>>
  /** Deletes a pack, or what was fetched, with all its figures. */
  remove(caller: Caller, origin: string): Promise<Result<null, Problem>>
}

export interface FigureKeepingDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly clock: Clock
  readonly workshopCatalogue: Pick<WorkshopCatalogueService, 'find'>
}

/** Figures that are shown of an origin, and of a file that is tried. */
const SHOWN = 300
const FIRST = 8

export function createFigureKeeping(deps: FigureKeepingDeps): FigureKeeping {
  const { store, memory, workshopCatalogue } = deps
  const bringing = createBringing({ ...deps, readingOf: createIndicatorReadings(store) })

  async function seated(caller: Caller) {
    const state = await memory.load(caller.workshop)
    if (!state.ok) return state
    const seat = seatOf(state.value, caller)
    if (!seat.ok) return seat
    const isKeeper = mayKeepCatalogue(seat.value.role)
    return ok({ isKeeper, isOpen: isEditable(state.value.workshop.status) })
  }

  async function kept<T>(
    caller: Caller,
    work: () => Promise<Result<T, Problem>>,
  ): Promise<Result<T, Problem>> {
    const state = await memory.load(caller.workshop)
    if (!state.ok) return state
    const seat = writer(state.value, caller)
    if (!seat.ok) return seat
    return mayKeepCatalogue(seat.value.role) ? work() : fail(problem('notAllowed'))
  }

  const asPack = (workshop: string, pack: StoredPack): FigurePack => ({
    ...pack,
    by: memory.peek(workshop)?.seats.get(pack.by)?.name ?? '',
  })

  async function named(workshop: string, figures: readonly Figure[]): Promise<readonly NamedFigure[]> {
    const refs = [...new Set(figures.map(({ indicator }) => indicator))].map((id) => ({ id }))
    const find = await workshopCatalogue.find(workshop, refs)
    return figures.map((figure) => {
      const { code = figure.indicator, title, unit = null } = find({ id: figure.indicator }) ?? {}
      const place = municipalityByNumber(figure.municipality)?.name ?? figure.municipality
      return { figure, code, title: title ?? { nb: code, nn: code, en: code }, place, unit }
    })
  }

  return {
    async origins(caller) {
      const seat = await seated(caller)
      if (!seat.ok) return seat
      const { workshop } = caller
      const [packs, counts] = await Promise.all([findPacks(store, workshop), countOrigins(store, workshop)])
      const count = (origin: string) => counts.find((one) => one.origin === origin)
      const others = ['hand', 'ssb'].flatMap((origin) => count(origin) ?? [])
      return ok({
        origins: [
          ...packs.flatMap((pack) => {
            const its = count(packLabel(pack.number))
            return its ? [{ ...its, pack: asPack(workshop, pack) }] : []
          }),
          ...[...others, EMBEDDED].map((one) => ({ ...one, pack: null })),
        ],
        mayKeep: seat.value.isKeeper && seat.value.isOpen,
      })
    },
    async content(caller, origin) {
      const seat = await seated(caller)
      if (!seat.ok) return seat
      const { workshop } = caller
      const isEmbedded = origin === EMBEDDED.origin
      const some = isEmbedded ? EMBEDDED_FIGURES : await findOrigin(store, workshop, origin, SHOWN)
      const count = isEmbedded
        ? EMBEDDED.figures
        : some.length < SHOWN
          ? some.length
          : await countFigures(store, workshop, origin)
      const number = numberOf(origin)
      const report = number === undefined ? undefined : await findPackReport(store, workshop, number)
      if (number !== undefined && !report) return fail(problem('noSuchPack'))
      return ok({
        figures: await named(workshop, some),
        left: count - some.length,
        report: (seat.value.isKeeper && report) || null,
      })
    },
    bring: (caller, input) =>
      kept(caller, async () => {
        const brought = await bringing.bring(caller, input)
        if (!brought.ok) return brought
        const { report, figures, pack } = brought.value
        return ok({
          report,
          first: await named(caller.workshop, figures.slice(0, FIRST)),
          pack: pack && asPack(caller.workshop, pack),
        })
      }),
    enter: (caller, input) => kept(caller, () => bringing.enter(caller, input)),
    takeAway: (caller, { part, ...key }) =>
      kept(caller, () =>
        changeFigures(memory, caller.workshop, async () =>
          ok({
            statements: [deleteFigure(caller.workshop, { ...key, part: part ?? null }, 'hand')],
            value: null,
          }),
        ),
      ),
    remove: (caller, origin) =>
      kept(caller, () =>
        changeFigures(memory, caller.workshop, async () => {
          const { workshop } = caller
          const number = numberOf(origin)
          if (number === undefined) {
            if (origin !== 'ssb') return fail(problem('noSuchPack'))
            return ok({ statements: [deleteOrigin(workshop, origin)], value: null })
          }
          if (!(await findPackReport(store, workshop, number))) return fail(problem('noSuchPack'))
          return ok({
            statements: [emptyPack(workshop, number), deleteOrigin(workshop, origin)],
            value: null,
          })
        }),
      ),
  }
}

/** The number of a pack; undefined for other origins. */
function numberOf(origin: string): number | undefined {
  const number = /^pack-(\d+)$/.exec(origin)?.[1]
  return number === undefined ? undefined : Number(number)
}

const EMBEDDED: OriginCount = {
  origin: 'embedded',
  figures: EMBEDDED_FIGURES.length,
  goals: 0,
  missing: EMBEDDED_FIGURES.filter(({ value }) => value === null).length,
  indicators: new Set(EMBEDDED_FIGURES.map(({ indicator }) => indicator)).size,
  municipalities: new Set(EMBEDDED_FIGURES.map(({ municipality }) => municipality)).size,
  firstYear: Math.min(...EMBEDDED_FIGURES.map(({ year }) => year)),
  lastYear: Math.max(...EMBEDDED_FIGURES.map(({ year }) => year)),
}
