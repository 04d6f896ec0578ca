import Type from 'typebox'
import type { DocumentMaker } from '#server/documents/document-maker.ts'
import type { App } from '#server/plugins/app-type.ts'
import { answer, answerDone, languageOf, refuse, textsIn } from '#server/plugins/replies.ts'
import type { DataStatusService } from '#server/services/data-status/data-status.ts'
import { LanguageSchema, line, literals, object, WorkshopParams } from '#shared/api/common.ts'
import { ImportStatuses, PutCore, PutStatus } from '#shared/api/data-status.ts'
import { paths } from '#shared/api/paths.ts'
import { STATUS_FORMATS } from '#shared/domain/data-status.ts'
import { sheetCsv } from '#shared/export/csv.ts'
import { fileName } from '#shared/export/file-name.ts'
import { LANGUAGES } from '#shared/kernel/language.ts'
import { Done, described, replies } from './replies.ts'
import { sendFile } from './send-file.ts'

export interface DataStatusRoutesDeps {
  readonly dataStatus: DataStatusService
  readonly documents: DocumentMaker
}

/** A whole grid as rows, bytes. */
const IMPORT_BYTES = 4 * 1024 * 1024

/** What the workshop's municipalities have of which indicators. */
export function dataStatusRoutes(app: App, { dataStatus, documents }: DataStatusRoutesDeps): void {
  app.get(
    paths.data(':id'),
    {
      schema: {
        summary: 'Which municipality has figures for what, the common core set, and what the board covers',
        params: WorkshopParams,
        response: replies(200, described('DataPicture')),
      },
    },
    async (request, reply) => answer(reply, await dataStatus.read(request.caller)),
  )

  app.put(
    paths.dataStatus(':id'),
    {
      schema: {
        summary: 'Say what a municipality has of an indicator, or take that back',
        params: WorkshopParams,
        body: PutStatus,
        response: replies(204, Done),
      },
    },
    async (request, reply) => answerDone(reply, await dataStatus.fill(request.caller, request.body)),
  )

  app.post(
    paths.dataStatusImport(':id'),
    {
      bodyLimit: IMPORT_BYTES,
      schema: {
        summary: 'Read what municipalities have from rows of a file, or try what would become of them',
        params: WorkshopParams,
        body: ImportStatuses,
        response: replies(200, described('StatusReport')),
      },
    },
    async (request, reply) =>
      answer(reply, await dataStatus.import(request.caller, request.body, LANGUAGES.map(textsIn))),
  )

  app.put(
    paths.coreSet(':id'),
    {
      schema: {
        summary: 'Take an indicator into the common core set, or out of it',
        params: WorkshopParams,
        body: PutCore,
        response: replies(204, Done),
      },
    },
    async (request, reply) => answerDone(reply, await dataStatus.keepCore(request.caller, request.body)),
  )

  app.get(
    paths.dataStatusFile(':id', ':format'),
    {
      schema: {
        summary: 'Which municipality has figures for what, as csv or xlsx, to be filled in and read back',
        params: object({ id: line(40, 1), format: literals(STATUS_FORMATS) }),
        querystring: object({ language: Type.Optional(LanguageSchema) }),
        response: replies(200, described('The file')),
      },
    },
    async (request, reply) => {
      const language = request.query.language ?? languageOf(request)
      const made = await dataStatus.sheet(request.caller, textsIn(language), language)
      if (!made.ok) return refuse(reply, made.error)
      const { sheet, origin } = made.value
      const { format } = request.params
      const name = fileName({ workshop: origin, agreement: null }, format, sheet.name)
      if (format === 'xlsx') {
        const workbook = { title: `${sheet.name}: ${origin.title}`, language, sheets: [sheet] }
        return sendFile(reply, documents, { format, workbook, fileName: name })
      }
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(sheetCsv(sheet))
    },
  )
}
