import type { App } from '#server/plugins/app-type.ts'
import { answer, answerDone } from '#server/plugins/replies.ts'
import type { Forgetting } from '#server/services/forgetting.ts'
import type { Holding } from '#server/services/holding.ts'
import type { Returning } from '#server/services/returning.ts'
import type { Seats } from '#server/services/seats.ts'
import { line, object, WorkshopParams } from '#shared/api/common.ts'
import { paths } from '#shared/api/paths.ts'
import { AddSeat, UpdateSeat } from '#shared/api/workshops.ts'
import { Done, described, ForgottenReply, replies } from './replies.ts'

const SeatParams = object({ id: line(40, 1), seatId: line(40, 1) })

export interface SeatRoutesDeps {
  readonly seats: Seats
  readonly returning: Returning
  readonly holding: Holding
  readonly forgetting: Forgetting
}

/** Who is in the workshop, and as what. */
export function seatRoutes(app: App, { seats, returning, holding, forgetting }: SeatRoutesDeps): void {
  app.get(
    paths.seats(':id'),
    {
      schema: {
        summary: 'The seats that this device has in the workshop, its own first',
        params: WorkshopParams,
        response: replies(200, described('HeldSeat[]')),
      },
    },
    async (request, reply) => answer(reply, await holding.mine(request.caller, request.session)),
  )

  app.post(
    paths.seats(':id'),
    {
      schema: {
        summary: 'One more seat, for somebody for whom this device votes; asked for with ?seat= from then on',
        params: WorkshopParams,
        body: AddSeat,
        response: replies(201, described('HeldSeat')),
      },
    },
    async (request, reply) =>
      answer(reply, await holding.add(request.caller, request.session, request.body.name ?? ''), 201),
  )

  app.post(
    paths.returnCode(':id'),
    {
      schema: {
        summary:
          'A code that opens the caller’s own seat on another device; told once, only its hash is kept',
        params: WorkshopParams,
        response: replies(201, described('ReturnCode')),
      },
    },
    async (request, reply) => answer(reply, await returning.issue(request.caller), 201),
  )

  app.patch(
    paths.seat(':id', ':seatId'),
    {
      schema: {
        summary: 'Change role, group or way of voting (facilitators), or one’s own name',
        params: SeatParams,
        body: UpdateSeat,
        response: replies(200, described('Seat')),
      },
    },
    async (request, reply) =>
      answer(reply, await seats.update(request.caller, request.params.seatId, request.body)),
  )

  app.delete(
    paths.seat(':id', ':seatId'),
    {
      schema: {
        summary: 'Remove somebody; what they wrote stays',
        params: SeatParams,
        response: replies(204, Done),
      },
    },
    async (request, reply) => answerDone(reply, await seats.remove(request.caller, request.params.seatId)),
  )

  app.delete(
    paths.me(':id'),
    {
      schema: {
        summary:
          'Delete what is the caller’s own: name, notes, votes that run, cards that nobody else has worked on',
        params: WorkshopParams,
        response: replies(200, ForgottenReply),
      },
    },
    async (request, reply) => answer(reply, await forgetting.forget(request.caller)),
  )
}
