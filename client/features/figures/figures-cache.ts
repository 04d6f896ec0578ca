import { useEffect, useSyncExternalStore } from 'react'
import { api } from '#client/api/request.ts'
import { liveValue } from '#client/session/live.ts'
import type { Figures } from '#shared/api/figures.ts'
import { paths } from '#shared/api/paths.ts'
import type { Municipality } from '#shared/catalogue/types.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { byIndicator } from '#shared/domain/figures/shown.ts'

/*
 * Figures that this page has met, by the indicator they are of, and how municipalities are called. A board with links to
 * many indicators asks for all of them in few requests; when the workshop's figures have changed, it asks once more.
 */

/** As many as fit into the address of one request. */
const BATCH = 50

/** How long indicators are gathered, milliseconds: the rows of a list come up together. */
const GATHER = 30

/** After a failure, milliseconds. */
const RETRY = 15_000

const NONE: readonly Figure[] = []

let workshop = ''
let rev = 0
let isDue = false
const known = liveValue<ReadonlyMap<string, readonly Figure[]>>(new Map())
/** Those whose figures are not those of `rev`, or not here at all. */
const wanted = new Set<string>()
const names = liveValue<ReadonlyMap<string, string>>(new Map())
let areNamesAsked = false

/** The figures of an indicator in a workshop as of `rev`: undefined until they are here for the first time. */
export function useFiguresOf(of: string, at: number, indicator: string): readonly Figure[] | undefined {
  useEffect(() => want(of, at, indicator), [of, at, indicator])
  return useSyncExternalStore(known.subscribe, () =>
    of === workshop ? known.get().get(indicator) : undefined,
  )
}

/** How municipalities are called; their numbers until that is known. */
export function useNameOf(): (municipality: string) => string {
  useEffect(askForNames, [])
  const found = useSyncExternalStore(names.subscribe, names.get)
  return (municipality) => found.get(municipality) ?? municipality
}

function want(of: string, at: number, indicator: string): void {
  if (of !== workshop) {
    known.set(new Map())
    wanted.clear()
  } else if (at !== rev) {
    for (const id of known.get().keys()) wanted.add(id)
  }
  workshop = of
  rev = at
  if (!known.get().has(indicator)) wanted.add(indicator)
  if (wanted.size > 0) schedule(GATHER)
}

function schedule(wait: number): void {
  if (!isDue) setTimeout(lookUp, wait)
  isDue = true
}

function lookUp(): void {
  isDue = false
  const batch = [...wanted].slice(0, BATCH)
  for (const id of batch) wanted.delete(id)
  if (wanted.size > 0) schedule(GATHER)
  if (batch.length > 0) void request(batch, workshop, rev)
}

async function request(batch: readonly string[], of: string, at: number): Promise<void> {
  const search = new URLSearchParams(batch.map((id) => ['indicator', id]))
  const reply = await api.get<Figures>(`${paths.figures(of)}?${search}`)
  if (of !== workshop) return
  if (!reply.ok || at !== rev) {
    for (const id of batch) wanted.add(id)
    return schedule(reply.ok ? GATHER : RETRY)
  }
  const found = byIndicator(reply.value.figures)
  const next = new Map(known.get())
  for (const id of batch) next.set(id, found.get(id) ?? NONE)
  known.set(next)
}

function askForNames(): void {
  if (areNamesAsked) return
  areNamesAsked = true
  void api.get<readonly Municipality[]>(paths.municipalities).then((reply) => {
    areNamesAsked = reply.ok
    if (reply.ok) names.set(new Map(reply.value.map(({ number, name }) => [number, name])))
  })
}
