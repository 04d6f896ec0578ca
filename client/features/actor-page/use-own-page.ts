import { useCallback, useState } from 'react'
import { type ApiResult, api, type Failure } from '#client/api/request.ts'
import { useOnReturn } from '#client/api/use-on-return.ts'
import { paths } from '#shared/api/paths.ts'
import type { ActorPage } from '#shared/board/actor-page.ts'

export interface OwnPage {
  /** The last that was heard; undefined before, and when the link opens nothing. */
  readonly page: ActorPage | undefined
  readonly isDead: boolean
  readonly failure: Failure | undefined
  /** Asks once more; what is shown stays until the answer is here. */
  readonly again: () => Promise<void>
  /** Says something by the link; the page is then as the server answers. */
  readonly say: (path: string, said: object) => Promise<ApiResult<ActorPage>>
}

/** An actor's page by the secret of its link: asked for at once, and when somebody comes back to it. */
export function useOwnPage(token: string): OwnPage {
  const [page, setPage] = useState<ActorPage>()
  const [isDead, setDead] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const say = useCallback(
    async (path: string, said: object) => {
      const reply = await api.post<ActorPage>(path, { token, ...said })
      if (reply.ok) setPage(reply.value)
      return reply
    },
    [token],
  )
  const again = useCallback(async () => {
    const reply = await say(paths.actorPage, {})
    setDead(!reply.ok && reply.error.code === 'notFound')
    setFailure(reply.ok ? undefined : reply.error)
  }, [say])
  useOnReturn(again)
  return { page, isDead, failure, again, say }
}
