import type { App } from '#server/plugins/app-type.ts'
import { answer, answerDone } from '#server/plugins/replies.ts'
import type { AuthorRoles } from '#server/services/author-roles.ts'
import type { BoardWriting } from '#server/services/board-writing.ts'
import { CreateChallenge, CreateLink, SetStartView } from '#shared/api/board.ts'
import { WorkshopParams } from '#shared/api/common.ts'
import { paths } from '#shared/api/paths.ts'
import { Done, described, IdReply, NewChallengeReply, replies } from './replies.ts'

interface BoardServices {
  readonly boardWriting: BoardWriting
  readonly authorRoles: AuthorRoles
}

/** The board without a socket: for phones, importers and integrators. */
export function boardRoutes(app: App, { boardWriting, authorRoles }: BoardServices): void {
  app.get(
    paths.board(':id'),
    {
      schema: {
        summary: 'The board as everyone reads it, with its version',
        params: WorkshopParams,
        response: replies(200, described('BoardReply')),
      },
    },
    async (request, reply) => reply.send(await boardWriting.read(request.caller.workshop)),
  )

  app.put(
    paths.startView(':id'),
    {
      schema: {
        summary: 'Choose what part of the board everybody sees first',
        params: WorkshopParams,
        body: SetStartView,
        response: replies(204, Done),
      },
    },
    async (request, reply) =>
      answerDone(reply, await boardWriting.setStartView(request.caller, request.body)),
  )

  app.get(
    paths.authorRoles(':id'),
    {
      schema: {
        summary: 'Cards by the role of who wrote them, never fewer than three writers together',
        params: WorkshopParams,
        response: replies(200, described('AuthorRole[]')),
      },
    },
    async (request, reply) => answer(reply, await authorRoles.read(request.caller)),
  )

  app.post(
    paths.challenges(':id'),
    {
      schema: {
        summary: 'Write a challenge; the same clientId again is the same challenge',
        params: WorkshopParams,
        body: CreateChallenge,
        response: replies(201, NewChallengeReply),
      },
    },
    async (request, reply) =>
      answer(reply, await boardWriting.addChallenge(request.caller, request.body), 201),
  )

  app.post(
    paths.links(':id'),
    {
      schema: {
        summary: 'Link a challenge to an indicator; the same clientId again is the same link',
        params: WorkshopParams,
        body: CreateLink,
        response: replies(201, IdReply),
      },
    },
    async (request, reply) => answer(reply, await boardWriting.addLink(request.caller, request.body), 201),
  )
}
