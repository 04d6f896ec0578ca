import type { App } from '#server/plugins/app-type.ts'
import { takeFromSeat } from '#server/plugins/budgets.ts'
import { answer, answerDone, languageOf } from '#server/plugins/replies.ts'
import type { StatbankService } from '#server/services/statbank/statbank-service.ts'
import type { TokenBuckets } from '#server/token-buckets.ts'
import { WorkshopParams } from '#shared/api/common.ts'
import { paths } from '#shared/api/paths.ts'
import {
  JobParams,
  MappingBody,
  MappingParams,
  SearchTables,
  StartFetching,
  TableParams,
  TableQuery,
} from '#shared/api/statbank.ts'
import { Done, described, IdReply, replies } from './replies.ts'

export interface StatbankRoutesDeps {
  readonly statbank: StatbankService
  /** Questions that a seat waits for on screen: all of a server share what SSB allows. */
  readonly budget: TokenBuckets
}

/** Figures from SSB's StatBank: choosing tables, and jobs that fetch. */
export function statbankRoutes(app: App, { statbank, budget }: StatbankRoutesDeps): void {
  const onRequest = takeFromSeat(budget, 10)

  app.get(
    paths.statbank(':id'),
    {
      schema: {
        summary:
          'Which figures of SSB’s tables the workshop’s indicators stand for, and what was last fetched',
        params: WorkshopParams,
        response: replies(200, described('StatbankOverview')),
      },
    },
    async (request, reply) => answer(reply, await statbank.overview(request.caller)),
  )

  app.get(
    paths.statbankTables(':id'),
    {
      onRequest,
      schema: {
        summary: 'Tables that SSB finds by words or number, page by page',
        params: WorkshopParams,
        querystring: SearchTables,
        response: replies(200, described('TablePage')),
      },
    },
    async (request, reply) =>
      answer(reply, await statbank.search(request.caller, request.query, languageOf(request))),
  )

  app.get(
    paths.statbankTable(':id', ':table'),
    {
      onRequest,
      schema: {
        summary: 'A table as it is chosen from: what is measured, dimensions, years, municipalities it lacks',
        params: TableParams,
        querystring: TableQuery,
        response: replies(200, described('TableForm')),
      },
    },
    async (request, reply) =>
      answer(reply, await statbank.form(request.caller, request.params.table, languageOf(request))),
  )

  app.post(
    paths.statbankPreview(':id', ':indicatorId'),
    {
      onRequest,
      schema: {
        summary: 'The figures that a choice would fetch; nothing is kept',
        params: MappingParams,
        body: MappingBody,
        response: replies(200, described('MappingPreview')),
      },
    },
    async (request, reply) => {
      const { indicatorId } = request.params
      return answer(reply, await statbank.preview(request.caller, indicatorId, request.body))
    },
  )

  app.put(
    paths.statbankMapping(':id', ':indicatorId'),
    {
      onRequest,
      schema: {
        summary: 'Choose which figures of a table an indicator stands for',
        params: MappingParams,
        body: MappingBody,
        response: replies(204, Done),
      },
    },
    async (request, reply) => {
      const { indicatorId } = request.params
      return answerDone(reply, await statbank.save(request.caller, indicatorId, request.body))
    },
  )

  app.delete(
    paths.statbankMapping(':id', ':indicatorId'),
    {
      schema: {
        summary: 'Take the choice back, and what was fetched by it',
        params: MappingParams,
        response: replies(204, Done),
      },
    },
    async (request, reply) =>
      answerDone(reply, await statbank.remove(request.caller, request.params.indicatorId)),
  )

  app.post(
    paths.statbankJobs(':id'),
    {
      schema: {
        summary: 'Fetch figures of all indicators that are chosen for, or of some; one job at a time',
        params: WorkshopParams,
        body: StartFetching,
        response: replies(202, IdReply),
      },
    },
    async (request, reply) => answer(reply, await statbank.start(request.caller, request.body), 202),
  )

  app.get(
    paths.statbankJob(':id', ':job'),
    {
      schema: {
        summary: 'How far a job has come, and what became of each indicator',
        params: JobParams,
        response: replies(200, described('FetchJob')),
      },
    },
    async (request, reply) => answer(reply, await statbank.job(request.caller, request.params.job)),
  )

  app.delete(
    paths.statbankJob(':id', ':job'),
    {
      schema: {
        summary: 'End a job that is under way; what has come stays',
        params: JobParams,
        response: replies(204, Done),
      },
    },
    async (request, reply) => answerDone(reply, await statbank.cancel(request.caller, request.params.job)),
  )
}
