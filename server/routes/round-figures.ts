import type { App } from '#server/plugins/app-type.ts'
import { answer } from '#server/plugins/replies.ts'
import type { RoundFiguresService } from '#server/services/figures/round-figures.ts'
import { paths } from '#shared/api/paths.ts'
import { RoundParams } from '#shared/api/rounds.ts'
import { described, replies } from './replies.ts'

/** What is told of the indicators of what is voted on. */
export function roundFigureRoutes(
  app: App,
  { roundFigures }: { readonly roundFigures: RoundFiguresService },
): void {
  app.get(
    paths.roundFigures(':id', ':roundId'),
    {
      schema: {
        summary: 'The figures of the indicators of what is voted on, with those of other municipalities',
        params: RoundParams,
        response: replies(200, described('RoundFigures')),
      },
    },
    async (request, reply) => answer(reply, await roundFigures.read(request.caller, request.params.roundId)),
  )
}
