import { useEffect, useSyncExternalStore } from 'react'
import { api } from '#client/api/request.ts'
import { liveValue } from '#client/session/live.ts'
import { paths } from '#shared/api/paths.ts'
import type { RoundFigures } from '#shared/api/round-figures.ts'

/** After a failure, milliseconds. */
const RETRY = 15_000

interface Held {
  /** Stays while newer ones are fetched. */
  readonly known?: RoundFigures
  readonly hasFailed?: boolean
}

/* Each option of a ballot asks for the same; it is fetched once for all of them. */
const held = liveValue<Held>({})
let round = ''
let asked = ''

/** The figures of what is voted on in a round, fetched anew whenever `rev` changes. */
export function useRoundFigures(workshop: string, of: string, rev: number): Held {
  useEffect(() => {
    const next = `${of} ${rev}`
    if (next === asked) return
    if (of !== round) held.set({})
    round = of
    asked = next
    void fetchThem(paths.roundFigures(workshop, of), next)
  }, [workshop, of, rev])
  return useSyncExternalStore(held.subscribe, held.get)
}

async function fetchThem(path: string, wanted: string): Promise<void> {
  const reply = await api.get<RoundFigures>(path)
  if (wanted !== asked) return
  if (reply.ok) return held.set({ known: reply.value })
  held.set({ ...held.get(), hasFailed: true })
  setTimeout(() => {
    if (wanted === asked) void fetchThem(path, wanted)
  }, RETRY)
}
