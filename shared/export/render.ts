import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { outcomesCsv } from './csv.ts'
import { fileName } from './file-name.ts'
import { outcomesJson } from './json.ts'
import { outcomesMarkdown } from './markdown.ts'
import type { Outcomes } from './outcomes-type.ts'

export interface OutcomesFile {
  readonly body: string
  readonly mediaType: string
  /** ASCII only, safe in a header and on every file system. */
  readonly fileName: string
}

const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const

export type FileFormat = keyof typeof MEDIA_TYPES

/** The outcomes as a file in one of the formats; the words in it are those of `texts`. */
export function renderOutcomes(
  format: FileFormat,
  outcomes: Outcomes,
  texts: Texts,
  language: Language,
): OutcomesFile {
  return {
    body: bodyOf(format, outcomes, texts, language),
    mediaType: MEDIA_TYPES[format],
    fileName: fileName(outcomes, format),
  }
}

function bodyOf(format: FileFormat, outcomes: Outcomes, texts: Texts, language: Language): string {
  switch (format) {
    case 'csv':
      return outcomesCsv(outcomes, texts, language)
    case 'md':
      return outcomesMarkdown(outcomes, texts, language)
    case 'json':
      return outcomesJson(outcomes)
  }
}
