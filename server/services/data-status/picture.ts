import { findCore, findStatuses } from '#server/store/repositories/data-status.ts'
import type { Store } from '#server/store/store.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import type { DataPicture } from '#shared/api/data-status.ts'
import { coverageOf, indicatorsOf } from '#shared/board/coverage.ts'
import { coverageRows } from '#shared/board/coverage-rows.ts'
import type { Board } from '#shared/board/records.ts'
import { DEVELOPMENT_AREAS } from '#shared/catalogue/development-areas.ts'
import { municipalityByNumber } from '#shared/catalogue/municipalities.ts'
import type { Kpi } from '#shared/catalogue/status-picture.ts'
import type { Indicator } from '#shared/catalogue/types.ts'
import { U4SSC_KPIS } from '#shared/catalogue/u4ssc-kpis.ts'
import { suggestionsOf } from '#shared/domain/data-status.ts'
import type { WorkshopCatalogueService } from '../catalogue/workshop-catalogue.ts'
import type { FiguresService } from '../figures/figures.ts'

export interface PictureDeps {
  readonly store: Store
  readonly workshopCatalogue: Pick<WorkshopCatalogueService, 'find'>
  readonly figures: Pick<FiguresService, 'of'>
}

/** What is the same for everybody. */
export type SharedPicture = Omit<DataPicture, 'mayFill' | 'mayKeep'>

/** Puts together what a workshop's municipalities have of which indicators, and what its board covers. */
export async function pictureOf(
  { store, workshopCatalogue, figures }: PictureDeps,
  { workshop: { id, municipalities } }: Pick<WorkshopState, 'workshop'>,
  board: Board,
): Promise<SharedPicture> {
  const [statuses, core, known] = await Promise.all([
    findStatuses(store, id),
    findCore(store, id),
    figures.of(id),
  ])
  const linked = new Set(indicatorsOf(board))
  const versions = new Map(board.links.map(({ indicator, version }) => [indicator, version]))
  const cited = [
    ...new Set([...linked, ...statuses.map((one) => one.indicator), ...core.map((one) => one.indicator)]),
  ].map((one) => ({ id: one, version: versions.get(one) }))
  const find = await workshopCatalogue.find(id, cited)
  const indicator = (one: string) => find({ id: one, version: versions.get(one) })
  const others = cited.flatMap((ref) => {
    const found = isU4ssc(ref.id) ? undefined : find(ref)
    return found ? [found] : []
  })
  const kpis = [...U4SSC_KPIS, ...others].map((one) => kpiOf(one, linked))
  const shown = new Set(kpis.map((kpi) => kpi.id))
  const isShown = (one: { readonly municipality: string; readonly indicator: string }) =>
    shown.has(one.indicator) && municipalities.includes(one.municipality)
  const told = statuses.filter(isShown)
  const coverage = coverageOf(board, {
    areas: DEVELOPMENT_AREAS.map(({ code }) => code),
    bottomLines: [],
    indicator,
  })
  return {
    municipalities: municipalities.map((number) => ({
      number,
      name: municipalityByNumber(number)?.name ?? number,
    })),
    kpis,
    statuses: told,
    suggestions: suggestionsOf(known.filter(isShown), told),
    core: core.filter((one) => shown.has(one.indicator)),
    ...coverageRows(board, coverage),
  }
}

const U4SSC_IDS = new Set(U4SSC_KPIS.map(({ id }) => id))

const isU4ssc = (id: string) => U4SSC_IDS.has(id)

const kpiOf = ({ id, framework, code, title, u4ssc }: Indicator, linked: ReadonlySet<string>): Kpi => ({
  id,
  framework,
  code,
  title,
  dimension: u4ssc?.category.split(':')[0] ?? null,
  type: u4ssc?.type ?? null,
  isLinked: linked.has(id),
})
