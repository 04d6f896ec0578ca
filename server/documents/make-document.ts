import { textsIn } from '#server/plugins/replies.ts'
import type { DocumentFormat } from '#shared/api/outcome-files.ts'
import type { Document } from '#shared/export/document/document.ts'
import { documentFor } from '#shared/export/document/documents.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { workbookOf } from '#shared/export/workbook.ts'
import type { Language } from '#shared/kernel/language.ts'
import { partsOf } from './document-file.ts'

export interface DocumentJob {
  readonly format: DocumentFormat
  readonly outcomes: Outcomes
  readonly language: Language
}

/** The bytes of a document. Each writer is loaded when it is needed: a process makes one document. */
export async function makeDocument({ format, outcomes, language }: DocumentJob): Promise<Uint8Array> {
  const [receiver, kind] = partsOf(format)
  const t = textsIn(language)
  if (kind === 'xlsx') return (await import('./xlsx.ts')).xlsxOf(workbookOf(outcomes, t, language))
  return WRITERS[kind](documentFor(receiver, { outcomes, t, language }))
}

const WRITERS = {
  docx: async (document: Document) => (await import('./docx.ts')).docxOf(document),
  pdf: async (document: Document) => (await import('./pdf.ts')).pdfOf(document),
  pptx: async (document: Document) => (await import('./pptx.ts')).pptxOf(document),
} as const
