import { DOCUMENT_FORMATS, type DocumentFormat } from '#shared/api/outcome-files.ts'
import type { Receiver } from '#shared/export/document/documents.ts'
import { fileName } from '#shared/export/file-name.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import type { Texts } from '#shared/i18n/texts.ts'

export const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

type Extension = keyof typeof MEDIA_TYPES

export const isDocument = (format: string): format is DocumentFormat =>
  DOCUMENT_FORMATS.some((known) => known === format)

export const partsOf = (format: DocumentFormat): readonly [Receiver, Extension] =>
  format.split('.') as [Receiver, Extension]

/** What a document is sent as, and its name: ASCII only, as of all files. */
export function documentFile(
  format: DocumentFormat,
  outcomes: Outcomes,
  t: Texts,
): { readonly mediaType: string; readonly fileName: string } {
  const [receiver, extension] = partsOf(format)
  return {
    mediaType: MEDIA_TYPES[extension],
    fileName: fileName(outcomes, extension, t.documents.names[receiver]),
  }
}
