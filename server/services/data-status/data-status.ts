import type { Clock } from '#server/clock.ts'
import type { Boards } from '#server/ports.ts'
import { deleteCore, deleteStatus, putCore, putStatus } from '#server/store/repositories/data-status.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import type { DataPicture, ImportStatuses, PutCore, PutStatus } from '#shared/api/data-status.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { Board } from '#shared/board/records.ts'
import { CATALOGUE_VERSION } from '#shared/catalogue/version.ts'
import { mayFillStatus, type StatusReport } from '#shared/domain/data-status.ts'
import { canChangeBoard } from '#shared/domain/rights.ts'
import { mayKeepCatalogue } from '#shared/domain/role.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { isEditable } from '#shared/domain/workshop.ts'
import { isoDate } from '#shared/export/formats.ts'
import { networkOf } from '#shared/export/network.ts'
import type { OutcomeNetwork } from '#shared/export/network-type.ts'
import { readStatuses } from '#shared/export/read-statuses.ts'
import type { Sheet } from '#shared/export/sheet-cells.ts'
import { type StatusOrigin, statusSheet } from '#shared/export/status-sheet.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanText } from '#shared/kernel/text.ts'
import { badField } from '../fields.ts'
import { type Caller, seatOf, writer } from '../state/callers.ts'
import { enforcedRights } from '../state/seat-rights.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { type PictureDeps, pictureOf, type SharedPicture } from './picture.ts'

/** What municipalities have of which indicators, and the core set that they share. */
export interface DataStatusService {
  read(caller: Caller): Promise<Result<DataPicture, Problem>>
  /** DS2. Says, or takes back, what is known of one indicator in one municipality. The last word stands. */
  fill(caller: Caller, input: PutStatus): Promise<Result<null, Problem>>
  /** DS6. All rows that can be taken, in one write, or with `dryRun` none. `languages` are what files may be written in. */
  import(
    caller: Caller,
    input: ImportStatuses,
    languages: readonly Texts[],
  ): Promise<Result<StatusReport, Problem>>
  /** DS5. Takes an indicator into the core set, or out of it. */
  keepCore(caller: Caller, input: PutCore): Promise<Result<null, Problem>>
  /** DS6. */
  sheet(caller: Caller, t: Texts, language: Language): Promise<Result<StatusFile, Problem>>
  /** What goes to a network, as of now. */
  network(state: WorkshopState, board: Board): Promise<OutcomeNetwork>
}

export interface StatusFile {
  readonly sheet: Sheet
  readonly origin: StatusOrigin
}

export interface DataStatusDeps extends PictureDeps {
  readonly memory: WorkshopMemory
  readonly boards: Boards
  readonly clock: Pick<Clock, 'now'>
}

export function createDataStatus(deps: DataStatusDeps): DataStatusService {
  const { store, memory, boards, clock } = deps

  interface Asked {
    readonly state: WorkshopState
    readonly seat: Seat
  }

  async function asked(
    caller: Caller,
    as: (state: WorkshopState, caller: Caller) => Result<Seat, Problem>,
  ): Promise<Result<Asked, Problem>> {
    const state = await memory.load(caller.workshop)
    if (!state.ok) return state
    const seat = as(state.value, caller)
    return seat.ok ? ok({ state: state.value, seat: seat.value }) : seat
  }

  async function shared(state: WorkshopState): Promise<{ picture: SharedPicture; version: number }> {
    const { board, version } = await boards.read(state.workshop.id)
    return { picture: await pictureOf(deps, state, board), version }
  }

  /** The workshop's municipalities of which a seat may fill in what is known now. */
  function fillable({ state, seat }: Asked): readonly string[] {
    const { status, municipalities } = state.workshop
    if (!isEditable(status)) return []
    const may = canChangeBoard(enforcedRights(state, seat, clock.now()))
    return municipalities.filter((number) => mayFillStatus(seat, number, may))
  }

  async function pictureFor(who: Asked): Promise<DataPicture> {
    const { picture } = await shared(who.state)
    const mayKeep = isEditable(who.state.workshop.status) && mayKeepCatalogue(who.seat.role)
    return { ...picture, mayFill: fillable(who), mayKeep }
  }

  const isKpi = (picture: SharedPicture, id: string) => picture.kpis.some((kpi) => kpi.id === id)

  return {
    async read(caller) {
      const who = await asked(caller, seatOf)
      return who.ok ? ok(await pictureFor(who.value)) : who
    },
    async fill(caller, { municipality, indicator, has, quality, note }) {
      const who = await asked(caller, writer)
      if (!who.ok) return who
      if (!who.value.state.workshop.municipalities.includes(municipality))
        return fail(badField('municipality', 'unknown'))
      if (!fillable(who.value).includes(municipality)) return fail(problem('notAllowed'))
      const { picture } = await shared(who.value.state)
      if (!isKpi(picture, indicator)) return fail(problem('noSuchIndicator'))
      const one = { municipality, indicator, quality, note: cleanText(note) }
      await store.write([
        has === null
          ? deleteStatus(caller.workshop, municipality, indicator)
          : putStatus(caller.workshop, { ...one, has }),
      ])
      return ok(null)
    },
    async import(caller, { rows, dryRun = false }, languages) {
      const who = await asked(caller, writer)
      if (!who.ok) return who
      const picture = await pictureFor(who.value)
      if (picture.mayFill.length === 0) return fail(problem('notAllowed'))
      const read = readStatuses(rows, picture, languages)
      if (!read.ok) return fail({ ...problem('badRequest'), fields: { rows: read.error } })
      const { changed, report } = read.value
      if (!dryRun && changed.length > 0) {
        await store.write(changed.map((one) => putStatus(caller.workshop, one)))
      }
      return ok(report)
    },
    async keepCore(caller, { indicator, need, why }) {
      const who = await asked(caller, writer)
      if (!who.ok) return who
      if (!mayKeepCatalogue(who.value.seat.role)) return fail(problem('notAllowed'))
      const reason = cleanText(why)
      if (need !== null && reason === '') return fail(problem('whyMissing'))
      const { picture } = await shared(who.value.state)
      if (!isKpi(picture, indicator)) return fail(problem('noSuchIndicator'))
      await store.write([
        need === null
          ? deleteCore(caller.workshop, indicator)
          : putCore(caller.workshop, { indicator, need, why: reason }),
      ])
      return ok(null)
    },
    async sheet(caller, t, language) {
      const who = await asked(caller, seatOf)
      if (!who.ok) return who
      const { workshop } = who.value.state
      const { picture, version } = await shared(who.value.state)
      const origin: StatusOrigin = {
        title: workshop.title,
        date: isoDate(workshop.startedAt ?? workshop.createdAt),
        boardVersion: version,
        catalogueVersion: CATALOGUE_VERSION,
      }
      return ok({ sheet: statusSheet(picture, origin, t, language), origin })
    },
    network: async (state, board) => networkOf(await pictureOf(deps, state, board)),
  }
}
