import { useEffect, useState } from 'react'
import { api, type Failure } from '#client/api/request.ts'
import { paths } from '#shared/api/paths.ts'
import type { ServerKeys } from '#shared/api/replies.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { checkRecord, type Remembered, type Verdict } from './check-record.ts'

/** In a hall, all phones are shown the result at once: each fetches the record within so many milliseconds. */
const SPREAD_MS = 1500

export type RecordCheckState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'checked'; readonly verdict: Verdict }

/** The check of a round's record: by itself where the device has a receipt to look for, else when it is asked for. */
export function useRecordCheck(workshopId: string, round: StageRound, own: Remembered | undefined) {
  const [state, setState] = useState<RecordCheckState>({ kind: 'idle' })
  const [asked, setAsked] = useState(0)
  const isWanted = own !== undefined || asked > 0
  // a tie that is settled later gives another record
  const version = JSON.stringify(round.result?.tied)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each ask, and each version of the record, is checked anew
  useEffect(() => {
    if (!isWanted) return
    const abort = new AbortController()
    setState({ kind: 'checking' })
    const timer = setTimeout(
      async () => {
        const next = await check(workshopId, round, own, abort.signal)
        if (!abort.signal.aborted) setState(next)
      },
      asked > 0 ? 0 : Math.random() * SPREAD_MS,
    )
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [workshopId, round.id, version, isWanted, asked])
  return { state, ask: () => setAsked((count) => count + 1) }
}

async function check(
  workshopId: string,
  round: StageRound,
  own: Remembered | undefined,
  signal: AbortSignal,
): Promise<RecordCheckState> {
  const [record, keys] = await Promise.all([
    api.get<unknown>(paths.roundRecord(workshopId, round.id), { signal }),
    api.get<ServerKeys>(paths.keys, { signal }),
  ])
  if (!record.ok) return { kind: 'failed', failure: record.error }
  if (!round.result) return { kind: 'idle' }
  const verdict = await checkRecord(record.value, {
    workshop: workshopId,
    round: round.id,
    result: round.result,
    keys: keys.ok ? keys.value.keys.map(({ id }) => id) : [],
    own,
  })
  return { kind: 'checked', verdict }
}
