import type { App } from '#server/plugins/app-type.ts'
import { takeFromSeat } from '#server/plugins/budgets.ts'
import { answer, answerDone } from '#server/plugins/replies.ts'
import type { FiguresService } from '#server/services/figures/figures.ts'
import type { FigureKeeping } from '#server/services/figures/keeping.ts'
import type { TokenBuckets } from '#server/token-buckets.ts'
import { WorkshopParams } from '#shared/api/common.ts'
import { BringFigures, EnteredFigure, EnterFigure, FindFigures, OriginParams } from '#shared/api/figures.ts'
import { paths } from '#shared/api/paths.ts'
import { Done, described, replies } from './replies.ts'

export interface FigureRoutesDeps {
  readonly figures: FiguresService
  readonly figureKeeping: FigureKeeping
  /** Files by seat, tries included. */
  readonly budget: TokenBuckets
}

/** What the rows of a file may be as JSON, bytes. */
const ROWS_BYTES = 6 * 1024 * 1024

/** Figures of indicators as a workshop has them. */
export function figureRoutes(app: App, { figures, figureKeeping, budget }: FigureRoutesDeps): void {
  app.get(
    paths.figures(':id'),
    {
      schema: {
        summary: 'Figures by indicator, municipality and year: embedded, brought, fetched and entered',
        params: WorkshopParams,
        querystring: FindFigures,
        response: replies(200, described('Figures')),
      },
    },
    async (request, reply) => answer(reply, await figures.find(request.caller, request.query)),
  )

  app.post(
    paths.figurePacks(':id'),
    {
      bodyLimit: ROWS_BYTES,
      schema: {
        summary: 'Bring a file of figures as a pack; or try what would become of it',
        params: WorkshopParams,
        body: BringFigures,
        response: { ...replies(201, described('BroughtFigures')), 200: described('BroughtFigures') },
      },
      onRequest: takeFromSeat(budget, 6),
    },
    async (request, reply) => {
      const done = await figureKeeping.bring(request.caller, request.body)
      return answer(reply, done, request.body.dryRun ? 200 : 201)
    },
  )

  app.put(
    paths.figuresByHand(':id'),
    {
      schema: {
        summary: 'Enter one value or goal, or correct one that was entered',
        params: WorkshopParams,
        body: EnterFigure,
        response: replies(200, described('Figure')),
      },
    },
    async (request, reply) => answer(reply, await figureKeeping.enter(request.caller, request.body)),
  )

  app.delete(
    paths.figuresByHand(':id'),
    {
      schema: {
        summary: 'Take away a figure that was entered',
        params: WorkshopParams,
        querystring: EnteredFigure,
        response: replies(204, Done),
      },
    },
    async (request, reply) => answerDone(reply, await figureKeeping.takeAway(request.caller, request.query)),
  )

  app.get(
    paths.figureOrigins(':id'),
    {
      schema: {
        summary: 'Where the workshop’s figures are from, and how many are from there',
        params: WorkshopParams,
        response: replies(200, described('FigureOrigins')),
      },
    },
    async (request, reply) => answer(reply, await figureKeeping.origins(request.caller)),
  )

  app.get(
    paths.figureOrigin(':id', ':origin'),
    {
      schema: {
        summary: 'Figures of one origin; of a pack also which rows were refused, and why',
        params: OriginParams,
        response: replies(200, described('OriginContent')),
      },
    },
    async (request, reply) =>
      answer(reply, await figureKeeping.content(request.caller, request.params.origin)),
  )

  app.delete(
    paths.figureOrigin(':id', ':origin'),
    {
      schema: {
        summary: 'Delete a pack, or what was fetched, with all its figures',
        params: OriginParams,
        response: replies(204, Done),
      },
    },
    async (request, reply) =>
      answerDone(reply, await figureKeeping.remove(request.caller, request.params.origin)),
  )
}
