import { useEffect, useState } from 'react'
import { type ApiResult, api } from '#client/api/request.ts'
import type { ImportReply } from '#shared/api/catalogue.ts'
import { paths } from '#shared/api/paths.ts'
import type { Framework } from '#shared/catalogue/types.ts'

/** What is sent to be judged. */
export interface ImportContent {
  readonly format: 'turtle' | 'json'
  readonly content: string
}

/** A pause in choosing columns after which the rows are judged, milliseconds. */
const PAUSE = 300

/**
 * What would become of a file if it were brought in now; undefined while that is found out. Nothing is kept of it on the
 * server.
 */
export function useTrial(
  workshop: string,
  { format, content }: ImportContent,
  framework: Framework,
  set: string | undefined,
): ApiResult<ImportReply> | undefined {
  const [reply, setReply] = useState<ApiResult<ImportReply>>()
  useEffect(() => {
    const abort = new AbortController()
    setReply(undefined)
    const timer = setTimeout(async () => {
      const body = { format, content, framework, dryRun: true, ...(set !== undefined && { set }) }
      const answer = await api.post<ImportReply>(paths.catalogueImports(workshop), body, {
        signal: abort.signal,
      })
      if (!abort.signal.aborted) setReply(answer)
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [workshop, format, content, framework, set])
  return reply
}
