import { useCallback, useEffect, useState } from 'react'
import { api, type FailureCode } from '#client/api/request.ts'
import type { WorkshopCatalogue } from '#shared/api/catalogue.ts'
import { paths } from '#shared/api/paths.ts'

interface Asked {
  readonly catalogue: WorkshopCatalogue | undefined
  readonly failure: FailureCode | undefined
  /** Asks once more; what is shown stays until the answer is here. */
  readonly again: () => Promise<void>
}

/** What a workshop has beside the embedded catalogue. */
export function useCatalogue(workshopId: string): Asked {
  const [catalogue, setCatalogue] = useState<WorkshopCatalogue>()
  const [failure, setFailure] = useState<FailureCode>()
  const again = useCallback(async () => {
    const reply = await api.get<WorkshopCatalogue>(paths.catalogue(workshopId))
    if (reply.ok) setCatalogue(reply.value)
    setFailure(reply.ok ? undefined : reply.error.code)
  }, [workshopId])
  useEffect(() => void again(), [again])
  return { catalogue, failure, again }
}
