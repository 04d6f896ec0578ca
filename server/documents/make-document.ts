import { textsIn } from '#server/plugins/replies.ts'
import type { ActorPageFormat } from '#shared/api/mobilisation.ts'
import type { DocumentFormat, OutcomeFormat } from '#shared/api/outcome-files.ts'
import type { ActorPage } from '#shared/board/actor-page.ts'
import { actorPageDocument } from '#shared/export/document/actor-page.ts'
import type { Document } from '#shared/export/document/document.ts'
import { documentFor } from '#shared/export/document/documents.ts'
import { fileName } from '#shared/export/file-name.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { renderOutcomes } from '#shared/export/render.ts'
import { networkWorkbookOf, type Workbook, workbookOf } from '#shared/export/workbook.ts'
import type { Language } from '#shared/kernel/language.ts'
import { documentFile, isDocument, MEDIA_TYPES, partsOf } from './document-file.ts'
import { countParts, type Tell, unheard } from './parts-done.ts'

/** One of the files that the outcomes come as. */
export interface OutcomesJob {
  readonly format: DocumentFormat | OutcomeFormat
  readonly outcomes: Outcomes
  readonly language: Language
}

export interface DocumentJob extends OutcomesJob {
  readonly format: DocumentFormat
}

/** A workbook of something else, put together already. */
export interface WorkbookJob {
  readonly format: 'xlsx'
  readonly workbook: Workbook
  readonly fileName: string
}

/** MO7. An actor's own page. */
export interface ActorPageJob {
  readonly format: `actor.${ActorPageFormat}`
  readonly page: ActorPage
  readonly language: Language
}

export type FileJob = OutcomesJob | WorkbookJob | ActorPageJob

export interface MadeFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** ASCII only, safe in a header and on every file system. */
  readonly fileName: string
}

/** Makes a file. `tell` hears of each part that is done. */
export async function makeFile(job: FileJob, tell: Tell = unheard): Promise<MadeFile> {
  if (job.format === 'xlsx') {
    const bytes = await (await import('./xlsx.ts')).xlsxOf(job.workbook, tell)
    return { bytes, mediaType: MEDIA_TYPES.xlsx, fileName: job.fileName }
  }
  if ('page' in job) return makeActorPage(job, tell)
  const { format, outcomes, language } = job
  const t = textsIn(language)
  if (isDocument(format)) {
    const bytes = await makeDocument({ format, outcomes, language }, tell)
    return { bytes, ...documentFile(format, outcomes, t) }
  }
  const partDone = countParts(0, tell)
  const { body, ...named } = renderOutcomes(format, outcomes, t, language)
  partDone()
  return { bytes: new TextEncoder().encode(body), ...named }
}

async function makeActorPage({ format, page, language }: ActorPageJob, tell: Tell): Promise<MadeFile> {
  const kind = format === 'actor.pdf' ? 'pdf' : 'html'
  const t = textsIn(language)
  const { title } = page.workshop
  return {
    bytes: await WRITERS[kind](actorPageDocument({ page, t, language }), tell),
    mediaType: MEDIA_TYPES[kind],
    fileName: fileName({ workshop: { title, date: page.asOf }, agreement: null }, kind, page.actor.name),
  }
}

/** The bytes of a document. Each writer is loaded when it is needed: a process makes one document. */
export async function makeDocument(
  { format, outcomes, language }: DocumentJob,
  tell: Tell = unheard,
): Promise<Uint8Array> {
  const [receiver, kind] = partsOf(format)
  const t = textsIn(language)
  if (kind === 'xlsx') {
    const bookOf = receiver === 'network' ? networkWorkbookOf : workbookOf
    return (await import('./xlsx.ts')).xlsxOf(bookOf(outcomes, t, language), tell)
  }
  return WRITERS[kind](documentFor(receiver, { outcomes, t, language }), tell)
}

const WRITERS = {
  docx: async (document: Document, tell: Tell) => (await import('./docx.ts')).docxOf(document, tell),
  pdf: async (document: Document, tell: Tell) => (await import('./pdf.ts')).pdfOf(document, tell),
  pptx: async (document: Document, tell: Tell) => (await import('./pptx.ts')).pptxOf(document, tell),
  html: async (document: Document, tell: Tell) => (await import('./html.ts')).htmlOf(document, tell),
} as const
