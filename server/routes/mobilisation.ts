import type { App } from '#server/plugins/app-type.ts'
import { takeFromSeat } from '#server/plugins/budgets.ts'
import { answer, answerDone } from '#server/plugins/replies.ts'
import type { MobilisationService } from '#server/services/mobilisation/mobilisation.ts'
import type { TokenBuckets } from '#server/token-buckets.ts'
import { line, object, WorkshopParams } from '#shared/api/common.ts'
import {
  PostActorPage,
  PostCommitment,
  PostStatus,
  PutActor,
  PutCommitment,
} from '#shared/api/mobilisation.ts'
import { paths } from '#shared/api/paths.ts'
import { Done, described, replies } from './replies.ts'

export interface MobilisationRoutesDeps {
  readonly mobilisation: MobilisationService
  /** What a seat writes. */
  readonly budget: TokenBuckets
}

const ActorParams = object({ id: line(40, 1), actor: line(40, 1) })
const CommitmentParams = object({ id: line(40, 1), commitment: line(40, 1) })

/** Whom to talk to at actors, what they have committed themselves to, and how it goes. */
export function mobilisationRoutes(app: App, { mobilisation, budget }: MobilisationRoutesDeps): void {
  const preHandler = takeFromSeat(budget, 10)

  app.get(
    paths.mobilisation(':id'),
    {
      schema: {
        summary: 'What is known of actors, their commitments and status messages, as the seat may see it',
        params: WorkshopParams,
        response: replies(200, described('MobilisationReply')),
      },
    },
    async (request, reply) => answer(reply, await mobilisation.read(request.caller)),
  )

  app.put(
    paths.knownActor(':id', ':actor'),
    {
      preHandler,
      schema: {
        summary: 'Say whom to talk to at an actor, and what it has agreed to; for facilitators',
        params: ActorParams,
        body: PutActor,
        response: replies(204, Done),
      },
    },
    async (request, reply) =>
      answerDone(reply, await mobilisation.putActor(request.caller, request.params.actor, request.body)),
  )

  app.post(
    paths.actorPageLink(':id', ':actor'),
    {
      preHandler,
      schema: {
        summary: 'A new link to an actor’s page; the one before opens nothing. For facilitators',
        params: ActorParams,
        body: PostActorPage,
        response: replies(201, described('ActorPageLink')),
      },
    },
    async (request, reply) =>
      answer(reply, await mobilisation.linkPage(request.caller, request.params.actor, request.body), 201),
  )

  app.post(
    paths.commitments(':id'),
    {
      preHandler,
      schema: {
        summary: 'Ask an actor for a commitment; the same id twice is one. For facilitators',
        params: WorkshopParams,
        body: PostCommitment,
        response: replies(201, described('Commitment')),
      },
    },
    async (request, reply) => answer(reply, await mobilisation.ask(request.caller, request.body), 201),
  )

  app.put(
    paths.commitment(':id', ':commitment'),
    {
      preHandler,
      schema: {
        summary: 'Change a commitment that is not answered, or write down how it stands; for facilitators',
        params: CommitmentParams,
        body: PutCommitment,
        response: replies(204, Done),
      },
    },
    async (request, reply) =>
      answerDone(reply, await mobilisation.change(request.caller, request.params.commitment, request.body)),
  )

  app.delete(
    paths.commitment(':id', ':commitment'),
    {
      preHandler,
      schema: {
        summary: 'Take back a commitment that is not answered; for facilitators',
        params: CommitmentParams,
        response: replies(204, Done),
      },
    },
    async (request, reply) =>
      answerDone(reply, await mobilisation.takeBack(request.caller, request.params.commitment)),
  )

  app.post(
    paths.statuses(':id'),
    {
      preHandler,
      schema: {
        summary: 'Tell how an activity goes; the same id twice is one. For facilitators',
        params: WorkshopParams,
        body: PostStatus,
        response: replies(201, described('StatusMessage')),
      },
    },
    async (request, reply) => answer(reply, await mobilisation.tell(request.caller, request.body), 201),
  )
}
