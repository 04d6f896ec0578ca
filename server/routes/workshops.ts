import type { App } from '#server/plugins/app-type.ts'
import { takeFromAddress } from '#server/plugins/budgets.ts'
import type { Identity } from '#server/plugins/identity.ts'
import { languageOf, refuse } from '#server/plugins/replies.ts'
import type { Creating } from '#server/services/creating.ts'
import type { Memberships } from '#server/services/memberships.ts'
import type { TokenBuckets } from '#server/token-buckets.ts'
import { paths } from '#shared/api/paths.ts'
import { CreateWorkshop } from '#shared/api/workshops.ts'
import { CreatedReply, described, replies } from './replies.ts'

export interface WorkshopRoutesDeps {
  readonly identity: Identity
  readonly creating: Creating
  readonly memberships: Memberships
  /** Anybody makes workshops, and each takes room on the disk: each address gets only so many. */
  readonly budget: TokenBuckets
}

/** Making a workshop, and finding those that one is in. */
export function workshopRoutes(
  app: App,
  { identity, creating, memberships, budget }: WorkshopRoutesDeps,
): void {
  app.post(
    paths.workshops,
    {
      onRequest: takeFromAddress(budget, 10),
      schema: {
        summary: 'Create a workshop; the caller becomes its facilitator',
        body: CreateWorkshop,
        response: replies(201, CreatedReply),
      },
    },
    async (request, reply) => {
      const session = await identity.session(request, reply)
      const result = await creating.create(request.body, languageOf(request), session)
      if (!result.ok) return refuse(reply, result.error)
      identity.remember(reply, result.value.session)
      return reply.code(201).send(result.value.created)
    },
  )

  app.get(
    paths.workshops,
    {
      schema: {
        summary:
          'The workshops in which this device has a seat, the newest first; none for a device never seen',
        response: replies(200, described('WorkshopSummary[]')),
      },
    },
    async (request, reply) => {
      const session = await identity.session(request, reply)
      return reply.send(session ? await memberships.of(session) : [])
    },
  )
}
