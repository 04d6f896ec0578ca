import type { Allowance } from '#server/plugins/allowance.ts'
import type { App } from '#server/plugins/app-type.ts'
import { takeFromAddress } from '#server/plugins/budgets.ts'
import { answer } from '#server/plugins/replies.ts'
import type { ActorPages } from '#server/services/mobilisation/actor-page.ts'
import type { TokenBuckets } from '#server/token-buckets.ts'
import { AnswerCommitment, OpenActorPage, PutOwnTerms } from '#shared/api/mobilisation.ts'
import { paths } from '#shared/api/paths.ts'
import { described, replies } from './replies.ts'

export interface ActorPageRoutesDeps {
  readonly actorPages: ActorPages
  readonly allowance: Pick<Allowance, 'keyOf'>
  /** What is asked of pages without a seat, by address. */
  readonly budget: TokenBuckets
}

/** MO8. An actor's own page, for whoever has its link. The token comes in the body, so that it is in no log. */
export function actorPageRoutes(app: App, { actorPages, allowance, budget }: ActorPageRoutesDeps): void {
  const onRequest = takeFromAddress(budget, 5)
  const Page = replies(200, described('ActorPage'))

  app.post(
    paths.actorPage,
    { onRequest, schema: { summary: 'The page that a link opens', body: OpenActorPage, response: Page } },
    async (request, reply) =>
      answer(reply, await actorPages.open(request.body.token, allowance.keyOf(request))),
  )

  app.post(
    paths.answerCommitment,
    {
      onRequest,
      schema: { summary: 'Say how one’s own commitment stands', body: AnswerCommitment, response: Page },
    },
    async (request, reply) => answer(reply, await actorPages.answer(request.body, allowance.keyOf(request))),
  )

  app.post(
    paths.actorPageTerms,
    {
      onRequest,
      schema: {
        summary: 'Say whether one may be named, how often one hears, and have the contact deleted',
        body: PutOwnTerms,
        response: Page,
      },
    },
    async (request, reply) =>
      answer(reply, await actorPages.setTerms(request.body, allowance.keyOf(request))),
  )
}
