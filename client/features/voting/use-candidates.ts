import { useCallback, useEffect, useState } from 'react'
import { api, type Failure } from '#client/api/request.ts'
import type { ParkedReply } from '#shared/api/outcomes.ts'
import { paths } from '#shared/api/paths.ts'
import type { BoardReply } from '#shared/api/replies.ts'
import { conflictsOn } from '#shared/board/conflicts.ts'
import type { Candidate } from './setup-form.ts'

export type Candidates =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: () => void }
  | {
      readonly kind: 'loaded'
      readonly challenges: readonly Candidate[]
      readonly themes: BoardReply['themes']
      readonly conflictsOf: ReturnType<typeof conflictsOn>
    }

/** What can be voted on now, from the server: setting up works without the board's document too. */
export function useCandidates(workshopId: string): Candidates {
  const [attempt, setAttempt] = useState(0)
  const [candidates, setCandidates] = useState<Candidates>({ kind: 'loading' })
  const retry = useCallback(() => {
    setCandidates({ kind: 'loading' })
    setAttempt((n) => n + 1)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    void Promise.all([
      api.get<BoardReply>(paths.board(workshopId), { signal }),
      api.get<ParkedReply>(paths.parked(workshopId), { signal }),
    ]).then(([reply, lot]) => {
      if (signal.aborted) return
      if (!reply.ok) return setCandidates({ kind: 'failed', failure: reply.error, retry })
      if (!lot.ok) return setCandidates({ kind: 'failed', failure: lot.error, retry })
      const { challenges, themes } = reply.value
      const parked = new Set(lot.value.parked.map(({ subject }) => subject))
      setCandidates({
        kind: 'loaded',
        themes,
        conflictsOf: conflictsOn(reply.value),
        challenges: challenges
          .filter(({ id, title }) => title.trim() !== '' && !parked.has(id))
          .toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity)),
      })
    })
    return () => leaving.abort()
  }, [workshopId, retry, attempt])
  return candidates
}
