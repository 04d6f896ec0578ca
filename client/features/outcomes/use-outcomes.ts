import { useCallback, useEffect, useState } from 'react'
import { api, type Failure } from '#client/api/request.ts'
import { paths } from '#shared/api/paths.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'

export interface OutcomesState {
  /** The last that was heard; stays while newer ones are fetched. */
  readonly outcomes: Outcomes | undefined
  readonly failure: Failure | undefined
  readonly retry: () => void
}

/**
 * The workshop's outcomes, fetched anew whenever `version` changes. With `isDraft`, what they would be now although
 * an agreement is in force (facilitators only).
 */
export function useOutcomes(workshopId: string, isDraft = false, version = ''): OutcomesState {
  const [attempt, setAttempt] = useState(0)
  const [outcomes, setOutcomes] = useState<Outcomes>()
  const [failure, setFailure] = useState<Failure>()
  const retry = useCallback(() => {
    setFailure(undefined)
    setAttempt((n) => n + 1)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version or attempt asks again
  useEffect(() => {
    const leaving = new AbortController()
    const query = { draft: isDraft ? 1 : undefined }
    void api.get<Outcomes>(paths.outcomes(workshopId), { query, signal: leaving.signal }).then((reply) => {
      if (leaving.signal.aborted) return
      if (reply.ok) setOutcomes(reply.value)
      setFailure(reply.ok ? undefined : reply.error)
    })
    return () => leaving.abort()
  }, [workshopId, isDraft, version, attempt])
  return { outcomes, failure, retry }
}
