import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Allowance } from '#server/plugins/allowance.ts'
import type { App } from '#server/plugins/app-type.ts'
import type { Identity } from '#server/plugins/identity.ts'
import { answer, languageOf, refuse } from '#server/plugins/replies.ts'
import type { Joining, Visitor } from '#server/services/joining.ts'
import type { Returning } from '#server/services/returning.ts'
import { line, object } from '#shared/api/common.ts'
import { paths } from '#shared/api/paths.ts'
import { ComeBack, Join } from '#shared/api/workshops.ts'
import { DoorReply, JoinedReply, replies } from './replies.ts'

export interface JoinRoutesDeps {
  readonly identity: Identity
  readonly joining: Joining
  readonly returning: Returning
  readonly allowance: Pick<Allowance, 'keyOf'>
}

/** F14. The door: what a code opens, and going in. */
export function joinRoutes(app: App, { identity, joining, returning, allowance }: JoinRoutesDeps): void {
  const visitor = async (request: FastifyRequest, reply: FastifyReply): Promise<Visitor> => ({
    session: await identity.session(request, reply),
    address: allowance.keyOf(request),
    language: languageOf(request),
  })

  app.get(
    `${paths.join}/:code`,
    {
      schema: {
        summary: 'What a join code opens',
        params: object({ code: line(40, 1) }),
        response: replies(200, DoorReply),
      },
    },
    async (request, reply) =>
      answer(reply, await joining.look(request.params.code, await visitor(request, reply))),
  )

  app.post(
    paths.join,
    {
      schema: {
        summary: 'Take a seat with a join code; the seat one has already, if one has',
        body: Join,
        response: replies(200, JoinedReply),
      },
    },
    async (request, reply) => {
      const result = await joining.join(request.body, await visitor(request, reply))
      if (!result.ok) return refuse(reply, result.error)
      identity.remember(reply, result.value.session)
      return reply.send(result.value.joined)
    },
  )

  app.post(
    paths.comeBack,
    {
      schema: {
        summary: 'The seat that a return code opens, on this device too',
        body: ComeBack,
        response: replies(200, JoinedReply),
      },
    },
    async (request, reply) => {
      const result = await returning.comeBack(request.body.code, await visitor(request, reply))
      if (!result.ok) return refuse(reply, result.error)
      identity.remember(reply, result.value.session)
      return reply.send(result.value.joined)
    },
  )
}
