import { api } from '#client/api/request.ts'
import type { IndicatorHits } from '#shared/api/replies.ts'
import type { Indicator } from '#shared/catalogue/types.ts'
import { indicatorsPath, isOfWorkshop } from './indicators-path.ts'

/*
 * Indicators that this page has met. The catalogue never changes under an id, so what is known stays known. A board
 * with links to many indicators asks for all of them in few requests.
 */

/** By id, or by `id@version` where a link cites one. Null: the catalogue has none. */
const known = new Map<string, Indicator | null>()
const wanted = new Set<string>()
const underway = new Set<string>()
const listeners = new Set<() => void>()
let version: string | undefined
let isDue = false
let revision = 0

/** As many as fit into the address of one request. */
const BATCH = 50

/** How long ids are gathered, milliseconds: the rows of a list come up together. */
const GATHER = 30

/** After a failure, milliseconds: the server may be restarting. */
const RETRY = 15_000

export const knownIndicator = (id: string): Indicator | null | undefined => known.get(id)

export function subscribeToIndicators(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Another number whenever more is known. */
export const indicatorRevision = (): number => revision

/** Takes in what a search has found, so that it need not be asked for again. */
export function rememberHits({ hits, version: told }: IndicatorHits): void {
  version = told
  const before = known.size
  for (const { indicator } of hits) known.set(indicator.id, indicator)
  if (known.size > before) tell()
}

/** What an indicator is looked up by: one of a workshop's sets in the version that is cited. */
export const citedAs = (id: string, cited: string | undefined): string =>
  isOfWorkshop(id) && cited !== undefined ? `${id}@${cited}` : id

/** The version of the catalogue that the server searches, once it has answered. */
export const catalogueVersion = (): string | undefined => version

/** Has an indicator looked up, unless it is known or on its way. */
export function wantIndicator(id: string): void {
  if (known.has(id) || underway.has(id)) return
  wanted.add(id)
  schedule(GATHER)
}

function schedule(wait: number): void {
  if (!isDue) setTimeout(lookUp, wait)
  isDue = true
}

function lookUp(): void {
  isDue = false
  const ids = [...wanted].slice(0, BATCH)
  for (const id of ids) {
    wanted.delete(id)
    underway.add(id)
  }
  if (wanted.size > 0) schedule(GATHER)
  void request(ids)
}

async function request(ids: readonly string[]): Promise<void> {
  const reply = await api.get<IndicatorHits>(indicatorsPath(), { query: { ids: ids.join(',') } })
  for (const id of ids) underway.delete(id)
  if (!reply.ok) {
    for (const id of ids) wanted.add(id)
    schedule(RETRY)
    return
  }
  version = reply.value.version
  for (const key of ids) {
    const [id, cited] = key.split('@')
    const found = reply.value.hits.filter(({ indicator }) => indicator.id === id)
    // a version that is not there any more is answered with the newest that is
    const hit = found.find(({ indicator }) => indicator.from?.version === cited) ?? found[0]
    known.set(key, hit?.indicator ?? null)
  }
  tell()
}

function tell(): void {
  revision += 1
  for (const listener of listeners) listener()
}
