import type { App } from '#server/plugins/app-type.ts'
import type { Identity } from '#server/plugins/identity.ts'
import { languageOf, refuse } from '#server/plugins/replies.ts'
import { networkOf } from '#server/services/identity/join-guard.ts'
import type { Samples } from '#server/services/sample/build-sample.ts'
import type { TokenBuckets } from '#server/token-buckets.ts'
import { paths } from '#shared/api/paths.ts'
import { problem } from '#shared/api/problem.ts'
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
      schema: {
        summary: 'A finished example workshop of one’s own',
        body: CreateSample,
        response: replies(201, CreatedReply),
      },
    },
    async (request, reply) => {
      const address = networkOf(request.ip)
      if (budget.isEmpty(address)) return refuse(reply, problem('tooManyRequests'))
      budget.take(address)
      const session = await identity.session(request, reply)
      const result = await samples.create(request.body.language ?? languageOf(request), session)
      if (!result.ok) return refuse(reply, result.error)
      identity.remember(reply, result.value.session)
      return reply.code(201).send(result.value.created)
    },
  )
}
