import Type, { type Static } from 'typebox'
import type { DocumentMaker } from '#server/documents/document-maker.ts'
import type { App } from '#server/plugins/app-type.ts'
import { answer, answerDone, languageOf, refuse } from '#server/plugins/replies.ts'
import type { Deciding } from '#server/services/deciding.ts'
import type { OutcomesService } from '#server/services/outcomes.ts'
import { LanguageSchema, line, literals, object, WorkshopParams } from '#shared/api/common.ts'
import { DOCUMENT_FORMATS, OUTCOME_FORMATS } from '#shared/api/outcome-files.ts'
import { PutDecisions, PutParked } from '#shared/api/outcomes.ts'
import { paths } from '#shared/api/paths.ts'
import { problem } from '#shared/api/problem.ts'
import { Done, described, replies } from './replies.ts'
import { sendFile } from './send-file.ts'

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

const FORMATS = [...OUTCOME_FORMATS, ...DOCUMENT_FORMATS]

const SubjectParams = object({ id: line(40, 1), subject: line(40, 1) })

/** The files that tell what goes to a network, which the outcomes hold only when that is asked for. */
const isForNetwork = (format: string) => format.startsWith('network.')

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
          'The same as a file: data as csv, md or json, or a document for a receiver; line by line to who accepts that',
        params: object({ id: line(40, 1), format: line(20, 1) }),
        querystring: OutcomesQuery,
        response: replies(200, described('The file')),
      },
    },
    async (request, reply) => {
      const { format: asked } = request.params
      const format = FORMATS.find((known) => known === asked)
      if (!format) return refuse(reply, problem('notFound'))
      const read = await outcomes.read(request.caller, viewOf(request.query), isForNetwork(format))
      if (!read.ok) return refuse(reply, read.error)
      const language = request.query.language ?? languageOf(request)
      return sendFile(reply, documents, { format, outcomes: read.value, language })
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
