import { useCallback, useEffect, useState } from 'react'
import type { Failure, RequestOptions } from './request.ts'
import { api } from './request.ts'

/** What has been asked for: on its way, refused, or here. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'loaded'; readonly value: T }

/**
 * Gets `path` when the component appears and whenever the path changes; `undefined` asks for nothing. An answer to
 * an earlier path is dropped. `again` asks once more.
 */
export function useLoad<T>(
  path: string | undefined,
  query?: RequestOptions['query'],
): Loaded<T> & { readonly again: () => void } {
  const [state, setState] = useState<Loaded<T>>({ kind: 'loading' })
  const [round, setRound] = useState(0)
  const search = JSON.stringify(query ?? {})
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again for the same
  useEffect(() => {
    if (path === undefined) return
    const abort = new AbortController()
    setState({ kind: 'loading' })
    void api.get<T>(path, { query: JSON.parse(search), signal: abort.signal }).then((result) => {
      if (abort.signal.aborted) return
      setState(
        result.ok ? { kind: 'loaded', value: result.value } : { kind: 'failed', failure: result.error },
      )
    })
    return () => abort.abort()
  }, [path, search, round])
  const again = useCallback(() => setRound((count) => count + 1), [])
  return { ...state, again }
}
