import type { App } from '#server/plugins/app-type.ts'
import { answer } from '#server/plugins/replies.ts'
import type { FiguresService } from '#server/services/figures/figures.ts'
import { WorkshopParams } from '#shared/api/common.ts'
import { FindFigures } from '#shared/api/figures.ts'
import { paths } from '#shared/api/paths.ts'
import { described, replies } from './replies.ts'

export interface FigureRoutesDeps {
  readonly figures: FiguresService
}

/** Figures of indicators as a workshop has them. */
export function figureRoutes(app: App, { figures }: FigureRoutesDeps): void {
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
}
