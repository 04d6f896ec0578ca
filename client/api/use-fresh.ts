import { useCallback, useState } from 'react'
import { api, type Failure } from './request.ts'
import { useOnReturn } from './use-on-return.ts'

export interface Fresh<T> {
  /** The last that was heard. */
  readonly value: T | undefined
  readonly failure: Failure | undefined
  /** Asks once more; what is shown stays until the answer is here. */
  readonly again: () => Promise<void>
}

/** What is at `path`: asked for at once, whenever `rev` is another, and when somebody comes back to the page. */
export function useFresh<T>(path: string, rev = 0): Fresh<T> {
  const [value, setValue] = useState<T>()
  const [failure, setFailure] = useState<Failure>()
  const again = useCallback(async () => {
    const reply = await api.get<T>(path)
    if (reply.ok) setValue(reply.value)
    setFailure(reply.ok ? undefined : reply.error)
  }, [path])
  useOnReturn(again, rev)
  return { value, failure, again }
}
