import { useCallback, useEffect, useState } from 'react'
import { api, type FailureCode } from './request.ts'

export interface Kept<T> {
  readonly value: T | undefined
  readonly failure: FailureCode | undefined
  /** Asks once more; what is shown stays until the answer is here. */
  readonly again: () => Promise<void>
}

/** Gets `path`, and again when asked to; unlike `useLoad`, it keeps showing what was there meanwhile. */
export function useKept<T>(path: string): Kept<T> {
  const [value, setValue] = useState<T>()
  const [failure, setFailure] = useState<FailureCode>()
  const again = useCallback(async () => {
    const reply = await api.get<T>(path)
    if (reply.ok) setValue(reply.value)
    setFailure(reply.ok ? undefined : reply.error.code)
  }, [path])
  useEffect(() => void again(), [again])
  return { value, failure, again }
}
