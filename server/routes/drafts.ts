import type { App } from '#server/plugins/app-type.ts'
import { answer, answerDone } from '#server/plugins/replies.ts'
import type { PrivateWriting } from '#server/services/private-writing.ts'
import { WorkshopParams } from '#shared/api/common.ts'
import { DraftParams, PutDraft } from '#shared/api/drafts.ts'
import { paths } from '#shared/api/paths.ts'
import { Done, described, replies } from './replies.ts'

/** F2. Private writing, and showing all of it. */
export function draftRoutes(app: App, { privateWriting }: { readonly privateWriting: PrivateWriting }): void {
  app.get(
    paths.drafts(':id'),
    {
      schema: {
        summary: 'The caller’s own private notes',
        params: WorkshopParams,
        response: replies(200, described('OwnDrafts')),
      },
    },
    async (request, reply) => answer(reply, await privateWriting.mine(request.caller)),
  )

  app.put(
    paths.draft(':id', ':draftId'),
    {
      schema: {
        summary: 'Write, send or take back a private note; the same id again is the same note',
        params: DraftParams,
        body: PutDraft,
        response: replies(200, described('Draft')),
      },
    },
    async (request, reply) =>
      answer(reply, await privateWriting.put(request.caller, request.params.draftId, request.body)),
  )

  app.delete(
    paths.draft(':id', ':draftId'),
    {
      schema: {
        summary: 'Delete a private note of one’s own',
        params: DraftParams,
        response: replies(204, Done),
      },
    },
    async (request, reply) =>
      answerDone(reply, await privateWriting.remove(request.caller, request.params.draftId)),
  )

  app.get(
    paths.privateWriting(':id'),
    {
      schema: {
        summary: 'How many write in private, for facilitators',
        params: WorkshopParams,
        response: replies(200, described('WritingProgress')),
      },
    },
    async (request, reply) => answer(reply, await privateWriting.progress(request.caller)),
  )

  app.post(
    paths.reveal(':id'),
    {
      schema: {
        summary: 'Put all private notes that were sent on the board, in random order and without authors',
        params: WorkshopParams,
        response: replies(200, described('Revealed')),
      },
    },
    async (request, reply) => answer(reply, await privateWriting.reveal(request.caller)),
  )
}
