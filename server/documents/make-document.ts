import { textsIn } from '#server/plugins/replies.ts'
import type { DocumentFormat, OutcomeFormat } from '#shared/api/outcome-files.ts'
import type { Document } from '#shared/export/document/document.ts'
import { documentFor } from '#shared/export/document/documents.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { renderOutcomes } from '#shared/export/render.ts'
import { workbookOf } from '#shared/export/workbook.ts'
import type { Language } from '#shared/kernel/language.ts'
import { documentFile, isDocument, partsOf } from './document-file.ts'
import { countParts, type Tell, unheard } from './parts-done.ts'

export interface FileJob {
  readonly format: DocumentFormat | OutcomeFormat
  readonly outcomes: Outcomes
  readonly language: Language
}

export interface DocumentJob extends FileJob {
  readonly format: DocumentFormat
}

export interface MadeFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** ASCII only, safe in a header and on every file system. */
  readonly fileName: string
}

/** One of the files that the outcomes come as. `tell` hears of each part that is done. */
export async function makeFile(job: FileJob, tell: Tell = unheard): Promise<MadeFile> {
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

/** The bytes of a document. Each writer is loaded when it is needed: a process makes one document. */
export async function makeDocument(
  { format, outcomes, language }: DocumentJob,
  tell: Tell = unheard,
): Promise<Uint8Array> {
  const [receiver, kind] = partsOf(format)
  const t = textsIn(language)
  if (kind === 'xlsx') return (await import('./xlsx.ts')).xlsxOf(workbookOf(outcomes, t, language), tell)
  return WRITERS[kind](documentFor(receiver, { outcomes, t, language }), tell)
}

const WRITERS = {
  docx: async (document: Document, tell: Tell) => (await import('./docx.ts')).docxOf(document, tell),
  pdf: async (document: Document, tell: Tell) => (await import('./pdf.ts')).pdfOf(document, tell),
  pptx: async (document: Document, tell: Tell) => (await import('./pptx.ts')).pptxOf(document, tell),
  html: async (document: Document, tell: Tell) => (await import('./html.ts')).htmlOf(document, tell),
} as const
