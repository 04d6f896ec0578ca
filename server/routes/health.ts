import type { App } from '#server/plugins/app-type.ts'
import { refuse } from '#server/plugins/replies.ts'
import type { Store } from '#server/store/store.ts'
import { problem } from '#shared/api/problem.ts'
import { replies, StatusReply } from './replies.ts'

/** For whoever watches over the server. */
export function healthRoutes(app: App, { store }: { readonly store: Store }): void {
  app.get(
    '/healthz',
    { schema: { summary: 'The process is up', response: replies(200, StatusReply) } },
    async (_request, reply) => reply.send({ status: 'ok' }),
  )

  app.get(
    '/readyz',
    { schema: { summary: 'The store can be reached', response: replies(200, StatusReply) } },
    async (_request, reply) => {
      try {
        await store.read('SELECT 1')
      } catch {
        return refuse(reply, problem('unavailable'))
      }
      return reply.send({ status: 'ok' })
    },
  )
}
