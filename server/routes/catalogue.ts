import Type from 'typebox'
import type { App } from '#server/plugins/app-type.ts'
import { languageOf, refuse } from '#server/plugins/replies.ts'
import type { IndicatorUses } from '#server/services/catalogue/uses.ts'
import type { Catalogue } from '#server/services/catalogue.ts'
import { SearchIndicators } from '#shared/api/board.ts'
import { line, object } from '#shared/api/common.ts'
import { paths } from '#shared/api/paths.ts'
import { problem } from '#shared/api/problem.ts'
import { indicatorById } from '#shared/catalogue/indicators.ts'
import { AGENDA_TEMPLATES } from '#shared/catalogue/templates.ts'
import { described, replies } from './replies.ts'

/** It changes with the program only; five minutes are short enough after an update. */
const CACHED = 'public, max-age=300'

export interface CatalogueRoutesDeps {
  readonly catalogue: Catalogue
  readonly uses: IndicatorUses
}

/** What is the same for all: templates, municipalities, indicators. */
export function catalogueRoutes(app: App, { catalogue, uses }: CatalogueRoutesDeps): void {
  app.get(
    paths.templates,
    { schema: { summary: 'Agendas to start from', response: replies(200, described('AgendaTemplate[]')) } },
    async (_request, reply) => reply.header('cache-control', CACHED).send(AGENDA_TEMPLATES),
  )

  app.get(
    paths.municipalities,
    {
      schema: {
        summary: 'Municipalities by name or number',
        querystring: object({
          q: Type.Optional(line(80)),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 400 })),
        }),
        response: replies(200, described('Municipality[]')),
      },
    },
    async (request, reply) => {
      const { q = '', limit = 400 } = request.query
      return reply.header('cache-control', CACHED).send(catalogue.municipalities(q, limit))
    },
  )

  app.get(
    paths.indicators,
    {
      schema: {
        summary: 'Indicators by words, code or goal, best first; or those with the given ids',
        querystring: SearchIndicators,
        response: replies(200, described('IndicatorHits')),
      },
    },
    async (request, reply) => {
      const hits = catalogue.indicators(request.query, languageOf(request))
      if (!hits.ok) return refuse(reply, hits.error)
      const counted = await uses.counted(hits.value)
      return reply.header('cache-control', CACHED).header('vary', 'accept-language').send(counted)
    },
  )

  app.get(
    `${paths.indicators}/:indicatorId`,
    {
      schema: {
        summary: 'One indicator',
        params: object({ indicatorId: line(80, 1) }),
        response: replies(200, described('Indicator')),
      },
    },
    async (request, reply) => {
      const indicator = indicatorById(request.params.indicatorId)
      if (!indicator) return refuse(reply, problem('noSuchIndicator'))
      return reply.header('cache-control', CACHED).send(indicator)
    },
  )
}
