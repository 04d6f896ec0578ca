import type { App } from '#server/plugins/app-type.ts'
import { takeFromSeat } from '#server/plugins/budgets.ts'
import { answer, answerDone } from '#server/plugins/replies.ts'
import type { EarlierVerdicts } from '#server/services/catalogue/verdicts.ts'
import type { TokenBuckets } from '#server/token-buckets.ts'
import { WorkshopParams } from '#shared/api/common.ts'
import { paths } from '#shared/api/paths.ts'
import { BringVerdicts, SourceParams } from '#shared/api/verdicts.ts'
import { Done, described, replies } from './replies.ts'

export interface VerdictRoutesDeps {
  readonly verdicts: EarlierVerdicts
  /** Imports by seat, tries included. */
  readonly budget: TokenBuckets
}

/** As many verdicts as may be brought, each as long as it may be, as JSON; bytes. */
const BYTES = 4 * 1024 * 1024

/** What a workshop has brought along of what another one thought of indicators. */
export function verdictRoutes(app: App, { verdicts, budget }: VerdictRoutesDeps): void {
  app.get(
    paths.verdicts(':id'),
    {
      schema: {
        summary: 'The workshops whose verdicts on indicators were brought along',
        params: WorkshopParams,
        response: replies(200, described('BroughtSources')),
      },
    },
    async (request, reply) => answer(reply, await verdicts.sources(request.caller)),
  )

  app.post(
    paths.verdicts(':id'),
    {
      bodyLimit: BYTES,
      schema: {
        summary: 'Bring along what another workshop thought of indicators that did not simply fit',
        params: WorkshopParams,
        body: BringVerdicts,
        response: replies(201, described('BroughtReply')),
      },
      onRequest: takeFromSeat(budget, 6),
    },
    async (request, reply) => answer(reply, await verdicts.bring(request.caller, request.body), 201),
  )

  app.delete(
    paths.verdictSource(':id', ':sourceId'),
    {
      schema: {
        summary: 'Delete what was brought along from a workshop',
        params: SourceParams,
        response: replies(204, Done),
      },
    },
    async (request, reply) =>
      answerDone(reply, await verdicts.remove(request.caller, request.params.sourceId)),
  )
}
