import type { App } from '#server/plugins/app-type.ts'
import { takeFromSeat } from '#server/plugins/budgets.ts'
import { answer, answerDone, languageOf } from '#server/plugins/replies.ts'
import type { WorkshopCatalogueService } from '#server/services/catalogue/workshop-catalogue.ts'
import type { TokenBuckets } from '#server/token-buckets.ts'
import { SearchIndicators } from '#shared/api/board.ts'
import {
  ImportParams,
  ImportSet,
  JudgeIndicator,
  OwnParams,
  ProposeIndicator,
  SetParams,
} from '#shared/api/catalogue.ts'
import { WorkshopParams } from '#shared/api/common.ts'
import { paths } from '#shared/api/paths.ts'
import { Done, described, replies } from './replies.ts'

export interface WorkshopCatalogueRoutesDeps {
  readonly workshopCatalogue: WorkshopCatalogueService
  /** Imports by seat, tries included. */
  readonly budget: TokenBuckets
}

/** What an import may be as JSON, bytes: its text in UTF-8, with quotes and line breaks escaped. */
const IMPORT_BYTES = 12 * 1024 * 1024

/** Indicators as a workshop has them: found, imported, proposed and approved. */
export function workshopCatalogueRoutes(
  app: App,
  { workshopCatalogue, budget }: WorkshopCatalogueRoutesDeps,
): void {
  app.get(
    paths.workshopIndicators(':id'),
    {
      schema: {
        summary: 'Indicators of the catalogue and of the workshop, as GET /api/indicators finds them',
        params: WorkshopParams,
        querystring: SearchIndicators,
        response: replies(200, described('IndicatorHits')),
      },
    },
    async (request, reply) =>
      answer(reply, await workshopCatalogue.search(request.caller, request.query, languageOf(request))),
  )

  app.get(
    paths.catalogue(':id'),
    {
      schema: {
        summary: 'The sets that were brought into the workshop, and its own indicators',
        params: WorkshopParams,
        response: replies(200, described('WorkshopCatalogue')),
      },
    },
    async (request, reply) => answer(reply, await workshopCatalogue.overview(request.caller)),
  )

  app.post(
    paths.catalogueImports(':id'),
    {
      bodyLimit: IMPORT_BYTES,
      schema: {
        summary:
          'Bring a file of indicators, as a new set or a new version of one; or try what would become of it',
        params: WorkshopParams,
        body: ImportSet,
        response: { ...replies(201, described('ImportReply')), 200: described('ImportReply') },
      },
      onRequest: takeFromSeat(budget, 6),
    },
    async (request, reply) => {
      const done = await workshopCatalogue.import(request.caller, request.body)
      return answer(reply, done, request.body.dryRun ? 200 : 201)
    },
  )

  app.get(
    paths.catalogueImport(':id', ':number'),
    {
      schema: {
        summary: 'The report of an import: which rows were refused, and why',
        params: ImportParams,
        response: replies(200, described('ImportReport')),
      },
    },
    async (request, reply) =>
      answer(reply, await workshopCatalogue.report(request.caller, Number(request.params.number))),
  )

  app.delete(
    paths.catalogueSet(':id', ':setId'),
    {
      schema: {
        summary: 'Delete a set with all its versions, unless the board links to it',
        params: SetParams,
        response: replies(204, Done),
      },
    },
    async (request, reply) =>
      answerDone(reply, await workshopCatalogue.removeSet(request.caller, request.params.setId)),
  )

  app.post(
    paths.ownIndicators(':id'),
    {
      schema: {
        summary: 'Propose an indicator of the workshop’s own',
        params: WorkshopParams,
        body: ProposeIndicator,
        response: replies(201, described('OwnIndicator')),
      },
    },
    async (request, reply) =>
      answer(reply, await workshopCatalogue.propose(request.caller, request.body), 201),
  )

  app.put(
    paths.ownIndicator(':id', ':indicatorId'),
    {
      schema: {
        summary: 'Approve or decline a proposed indicator, by a librarian',
        params: OwnParams,
        body: JudgeIndicator,
        response: replies(204, Done),
      },
    },
    async (request, reply) => {
      const { indicatorId } = request.params
      return answerDone(reply, await workshopCatalogue.judge(request.caller, indicatorId, request.body))
    },
  )

  app.delete(
    paths.ownIndicator(':id', ':indicatorId'),
    {
      schema: {
        summary: 'Take back an indicator that one has proposed oneself',
        params: OwnParams,
        response: replies(204, Done),
      },
    },
    async (request, reply) =>
      answerDone(reply, await workshopCatalogue.takeBack(request.caller, request.params.indicatorId)),
  )
}
