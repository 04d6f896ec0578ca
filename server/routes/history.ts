import Type from 'typebox'
import type { App } from '#server/plugins/app-type.ts'
import { answer } from '#server/plugins/replies.ts'
import type { LookingBack } from '#server/services/looking-back.ts'
import { line, object, WorkshopParams } from '#shared/api/common.ts'
import { KeepVersion, Restore } from '#shared/api/history.ts'
import { paths } from '#shared/api/paths.ts'
import { described, replies } from './replies.ts'

const VersionParams = object({ id: line(40, 1), at: Type.Integer({ minimum: 0 }) })

/** F10. Earlier states of the board, and who did what: for facilitators. */
export function historyRoutes(app: App, { lookingBack }: { readonly lookingBack: LookingBack }): void {
  app.get(
    paths.versions(':id'),
    {
      schema: {
        summary: 'Earlier versions of the board, the newest first',
        params: WorkshopParams,
        response: replies(200, described('VersionReply[]')),
      },
    },
    async (request, reply) => answer(reply, await lookingBack.versions(request.caller)),
  )

  app.post(
    paths.versions(':id'),
    {
      schema: {
        summary: 'Keep the board as it is now, by a name',
        params: WorkshopParams,
        body: KeepVersion,
        response: replies(201, described('Kept')),
      },
    },
    async (request, reply) => answer(reply, await lookingBack.keep(request.caller, request.body.name), 201),
  )

  app.get(
    paths.version(':id', ':at'),
    {
      schema: {
        summary: 'The board as it was',
        params: VersionParams,
        response: replies(200, described('Board')),
      },
    },
    async (request, reply) => answer(reply, await lookingBack.version(request.caller, request.params.at)),
  )

  app.post(
    paths.restoreVersion(':id', ':at'),
    {
      schema: {
        summary: 'Make the board, an area or what one seat did read as it was; votes and decisions stay',
        params: VersionParams,
        body: Restore,
        response: replies(200, described('Restored')),
      },
    },
    async (request, reply) =>
      answer(reply, await lookingBack.restore(request.caller, request.params.at, request.body.scope)),
  )

  app.get(
    paths.log(':id'),
    {
      schema: {
        summary: 'Who did what, the newest first, without what was written',
        params: WorkshopParams,
        response: replies(200, described('LogEntry[]')),
      },
    },
    async (request, reply) => answer(reply, await lookingBack.log(request.caller)),
  )
}
