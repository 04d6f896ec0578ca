import { useCallback, useEffect, useState } from 'react'
import { api, type Failure } from '#client/api/request.ts'
import type { MobilisationReply } from '#shared/api/mobilisation.ts'
import { paths } from '#shared/api/paths.ts'

interface Asked {
  /** The last that was heard. */
  readonly reply: MobilisationReply | undefined
  readonly failure: Failure | undefined
  /** Asks once more; what is shown stays until the answer is here. */
  readonly again: () => Promise<void>
}

/** What the server knows of actors: asked for at once, whenever `rev` is another, and when somebody comes back. */
export function useMobilisation(workshopId: string, rev: number): Asked {
  const [reply, setReply] = useState<MobilisationReply>()
  const [failure, setFailure] = useState<Failure>()
  const again = useCallback(async () => {
    const answer = await api.get<MobilisationReply>(paths.mobilisation(workshopId))
    if (answer.ok) setReply(answer.value)
    setFailure(answer.ok ? undefined : answer.error)
  }, [workshopId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another `rev` says that there is something new
  useEffect(() => {
    void again()
    const onReturn = () => {
      if (document.visibilityState === 'visible') void again()
    }
    document.addEventListener('visibilitychange', onReturn)
    return () => document.removeEventListener('visibilitychange', onReturn)
  }, [again, rev])
  return { reply, failure, again }
}
