import type { FastifyReply } from 'fastify'
import Type, { type Static } from 'typebox'
import { documentFile } from '#server/documents/document-file.ts'
import type { DocumentMaker } from '#server/documents/document-maker.ts'
import type { App } from '#server/plugins/app-type.ts'
import { answer, answerDone, languageOf, refuse, textsIn } from '#server/plugins/replies.ts'
import type { Deciding } from '#server/services/deciding.ts'
import type { OutcomesService } from '#server/services/outcomes.ts'
import { LanguageSchema, line, literals, object, WorkshopParams } from '#shared/api/common.ts'
import { DOCUMENT_FORMATS, OUTCOME_FORMATS } from '#shared/api/outcome-files.ts'
import { PutDecisions, PutParked } from '#shared/api/outcomes.ts'
import { paths } from '#shared/api/paths.ts'
import { problem } from '#shared/api/problem.ts'
import { renderOutcomes } from '#shared/export/render.ts'
import { Done, described, replies } from './replies.ts'

export interface OutcomesRoutesDeps {
  readonly deciding: Deciding
  readonly outcomes: OutcomesService
  readonly documents: DocumentMaker
}

/**
 * With `draft=1`, facilitators get what the outcomes would be now although an agreement is in force; with `as=wall`,
 * anybody gets what an observer does.
 */
const OutcomesQuery = object({
  draft: Type.Optional(literals(['0', '1'])),
  as: Type.Optional(literals(['wall'])),
  language: Type.Optional(LanguageSchema),
})

const viewOf = ({ draft, as }: Static<typeof OutcomesQuery>) => (draft === '1' ? 'draft' : as)

const SubjectParams = object({ id: line(40, 1), subject: line(40, 1) })

const OutcomesReply = described('Outcomes')

/** What is decided, and what the workshop leaves with. */
export function outcomesRoutes(app: App, { deciding, outcomes, documents }: OutcomesRoutesDeps): void {
  app.put(
    paths.decisions(':id'),
    {
      schema: {
        summary: 'The whole draft of what is chosen and parked',
        params: WorkshopParams,
        body: PutDecisions,
        response: replies(200, described('{ decisions: Decision[] }')),
      },
    },
    async (request, reply) => {
      const saved = await deciding.save(request.caller, request.body)
      return saved.ok ? reply.send({ decisions: saved.value }) : refuse(reply, saved.error)
    },
  )

  app.get(
    paths.parked(':id'),
    {
      schema: {
        summary: 'What is parked, why, and when it is looked at again',
        params: WorkshopParams,
        response: replies(200, described('{ parked: ParkedDecision[] }')),
      },
    },
    async (request, reply) => {
      const parked = await deciding.parked(request.caller)
      return parked.ok ? reply.send({ parked: parked.value }) : refuse(reply, parked.error)
    },
  )

  app.put(
    paths.parkedOne(':id', ':subject'),
    {
      schema: {
        summary: 'Park one challenge, or change why it is parked',
        params: SubjectParams,
        body: PutParked,
        response: replies(204, Done),
      },
    },
    async (request, reply) =>
      answerDone(reply, await deciding.park(request.caller, request.params.subject, request.body)),
  )

  app.delete(
    paths.parkedOne(':id', ':subject'),
    {
      schema: {
        summary: 'Take a parked challenge back',
        params: SubjectParams,
        response: replies(204, Done),
      },
    },
    async (request, reply) =>
      answerDone(reply, await deciding.bringBack(request.caller, request.params.subject)),
  )

  app.get(
    paths.outcomes(':id'),
    {
      schema: {
        summary: 'The newest agreement as it was frozen; before there is one, the outcomes as of now',
        params: WorkshopParams,
        querystring: OutcomesQuery,
        response: replies(200, OutcomesReply),
      },
    },
    async (request, reply) => answer(reply, await outcomes.read(request.caller, viewOf(request.query))),
  )

  app.get(
    paths.outcomesFile(':id', ':format'),
    {
      schema: {
        summary:
          'The same as a file: md, json, as csv challenges, rounds, results or links, or a document for a receiver',
        params: object({ id: line(40, 1), format: line(16, 1) }),
        querystring: OutcomesQuery,
        response: replies(200, described('The file')),
      },
    },
    async (request, reply) => {
      const { format: asked } = request.params
      const format = OUTCOME_FORMATS.find((known) => known === asked)
      const document = DOCUMENT_FORMATS.find((known) => known === asked)
      if (!format && !document) return refuse(reply, problem('notFound'))
      const read = await outcomes.read(request.caller, viewOf(request.query))
      if (!read.ok) return refuse(reply, read.error)
      const language = request.query.language ?? languageOf(request)
      if (format) return sendFile(reply, renderOutcomes(format, read.value, textsIn(language), language))
      const job = { format: document!, outcomes: read.value, language }
      const made = await documents.make(job, whileOpen(reply))
      if (made.ok)
        return sendFile(reply, {
          ...documentFile(job.format, read.value, textsIn(language)),
          body: Buffer.from(made.value),
        })
      if (made.error === 'busy') return refuse(reply, problem('tooManyRequests'))
      request.log.warn({ fault: made.error, format: document }, 'a document was not made')
      return refuse(reply, problem('internal'))
    },
  )

  app.post(
    paths.agree(':id'),
    {
      schema: {
        summary: 'Freeze the outcomes as they are, and make them public in the workshop',
        params: WorkshopParams,
        response: replies(200, OutcomesReply),
      },
    },
    async (request, reply) => answer(reply, await outcomes.agree(request.caller)),
  )
}

const sendFile = (
  reply: FastifyReply,
  { body, mediaType, fileName }: { body: string | Buffer; mediaType: string; fileName: string },
) => reply.type(mediaType).header('content-disposition', `attachment; filename="${fileName}"`).send(body)

/** Aborted when whoever asked does not wait for the answer. */
function whileOpen({ raw }: FastifyReply): AbortSignal {
  const leaving = new AbortController()
  raw.once('close', () => leaving.abort())
  return leaving.signal
}
