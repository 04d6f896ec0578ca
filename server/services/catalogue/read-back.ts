import {
  findIndicators,
  findIndicatorsOf,
  findSets,
  findVersions,
  type StoredIndicator,
  type StoredSet,
  type StoredVersion,
} from '#server/store/repositories/catalogue.ts'
import { findOwn, type StoredOwn } from '#server/store/repositories/own-indicators.ts'
import type { Store } from '#server/store/store.ts'
import { indicatorById } from '#shared/catalogue/indicators.ts'
import { isInCatalogue } from '#shared/catalogue/municipal-indicators.ts'
import type { Indicator } from '#shared/catalogue/types.ts'

/** An indicator as something points at it: the version is what a link cites. */
export interface IndicatorRef {
  readonly id: string
  readonly version?: string | undefined
}

/** Whether an id is of a workshop's own catalogue, and not of the embedded one. */
export const isOfWorkshop = (id: string): boolean => id.startsWith('ind_')

const IMPORT = /^import-(\d+)$/

export const importLabel = (number: number): string => `import-${number}`

/** The sets of a workshop with their versions, the newest first. */
export async function shelvesOf(store: Store, workshop: string) {
  const [sets, versions] = await Promise.all([findSets(store, workshop), findVersions(store, workshop)])
  return sets.map((set) => ({ set, versions: versions.filter((version) => version.set === set.id) }))
}

/** An indicator as people see it. */
export const asIndicator = (
  { id, number, body }: StoredIndicator,
  set: StoredSet,
  { at }: Pick<StoredVersion, 'at'>,
  newest: number,
  isInNewest: boolean,
): Indicator => ({
  id,
  ...body,
  from: {
    set: set.name,
    version: importLabel(number),
    at,
    isRetired: !isInNewest && number <= newest,
  },
})

export const asOwn = ({ id, at, body }: StoredOwn): Indicator => ({
  id,
  ...body,
  from: { set: null, version: 'own', at, isRetired: false },
})

/**
 * What a workshop has to choose from beside the embedded catalogue: of each set the newest version, and what was approved of
 * its own. Indicators that the embedded catalogue has are left to it.
 */
export async function findNewest(store: Store, workshop: string): Promise<readonly Indicator[]> {
  const sets = await shelvesOf(store, workshop)
  const indicators = (await findOwn(store, workshop)).filter(({ state }) => state === 'approved').map(asOwn)
  for (const { set, versions } of sets) {
    const [newest] = versions
    if (!newest) continue
    const stored = await findIndicatorsOf(store, workshop, newest.number)
    for (const one of stored) {
      if (one.body.ksUri !== undefined && isInCatalogue(one.body.ksUri)) continue
      indicators.push(asIndicator(one, set, newest, newest.number, true))
    }
  }
  return indicators
}

/**
 * What is behind references: an indicator of the embedded catalogue, of the version of a set that is cited, or of the
 * newest version that has it, or one of the workshop's own, whatever was thought of it. By `id@version`, and by the id.
 */
export async function findRefs(
  store: Store,
  workshop: string,
  refs: readonly IndicatorRef[],
): Promise<(ref: IndicatorRef) => Indicator | undefined> {
  const ids = [...new Set(refs.map(({ id }) => id).filter(isOfWorkshop))]
  if (ids.length === 0) return ({ id }) => indicatorById(id)
  const [stored, shelves, own] = await Promise.all([
    findIndicators(store, workshop, ids),
    shelvesOf(store, workshop),
    findOwn(store, workshop),
  ])
  const byId = grouped(stored)
  const ownById = new Map(own.map((one) => [one.id, asOwn(one)]))
  const versions = new Map(
    shelves.flatMap((shelf) =>
      shelf.versions.map((version) => [version.number, { ...shelf, version }] as const),
    ),
  )
  return ({ id, version }) => {
    if (!isOfWorkshop(id)) return indicatorById(id)
    const all = byId.get(id)
    if (!all) return ownById.get(id)
    const cited = Number(IMPORT.exec(version ?? '')?.[1])
    const one = all.find(({ number }) => number === cited) ?? all[0]!
    const place = versions.get(one.number)
    if (!place) return undefined
    const newest = place.versions[0]!.number
    return asIndicator(one, place.set, place.version, newest, all[0]!.number === newest)
  }
}

function grouped(stored: readonly StoredIndicator[]): Map<string, StoredIndicator[]> {
  const groups = new Map<string, StoredIndicator[]>()
  for (const one of stored) groups.set(one.id, [...(groups.get(one.id) ?? []), one])
  return groups
}
