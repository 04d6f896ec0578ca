import type { App } from '#server/plugins/app-type.ts'
import { answer } from '#server/plugins/replies.ts'
import type { BallotBox } from '#server/services/voting/ballot-box.ts'
import type { Rounds } from '#server/services/voting/rounds.ts'
import { WorkshopParams } from '#shared/api/common.ts'
import { paths } from '#shared/api/paths.ts'
import { CreateRound, PutBallot, RoundParams } from '#shared/api/rounds.ts'
import { BallotReply, described, replies } from './replies.ts'

export interface RoundRoutesDeps {
  readonly rounds: Rounds
  readonly ballots: BallotBox
}

const RoundReply = described('StageRound: the round as the caller may see it')

/** Voting. */
export function roundRoutes(app: App, { rounds, ballots }: RoundRoutesDeps): void {
  app.post(
    paths.rounds(':id'),
    {
      schema: {
        summary: 'Open a round; what is voted on is frozen now',
        params: WorkshopParams,
        body: CreateRound,
        response: replies(201, RoundReply),
      },
    },
    async (request, reply) => answer(reply, await rounds.open(request.caller, request.body), 201),
  )

  app.get(
    paths.round(':id', ':roundId'),
    {
      schema: {
        summary: 'A round; its result when it is closed and the caller may see it',
        params: RoundParams,
        response: replies(200, RoundReply),
      },
    },
    async (request, reply) => answer(reply, await rounds.read(request.caller, request.params.roundId)),
  )

  app.put(
    paths.ballot(':id', ':roundId'),
    {
      schema: {
        summary: 'The caller’s whole ballot, however often it is sent',
        params: RoundParams,
        body: PutBallot,
        response: replies(200, BallotReply),
      },
    },
    async (request, reply) =>
      answer(reply, await ballots.put(request.caller, request.params.roundId, request.body)),
  )

  const step = (path: string, summary: string, take: Rounds['close']) =>
    app.post(
      path,
      { schema: { summary, params: RoundParams, response: replies(200, RoundReply) } },
      async (request, reply) => answer(reply, await take(request.caller, request.params.roundId)),
    )
  step(paths.closeRound(':id', ':roundId'), 'Close a round and count it', rounds.close)
  step(paths.cancelRound(':id', ':roundId'), 'Call a round off, without result', rounds.cancel)
  step(paths.showRound(':id', ':roundId'), 'Show the result to everyone', rounds.show)
}
