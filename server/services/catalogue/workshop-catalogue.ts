import type { SetReader } from '#server/catalogue/set-reader.ts'
import type { Clock } from '#server/clock.ts'
import type { Boards } from '#server/ports.ts'
import { findReport } from '#server/store/repositories/catalogue.ts'
import { findOwn } from '#server/store/repositories/own-indicators.ts'
import type { Store } from '#server/store/store.ts'
import type { SearchIndicators } from '#shared/api/board.ts'
import type {
  ImportReply,
  ImportSet,
  JudgeIndicator,
  OwnIndicator,
  ProposeIndicator,
  WorkshopCatalogue,
} from '#shared/api/catalogue.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { IndicatorHits } from '#shared/api/replies.ts'
import type { ImportReport } from '#shared/catalogue/import/row.ts'
import { INDICATORS } from '#shared/catalogue/indicators.ts'
import { searchShelves } from '#shared/catalogue/search.ts'
import type { Indicator } from '#shared/catalogue/types.ts'
import { CATALOGUE_VERSION } from '#shared/catalogue/version.ts'
import { mayKeepCatalogue, mayProposeIndicator, type Role } from '#shared/domain/role.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { isEditable } from '#shared/domain/workshop.ts'
import type { Language } from '#shared/kernel/language.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { type Catalogue, readQuery } from '../catalogue.ts'
import { type Caller, seatOf, writer } from '../state/callers.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { createImporting } from './importing.ts'
import { createProposing } from './proposing.ts'
import { asOwn, findRefs, type IndicatorRef, shelvesOf } from './read-back.ts'
import type { ShelfRoom } from './shelf-room.ts'
import type { IndicatorUses } from './uses.ts'
import type { EarlierVerdicts } from './verdicts.ts'

/** The catalogue as one workshop has it: the embedded one, the sets that were brought, and its own indicators. */
export interface WorkshopCatalogueService {
  overview(caller: Caller): Promise<Result<WorkshopCatalogue, Problem>>
  search(caller: Caller, query: SearchIndicators, language: Language): Promise<Result<IndicatorHits, Problem>>
  /** Looks up what links cite, all at once. */
  find(workshop: string, refs: readonly IndicatorRef[]): Promise<(ref: IndicatorRef) => Indicator | undefined>
  /** Every indicator that can be found in a workshop. */
  all(workshop: string): Promise<readonly Indicator[]>
  import(caller: Caller, input: ImportSet): Promise<Result<ImportReply, Problem>>
  /** The report of an import, for those who may import. */
  report(caller: Caller, number: number): Promise<Result<ImportReport, Problem>>
  removeSet(caller: Caller, set: string): Promise<Result<null, Problem>>
  propose(caller: Caller, input: ProposeIndicator): Promise<Result<OwnIndicator, Problem>>
  judge(caller: Caller, indicator: string, verdict: JudgeIndicator): Promise<Result<null, Problem>>
  takeBack(caller: Caller, indicator: string): Promise<Result<null, Problem>>
}

export interface WorkshopCatalogueDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly boards: Boards
  readonly catalogue: Catalogue
  readonly reader: SetReader
  readonly uses: IndicatorUses
  readonly verdicts: Pick<EarlierVerdicts, 'told'>
  readonly room: ShelfRoom
  readonly clock: Clock
}

export function createWorkshopCatalogue(deps: WorkshopCatalogueDeps): WorkshopCatalogueService {
  const { store, memory, boards, catalogue, reader, uses, verdicts, room, clock } = deps
  const nameOf = (workshop: string, seat: string) => memory.peek(workshop)?.seats.get(seat)?.name ?? ''
  const importing = createImporting({ store, boards, reader, clock, nameOf })
  const proposing = createProposing(store, clock)

  async function seated(caller: Caller): Promise<Result<Seat, Problem>> {
    const state = await memory.load(caller.workshop)
    return state.ok ? seatOf(state.value, caller) : state
  }

  /** Does what only some roles may, while the workshop is open. */
  async function allowed<T>(
    caller: Caller,
    may: (role: Role) => boolean,
    work: () => Promise<Result<T, Problem>>,
  ): Promise<Result<T, Problem>> {
    const state = await memory.load(caller.workshop)
    if (!state.ok) return state
    const seat = writer(state.value, caller)
    if (!seat.ok) return seat
    if (!may(seat.value.role)) return fail(problem('notAllowed'))
    return work()
  }

  /** What is found from now on is another. */
  async function noticed<T>({ workshop }: Caller, done: Promise<T>): Promise<T> {
    const result = await done
    room.changed(workshop)
    return result
  }

  return {
    async overview(caller) {
      const state = await memory.load(caller.workshop)
      if (!state.ok) return state
      const seat = seatOf(state.value, caller)
      if (!seat.ok) return seat
      const { role } = seat.value
      const isOpen = isEditable(state.value.workshop.status)
      const [shelves, own] = await Promise.all([
        shelvesOf(store, caller.workshop),
        findOwn(store, caller.workshop),
      ])
      return ok({
        sets: shelves.map(({ set, versions }) => ({
          ...set,
          versions: versions.map((version) => ({ ...version, by: nameOf(caller.workshop, version.by) })),
        })),
        own: own
          .filter((one) => one.state === 'approved' || one.seat === caller.seat || mayKeepCatalogue(role))
          .map((one) => ({
            indicator: asOwn(one),
            state: one.state,
            reason: one.reason,
            isMine: one.seat === caller.seat,
          })),
        mayKeep: isOpen && mayKeepCatalogue(role),
        mayPropose: isOpen && mayProposeIndicator(role),
      })
    },
    async search(caller, query, language) {
      const seat = await seated(caller)
      if (!seat.ok) return seat
      if (query.ids !== undefined) {
        const refs = [...new Set(query.ids.split(','))].map(refOf)
        const find = await findRefs(store, caller.workshop, refs)
        const hits = refs.flatMap((ref) => {
          const indicator = find(ref)
          return indicator ? [{ indicator, score: 1 }] : []
        })
        return ok({ hits, total: hits.length, version: CATALOGUE_VERSION })
      }
      const asked = readQuery(query, language)
      if (!asked.ok) return asked
      const shelf = await room.of(caller.workshop)
      const found = searchShelves([catalogue.shelf(), shelf], asked.value)
      const counted = await uses.counted({ ...found, version: CATALOGUE_VERSION })
      return ok(await verdicts.told(caller, counted))
    },
    all: async (workshop) => [...INDICATORS, ...(await room.of(workshop)).indicators],
    find: (workshop, refs) => findRefs(store, workshop, refs),
    import: (caller, input) =>
      allowed(caller, mayKeepCatalogue, () => noticed(caller, importing.run(caller, input))),
    async report(caller, number) {
      const seat = await seated(caller)
      if (!seat.ok) return seat
      if (!mayKeepCatalogue(seat.value.role)) return fail(problem('notAllowed'))
      const report = await findReport(store, caller.workshop, number)
      return report ? ok(report) : fail(problem('noSuchSet'))
    },
    removeSet: (caller, set) =>
      allowed(caller, mayKeepCatalogue, () => noticed(caller, importing.remove(caller.workshop, set))),
    propose: (caller, input) => allowed(caller, mayProposeIndicator, () => proposing.propose(caller, input)),
    judge: (caller, indicator, verdict) =>
      allowed(caller, mayKeepCatalogue, () =>
        noticed(caller, proposing.judge(caller.workshop, indicator, verdict)),
      ),
    takeBack: (caller, indicator) =>
      allowed(caller, mayProposeIndicator, () => proposing.takeBack(caller, indicator)),
  }
}

/** `ind_…@import-3`, or an id alone. */
function refOf(text: string): IndicatorRef {
  const [id = '', version] = text.split('@')
  return { id, version }
}
