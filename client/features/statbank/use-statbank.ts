import { useCallback, useEffect, useState } from 'react'
import { api, type Failure } from '#client/api/request.ts'
import { paths } from '#shared/api/paths.ts'
import type { FetchJob, StatbankOverview } from '#shared/api/statbank.ts'

/** How often it is asked how far a job has come, milliseconds. */
const EVERY = 1500

interface Asked {
  readonly overview: StatbankOverview | undefined
  readonly failure: Failure | undefined
  /** Asks once more; what is shown stays until the answer is here. */
  readonly again: () => Promise<void>
}

/** What a workshop has of the StatBank; while figures are being fetched, as far as that has come. */
export function useStatbank(workshopId: string): Asked {
  const [overview, setOverview] = useState<StatbankOverview>()
  const [failure, setFailure] = useState<Failure>()
  const again = useCallback(async () => {
    const reply = await api.get<StatbankOverview>(paths.statbank(workshopId))
    if (reply.ok) setOverview(reply.value)
    setFailure(reply.ok ? undefined : reply.error)
  }, [workshopId])
  useEffect(() => void again(), [again])

  const job = overview?.job
  useEffect(() => {
    if (job?.state !== 'running') return
    let isCurrent = true
    const timer = setTimeout(async () => {
      const reply = await api.get<FetchJob>(paths.statbankJob(workshopId, job.id))
      if (!isCurrent) return
      // one that cannot be asked about now is asked about again
      const now = reply.ok ? reply.value : { ...job }
      if (now.state !== 'running') return again()
      setOverview((before) => before && { ...before, job: now })
    }, EVERY)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [workshopId, job, again])
  return { overview, failure, again }
}
