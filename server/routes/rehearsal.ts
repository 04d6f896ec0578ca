import type { App } from '#server/plugins/app-type.ts'
import { answer, answerDone, refuse } from '#server/plugins/replies.ts'
import { networkOf } from '#server/services/identity/join-guard.ts'
import type { Rehearsals } from '#server/services/rehearsal/rehearsals.ts'
import type { TokenBuckets } from '#server/token-buckets.ts'
import { WorkshopParams } from '#shared/api/common.ts'
import { paths } from '#shared/api/paths.ts'
import { problem } from '#shared/api/problem.ts'
import { StartRehearsal } from '#shared/api/rehearsal.ts'
import { Done, described, replies } from './replies.ts'

export interface RehearsalRoutesDeps {
  readonly rehearsals: Rehearsals
  /** There is one at a time on a server, and each address gets only so many. */
  readonly budget: TokenBuckets
}

/** F12. Rehearsing a workshop with simulated participants, in a copy. */
export function rehearsalRoutes(app: App, { rehearsals, budget }: RehearsalRoutesDeps): void {
  app.get(
    paths.rehearsal(':id'),
    {
      schema: {
        summary: 'The newest rehearsal of the workshop with its sheet, or null',
        params: WorkshopParams,
        response: replies(200, described('Rehearsal | null')),
      },
    },
    async (request, reply) => answer(reply, await rehearsals.look(request.caller, request.session)),
  )

  app.post(
    paths.rehearsal(':id'),
    {
      schema: {
        summary: 'Let simulated participants into a copy of the workshop; an earlier copy goes',
        params: WorkshopParams,
        body: StartRehearsal,
        response: replies(201, described('Rehearsal')),
      },
    },
    async (request, reply) => {
      const address = networkOf(request.ip)
      if (budget.isEmpty(address)) return refuse(reply, problem('tooManyRequests'))
      const started = await rehearsals.start(request.caller, request.session, request.body)
      if (started.ok) budget.take(address)
      return answer(reply, started, 201)
    },
  )

  app.post(
    paths.stopRehearsal(':id'),
    {
      schema: {
        summary: 'Stop the rehearsal that is under way; its copy stays',
        params: WorkshopParams,
        response: replies(204, Done),
      },
    },
    async (request, reply) => answerDone(reply, await rehearsals.stop(request.caller)),
  )

  app.delete(
    paths.rehearsal(':id'),
    {
      schema: {
        summary: 'Erase the copy with all that belongs to it',
        params: WorkshopParams,
        response: replies(204, Done),
      },
    },
    async (request, reply) => answerDone(reply, await rehearsals.remove(request.caller)),
  )
}
