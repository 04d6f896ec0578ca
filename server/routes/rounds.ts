import type { App } from '#server/plugins/app-type.ts'
import { answer, refuse } from '#server/plugins/replies.ts'
import type { BallotBox } from '#server/services/voting/ballot-box.ts'
import type { Records } from '#server/services/voting/records.ts'
import type { Rounds } from '#server/services/voting/rounds.ts'
import type { Views } from '#server/services/voting/views.ts'
import { WorkshopParams } from '#shared/api/common.ts'
import { paths } from '#shared/api/paths.ts'
import {
  CancelRound,
  CreateRound,
  PaperParams,
  PutBallot,
  PutPaper,
  RoundParams,
  SettleRound,
  ViewsQuery,
} from '#shared/api/rounds.ts'
import { BallotReply, described, replies } from './replies.ts'

export interface RoundRoutesDeps {
  readonly rounds: Rounds
  readonly ballots: BallotBox
  readonly views: Views
  readonly records: Records
}

const RoundReply = described('StageRound: the round as the caller may see it')

/** Voting. */
export function roundRoutes(app: App, { rounds, ballots, views, records }: RoundRoutesDeps): void {
  app.post(
    paths.rounds(':id'),
    {
      schema: {
        summary: 'Open a round; what is voted on is frozen now. With `draft`, prepare one',
        params: WorkshopParams,
        body: CreateRound,
        response: replies(201, RoundReply),
      },
    },
    async (request, reply) => answer(reply, await rounds.create(request.caller, request.body), 201),
  )

  app.post(
    paths.previewRound(':id'),
    {
      schema: {
        summary: 'What a round would be: options, voters, warnings. Makes nothing',
        params: WorkshopParams,
        body: CreateRound,
        response: replies(200, described('RoundPreview')),
      },
    },
    async (request, reply) => answer(reply, await rounds.preview(request.caller, request.body)),
  )

  app.put(
    paths.round(':id', ':roundId'),
    {
      schema: {
        summary: 'Settle a prepared round anew',
        params: RoundParams,
        body: CreateRound,
        response: replies(200, RoundReply),
      },
    },
    async (request, reply) =>
      answer(reply, await rounds.change(request.caller, request.params.roundId, request.body)),
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

  app.get(
    paths.roundRecord(':id', ':roundId'),
    {
      schema: {
        summary: 'The signed record of a closed round, as canonical JSON',
        params: RoundParams,
        response: replies(200, described('SignedRecord (dugnad.round/1)')),
      },
    },
    async (request, reply) => {
      const found = await records.read(request.caller, request.params.roundId)
      if (!found.ok) return refuse(reply, found.error)
      const { number, text } = found.value
      return reply
        .type('application/json')
        .header('content-disposition', `attachment; filename="R-${number}.json"`)
        .send(text)
    },
  )

  app.get(
    paths.records(':id'),
    {
      schema: {
        summary: 'The chain of the workshop’s records that the caller may see, one a line',
        params: WorkshopParams,
        response: replies(200, described('SignedRecord (dugnad.round/1), one a line')),
      },
    },
    async (request, reply) => {
      const found = await records.readAll(request.caller)
      if (!found.ok) return refuse(reply, found.error)
      return reply
        .type('application/x-ndjson')
        .header('content-disposition', 'attachment; filename="records.jsonl"')
        .send(found.value.map((text) => `${text}\n`).join(''))
    },
  )

  app.get(
    paths.roundViews(':id', ':roundId'),
    {
      schema: {
        summary: 'Equal shares beside most votes, and what merges since would have made of a closed round',
        params: RoundParams,
        querystring: ViewsQuery,
        response: replies(200, described('RoundViews')),
      },
    },
    async (request, reply) =>
      answer(reply, await views.read(request.caller, request.params.roundId, request.query.places ?? 3)),
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

  const step = (path: string, summary: string, take: Rounds['open']) =>
    app.post(
      path,
      { schema: { summary, params: RoundParams, response: replies(200, RoundReply) } },
      async (request, reply) => answer(reply, await take(request.caller, request.params.roundId)),
    )
  step(
    paths.openRound(':id', ':roundId'),
    'Open a prepared round; what is voted on is frozen now',
    rounds.open,
  )
  step(paths.closeRound(':id', ':roundId'), 'Close a round and count it, or wait for its paper', rounds.close)
  step(paths.countedRound(':id', ':roundId'), 'All paper has been entered: count the round', rounds.counted)
  step(paths.showRound(':id', ':roundId'), 'Show the result to everyone', rounds.show)

  app.post(
    paths.cancelRound(':id', ':roundId'),
    {
      schema: {
        summary: 'Call a round off, with a reason and without result',
        params: RoundParams,
        body: CancelRound,
        response: replies(200, RoundReply),
      },
    },
    async (request, reply) =>
      answer(reply, await rounds.cancel(request.caller, request.params.roundId, request.body)),
  )

  app.post(
    paths.settleRound(':id', ':roundId'),
    {
      schema: {
        summary: 'Put equal options in order, with a reason, where that was left to a facilitator',
        params: RoundParams,
        body: SettleRound,
        response: replies(200, RoundReply),
      },
    },
    async (request, reply) =>
      answer(reply, await rounds.settle(request.caller, request.params.roundId, request.body)),
  )

  app.put(
    paths.paper(':id', ':roundId', ':entry'),
    {
      schema: {
        summary: 'Enter the sheet of a table or a ballot from paper; the same id again replaces it',
        params: PaperParams,
        body: PutPaper,
        response: replies(200, RoundReply),
      },
    },
    async (request, reply) => {
      const { roundId, entry } = request.params
      return answer(reply, await rounds.enterPaper(request.caller, roundId, entry, request.body))
    },
  )

  app.delete(
    paths.paper(':id', ':roundId', ':entry'),
    {
      schema: {
        summary: 'Take out what was entered from paper',
        params: PaperParams,
        response: replies(200, RoundReply),
      },
    },
    async (request, reply) => {
      const { roundId, entry } = request.params
      return answer(reply, await rounds.removePaper(request.caller, roundId, entry))
    },
  )
}
