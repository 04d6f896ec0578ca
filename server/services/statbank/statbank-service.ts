import type { Clock } from '#server/clock.ts'
import type { Boards } from '#server/ports.ts'
import type { Statbank } from '#server/statbank/statbank.ts'
import { findMappings } from '#server/store/repositories/statbank-mappings.ts'
import type { Store } from '#server/store/store.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type {
  FetchJob,
  MappingPreview,
  SearchTables,
  StartFetching,
  StatbankCandidate,
  StatbankOverview,
} from '#shared/api/statbank.ts'
import type { Indicator } from '#shared/catalogue/types.ts'
import { mayKeepCatalogue } from '#shared/domain/role.ts'
import type { StatbankMapping, TableForm } from '#shared/domain/statbank/mapping.ts'
import type { TablePage } from '#shared/domain/statbank/table-list.ts'
import { isEditable } from '#shared/domain/workshop.ts'
import type { Language } from '#shared/kernel/language.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine } from '#shared/kernel/text.ts'
import type { WorkshopCatalogueService } from '../catalogue/workshop-catalogue.ts'
import type { Erasing } from '../erasing.ts'
import { badField } from '../fields.ts'
import type { FiguresService } from '../figures/figures.ts'
import type { Log } from '../log.ts'
import { type Caller, seatOf, writer } from '../state/callers.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { asProblem, urgently } from './asking.ts'
import { createChoosing } from './choosing.ts'
import { fetchFigures } from './fetching.ts'
import { createFetchJobs } from './jobs.ts'

/** Figures from SSB's StatBank as a workshop has them fetched. Everybody looks; librarians and facilitators choose and fetch. */
export interface StatbankService {
  overview(caller: Caller): Promise<Result<StatbankOverview, Problem>>
  search(caller: Caller, query: SearchTables, language: Language): Promise<Result<TablePage, Problem>>
  form(caller: Caller, table: string, language: Language): Promise<Result<TableForm, Problem>>
  preview(
    caller: Caller,
    indicator: string,
    mapping: StatbankMapping,
  ): Promise<Result<MappingPreview, Problem>>
  save(caller: Caller, indicator: string, mapping: StatbankMapping): Promise<Result<null, Problem>>
  remove(caller: Caller, indicator: string): Promise<Result<null, Problem>>
  start(caller: Caller, input: StartFetching): Promise<Result<{ readonly id: string }, Problem>>
  job(caller: Caller, id: string): Promise<Result<FetchJob, Problem>>
  cancel(caller: Caller, id: string): Promise<Result<null, Problem>>
  /** The server ends. */
  close(): void
}

export interface StatbankServiceDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly boards: Pick<Boards, 'read'>
  readonly workshopCatalogue: Pick<WorkshopCatalogueService, 'all'>
  readonly figures: Pick<FiguresService, 'put'>
  readonly erasing: Pick<Erasing, 'follow'>
  /** Undefined where the operator has switched it off. */
  readonly statbank: Statbank | undefined
  readonly clock: Clock
  readonly log: Log
}

export function createStatbankService(deps: StatbankServiceDeps): StatbankService {
  const { store, memory, boards, workshopCatalogue, erasing, statbank = OFF } = deps
  const isOn = statbank !== OFF
  const choosing = createChoosing({ ...deps, statbank })
  const jobs = createFetchJobs({ ...deps, statbank })
  erasing.follow((workshop) => jobs.cancel(workshop))

  /** The workshop, for those who keep its catalogue, while it is open and anything may be fetched. */
  async function kept(caller: Caller): Promise<Result<WorkshopState, Problem>> {
    const state = await memory.load(caller.workshop)
    if (!state.ok) return state
    const seat = writer(state.value, caller)
    if (!seat.ok) return seat
    if (!mayKeepCatalogue(seat.value.role)) return fail(problem('notAllowed'))
    return isOn ? state : fail(asProblem({ fault: 'off', said: '' }))
  }

  async function indicatorsOf(workshop: string): Promise<ReadonlyMap<string, Indicator>> {
    return new Map((await workshopCatalogue.all(workshop)).map((one) => [one.id, one]))
  }

  async function linkedOn(workshop: string): Promise<ReadonlySet<string>> {
    const { board } = await boards.read(workshop)
    return new Set(board.links.flatMap(({ fit, indicator }) => (fit === 'no' ? [] : [indicator])))
  }

  return {
    async overview(caller) {
      const state = await memory.load(caller.workshop)
      if (!state.ok) return state
      const seat = seatOf(state.value, caller)
      if (!seat.ok) return seat
      const { workshop } = state.value
      const mayFetch = isOn && isEditable(workshop.status) && mayKeepCatalogue(seat.value.role)
      const [mappings, known, job] = await Promise.all([
        findMappings(store, caller.workshop),
        indicatorsOf(caller.workshop),
        jobs.newest(caller.workshop),
      ])
      const linked = mayFetch ? await linkedOn(caller.workshop) : undefined
      return ok({
        ...{ isOn, mayFetch, municipalities: workshop.municipalities, job: job ?? null },
        mapped: mappings.flatMap((one) => {
          const title = known.get(one.indicator)?.title
          return title ? [{ ...one, title }] : []
        }),
        candidates: linked ? candidatesOf([...known.values()], linked) : [],
      })
    },
    async search(caller, query, language) {
      const state = await kept(caller)
      if (!state.ok) return state
      const words = cleanLine(query.query)
      if (words === '') return fail(badField('query', 'missing'))
      return urgently(async (asking) => {
        const found = await statbank.tables(
          words,
          query.page ?? 1,
          tongueOf(query.language ?? language),
          asking,
        )
        return found.ok ? found : fail(asProblem(found.error))
      })
    },
    async form(caller, table, language) {
      const state = await kept(caller)
      if (!state.ok) return state
      return choosing.form(table, state.value.workshop.municipalities, tongueOf(language))
    },
    async preview(caller, id, mapping) {
      const state = await kept(caller)
      if (!state.ok) return state
      const indicator = (await indicatorsOf(caller.workshop)).get(id)
      if (!indicator) return fail(problem('noSuchIndicator'))
      const { municipalities } = state.value.workshop
      return urgently(async (asking) =>
        ok(await fetchFigures(statbank, { indicator, mapping, municipalities }, asking)),
      )
    },
    async save(caller, indicator, mapping) {
      const state = await kept(caller)
      if (!state.ok) return state
      if (!(await indicatorsOf(caller.workshop)).has(indicator)) return fail(problem('noSuchIndicator'))
      // what comes would be of what was chosen before
      if (jobs.isUnderWay(caller.workshop)) return fail(problem('fetchUnderWay'))
      return choosing.save(caller.workshop, indicator, mapping)
    },
    async remove(caller, indicator) {
      const state = await kept(caller)
      if (!state.ok) return state
      if (jobs.isUnderWay(caller.workshop)) return fail(problem('fetchUnderWay'))
      return choosing.remove(caller.workshop, indicator)
    },
    async start(caller, input) {
      const state = await kept(caller)
      if (!state.ok) return state
      const wanted = input.indicators && new Set(input.indicators)
      const { municipalities } = state.value.workshop
      const [mappings, known] = await Promise.all([
        findMappings(store, caller.workshop),
        indicatorsOf(caller.workshop),
      ])
      const some = mappings.flatMap(({ indicator, mapping }) => {
        const one = known.get(indicator)
        return one && (wanted?.has(indicator) ?? true) ? [{ indicator, mapping, known: one }] : []
      })
      if (some.length === 0 || municipalities.length === 0) return fail(badField('indicators', 'missing'))
      return jobs.start(caller.workshop, some, municipalities)
    },
    async job(caller, id) {
      const state = await memory.load(caller.workshop)
      const seat = state.ok ? seatOf(state.value, caller) : state
      if (!seat.ok) return seat
      const job = await jobs.find(caller.workshop, id)
      return job ? ok(job) : fail(problem('notFound'))
    },
    async cancel(caller, id) {
      const state = await kept(caller)
      if (!state.ok) return state
      if (!(await jobs.find(caller.workshop, id))) return fail(problem('notFound'))
      await jobs.cancel(caller.workshop, id)
      return ok(null)
    },
    close: () => jobs.close(),
  }
}

/** Nothing is asked of it: who would is refused before. */
const OFF: Statbank = {
  tables: () => Promise.reject(new Error('off')),
  describe: () => Promise.reject(new Error('off')),
  extract: () => Promise.reject(new Error('off')),
}

const tongueOf = (language: Language) => (language === 'en' ? 'en' : 'no')

/** Indicators whose framework names a table, and all that the board links to; the latter first. */
function candidatesOf(
  known: readonly Indicator[],
  linked: ReadonlySet<string>,
): readonly StatbankCandidate[] {
  const all = known.flatMap(({ id, title, ssbTable = '' }) =>
    ssbTable !== '' || linked.has(id)
      ? [{ indicator: id, title, table: ssbTable, isLinked: linked.has(id) }]
      : [],
  )
  return [...all.filter(({ isLinked }) => isLinked), ...all.filter(({ isLinked }) => !isLinked)]
}
