import { useCallback, useEffect, useState } from 'react'
import { api, type Failure } from '#client/api/request.ts'
import { paths } from '#shared/api/paths.ts'
import type { BoardReply } from '#shared/api/replies.ts'
import type { Candidate } from './setup-form.ts'

export type Candidates =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: () => void }
  | {
      readonly kind: 'loaded'
      readonly challenges: readonly Candidate[]
      readonly themes: BoardReply['themes']
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
    void api.get<BoardReply>(paths.board(workshopId), { signal: leaving.signal }).then((reply) => {
      if (leaving.signal.aborted) return
      if (!reply.ok) return setCandidates({ kind: 'failed', failure: reply.error, retry })
      const { challenges, themes } = reply.value
      setCandidates({
        kind: 'loaded',
        themes,
        challenges: challenges
          .filter(({ title }) => title.trim() !== '')
          .toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity)),
      })
    })
    return () => leaving.abort()
  }, [workshopId, retry, attempt])
  return candidates
}
