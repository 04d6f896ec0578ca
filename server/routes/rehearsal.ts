import type { App } from '#server/plugins/app-type.ts'
import { answer, answerDone } from '#server/plugins/replies.ts'
import type { Rehearsals } from '#server/services/rehearsal/rehearsals.ts'
import { WorkshopParams } from '#shared/api/common.ts'
import { paths } from '#shared/api/paths.ts'
import { StartRehearsal } from '#shared/api/rehearsal.ts'
import { Done, described, replies } from './replies.ts'

/** F12. Rehearsing a workshop with simulated participants, in a copy. */
export function rehearsalRoutes(app: App, { rehearsals }: { readonly rehearsals: Rehearsals }): void {
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
    async (request, reply) =>
      answer(reply, await rehearsals.start(request.caller, request.session, request.body), 201),
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
