import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { sheetCsv } from './csv.ts'
import { fileName } from './file-name.ts'
import { outcomesJson } from './json.ts'
import { outcomesMarkdown } from './markdown.ts'
import { networkJson } from './network-json.ts'
import type { Outcomes } from './outcomes-type.ts'
import { type SheetKind, sheet } from './sheets.ts'

export interface OutcomesFile {
  readonly body: string
  readonly mediaType: string
  /** ASCII only, safe in a header and on every file system. */
  readonly fileName: string
}

const CSV = 'text/csv; charset=utf-8'

/** E4. One CSV file for each kind of thing. */
const SHEETS = {
  csv: 'challenges',
  'decisions.csv': 'decisions',
  'themes.csv': 'themes',
  'merged.csv': 'merged',
  'relations.csv': 'relations',
  'rounds.csv': 'rounds',
  'results.csv': 'results',
  'links.csv': 'links',
  'figures.csv': 'figures',
  'activities.csv': 'activities',
  'commitments.csv': 'commitments',
  'actors.csv': 'actors',
  'ties.csv': 'ties',
} as const satisfies Record<string, SheetKind>

type FileFormat = keyof typeof SHEETS | 'md' | 'json' | 'network.json'

/** The outcomes as a file in one of the formats; the words in it are those of `texts`. */
export function renderOutcomes(
  format: FileFormat,
  outcomes: Outcomes,
  texts: Texts,
  language: Language,
): OutcomesFile {
  switch (format) {
    case 'md':
      return {
        body: outcomesMarkdown(outcomes, texts, language),
        mediaType: 'text/markdown; charset=utf-8',
        fileName: fileName(outcomes, format),
      }
    case 'json':
      return {
        body: outcomesJson(outcomes),
        mediaType: 'application/json; charset=utf-8',
        fileName: fileName(outcomes, format),
      }
    case 'network.json':
      return {
        body: networkJson(outcomes),
        mediaType: 'application/json; charset=utf-8',
        fileName: fileName(outcomes, 'json', texts.documents.names.network),
      }
    default: {
      const made = sheet(SHEETS[format], outcomes, texts, language)
      return {
        body: sheetCsv(made),
        mediaType: CSV,
        fileName: fileName(outcomes, 'csv', format === 'csv' ? '' : made.name),
      }
    }
  }
}
