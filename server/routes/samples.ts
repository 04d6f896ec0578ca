import type { App } from '#server/plugins/app-type.ts'
import { takeFromAddress } from '#server/plugins/budgets.ts'
import type { Identity } from '#server/plugins/identity.ts'
import { languageOf, refuse } from '#server/plugins/replies.ts'
import type { Samples } from '#server/services/sample/build-sample.ts'
import type { TokenBuckets } from '#server/token-buckets.ts'
import { paths } from '#shared/api/paths.ts'
import { CreateSample } from '#shared/api/workshops.ts'
import { CreatedReply, replies } from './replies.ts'

export interface SampleRoutesDeps {
  readonly identity: Identity
  readonly samples: Samples
  /** Making a sample is much work, so that each address gets only so many. */
  readonly budget: TokenBuckets
}

export function sampleRoutes(app: App, { identity, samples, budget }: SampleRoutesDeps): void {
  app.post(
    paths.samples,
    {
      onRequest: takeFromAddress(budget, 30),
      schema: {
        summary: 'A finished example workshop of one’s own',
        body: CreateSample,
        response: replies(201, CreatedReply),
      },
    },
    async (request, reply) => {
      const session = await identity.session(request, reply)
      const result = await samples.create(request.body.language ?? languageOf(request), session)
      if (!result.ok) return refuse(reply, result.error)
      identity.remember(reply, result.value.session)
      return reply.code(201).send(result.value.created)
    },
  )
}
