import type { App } from '#server/plugins/app-type.ts'
import { answer, answerDone } from '#server/plugins/replies.ts'
import type { Course } from '#server/services/course.ts'
import type { Erasing } from '#server/services/erasing.ts'
import type { Tickets } from '#server/services/identity/tickets.ts'
import type { Memberships } from '#server/services/memberships.ts'
import type { StepProgress } from '#server/services/progress.ts'
import { StepParams, WorkshopParams } from '#shared/api/common.ts'
import { paths } from '#shared/api/paths.ts'
import { Command, PutDone, UpdateWorkshop } from '#shared/api/workshops.ts'
import { Done, described, replies, SummaryReply, TicketReply } from './replies.ts'

export interface WorkshopDeps {
  readonly course: Course
  readonly erasing: Erasing
  readonly memberships: Memberships
  readonly progress: StepProgress
  readonly tickets: Tickets
}

/** One workshop and its course. */
export function oneWorkshopRoutes(app: App, deps: WorkshopDeps): void {
  const { course, erasing, memberships, progress, tickets } = deps
  app.get(
    paths.workshop(':id'),
    { schema: { summary: 'One workshop', params: WorkshopParams, response: replies(200, SummaryReply) } },
    async (request, reply) => answer(reply, await memberships.one(request.caller)),
  )

  app.patch(
    paths.workshop(':id'),
    {
      schema: {
        summary: 'Change title, goal, receiver or decision date',
        params: WorkshopParams,
        body: UpdateWorkshop,
        response: replies(200, described('Workshop')),
      },
    },
    async (request, reply) => answer(reply, await course.update(request.caller, request.body)),
  )

  app.delete(
    paths.workshop(':id'),
    {
      schema: {
        summary: 'Erase the workshop with all that belongs to it; only its owner may',
        params: WorkshopParams,
        response: replies(204, Done),
      },
    },
    async (request, reply) => answerDone(reply, await erasing.erase(request.caller)),
  )

  app.post(
    paths.commands(':id'),
    {
      schema: {
        summary: 'Start, steps, timer, new code, end',
        params: WorkshopParams,
        body: Command,
        response: replies(204, Done),
      },
    },
    async (request, reply) => answerDone(reply, await course.command(request.caller, request.body)),
  )

  app.put(
    paths.stepDone(':id', ':step'),
    {
      schema: {
        summary: 'Say that one is done with the step that runs, or is not after all',
        params: StepParams,
        body: PutDone,
        response: replies(204, Done),
      },
    },
    async (request, reply) =>
      answerDone(reply, await progress.setDone(request.caller, request.params.step, request.body.done)),
  )

  app.post(
    paths.tickets(':id'),
    {
      schema: {
        summary: 'A single-use ticket for a WebSocket without a cookie; it lives for 30 seconds',
        params: WorkshopParams,
        response: replies(201, TicketReply),
      },
    },
    async (request, reply) =>
      reply.code(201).send({ ticket: tickets.issue(request.caller.workshop, request.caller.seat) }),
  )
}
