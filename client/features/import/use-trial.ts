import { useEffect, useState } from 'react'
import { type ApiResult, api } from '#client/api/request.ts'

/** A pause in choosing after which rows are judged, milliseconds. */
const PAUSE = 300

/**
 * What would become of a file if it were brought in now; undefined while that is found out. Nothing is kept of it on the
 * server. `body` is asked about anew when it is another object.
 */
export function useTrial<T>(path: string, body: object): ApiResult<T> | undefined {
  const [reply, setReply] = useState<ApiResult<T>>()
  useEffect(() => {
    const abort = new AbortController()
    setReply(undefined)
    const timer = setTimeout(async () => {
      const answer = await api.post<T>(path, { ...body, dryRun: true }, { signal: abort.signal })
      if (!abort.signal.aborted) setReply(answer)
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [path, body])
  return reply
}
