import { useCallback, useEffect, useState } from 'react'
import { api, type Failure } from '#client/api/request.ts'
import type { DataPicture } from '#shared/api/data-status.ts'
import { paths } from '#shared/api/paths.ts'

interface Asked {
  /** The last that was heard. */
  readonly picture: DataPicture | undefined
  readonly failure: Failure | undefined
  /** Asks once more; what is shown stays until the answer is here. */
  readonly again: () => Promise<void>
}

/** What municipalities have of which indicators: asked for at once, and when somebody comes back to the page. */
export function useDataPicture(workshopId: string): Asked {
  const [picture, setPicture] = useState<DataPicture>()
  const [failure, setFailure] = useState<Failure>()
  const again = useCallback(async () => {
    const reply = await api.get<DataPicture>(paths.data(workshopId))
    if (reply.ok) setPicture(reply.value)
    setFailure(reply.ok ? undefined : reply.error)
  }, [workshopId])
  useEffect(() => {
    void again()
    const onReturn = () => {
      if (document.visibilityState === 'visible') void again()
    }
    document.addEventListener('visibilitychange', onReturn)
    return () => document.removeEventListener('visibilitychange', onReturn)
  }, [again])
  return { picture, failure, again }
}
