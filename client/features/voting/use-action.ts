import { useState } from 'react'
import type { ApiResult, Failure } from '#client/api/request.ts'

export interface Action {
  readonly isBusy: boolean
  readonly failure: Failure | undefined
  /** Runs the request unless one is under way; resolves with whether it succeeded. */
  run<T>(request: () => Promise<ApiResult<T>>): Promise<boolean>
}

/** A button's request: under way, or failed with a reason that is kept until the next try. */
export function useAction(): Action {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  return {
    isBusy,
    failure,
    async run(request) {
      if (isBusy) return false
      setBusy(true)
      setFailure(undefined)
      const result = await request()
      setBusy(false)
      if (!result.ok) setFailure(result.error)
      return result.ok
    },
  }
}
