import type { CellFault } from './cell-fault.ts'
import { CATALOGUE_FORMAT } from './document.ts'
import { ROW_FIELDS, type RowField } from './row.ts'

/** Which column of a table each field is in. */
export type FieldMapping = Readonly<Partial<Record<RowField, number>>>

export interface TableRow {
  readonly number: number
  readonly cells: readonly string[]
  readonly fault?: CellFault
}

/** Words that people call these columns, in bokmål, nynorsk and English; the first that fits gets the column. */
const NAMES: Readonly<Record<RowField, RegExp>> = {
  uri: /^(?:uri|url-id|adresse \(uri\)|address \(uri\)|iri)$/,
  titleNn: /(?:tittel|navn|namn|title|name|indikator)\b.*\b(?:nn|nynorsk)/,
  titleEn:
    /(?:tittel|navn|namn|title|name|indikator|indicator)\b.*\b(?:en|engelsk|english)|^(?:title|name|indicator)$/,
  titleNb: /^(?:tittel|indikator|navn|namn)/,
  code: /^(?:kode|code|id|nr|nummer|number|notasjon|notation)\b/,
  helpNn: /(?:forklaring|skildring|definisjon|help)\b.*\b(?:nn|nynorsk)/,
  helpEn:
    /(?:forklaring|beskrivelse|definisjon|help)\b.*\b(?:en|engelsk|english)|^(?:description|definition|help)$/,
  helpNb: /^(?:forklar|beskriv|skildring|definisjon)/,
  unit: /^(?:enhet|eining|unit|måleenhet|måleeining)/,
  better: /^(?:ønsket|ønskt|retning|better|direction|wanted)/,
  targets: /^(?:delm[åa]l|targets?)\b/,
  goals: /^(?:b[æe]re?kraftsm|fns? m[åa]l|sdg|m[åa]l\b|goals?\b)/,
  bottomLines: /^(?:b[uo][nt]?t?n?linje|bottom|trippel|triple)/,
  areas: /^(?:(?:utviklings)?omr[åa]de|(?:development )?area|sektor|sector)/,
  chainStep:
    /^(?:resultatkjede|evaluering|evaluation|chain|ledd|hva den måler|kva han måler|what it measures)/,
  qualityClass: /^(?:kvalitet|quality)/,
  level: /^(?:niv[åa]|level|geografi|finnes for|finst for|available)/,
  periodicity: /^(?:hyppighet|frekvens|frequency|periodi|kor ofte|oppdater)/,
  publisher: /^(?:utgiver|utgjevar|publisher|eier|dataeier|eigar)/,
  source: /^(?:kilde|kjelde|source|lenke|lenkje|link|url)/,
  ssbTable: /^(?:ssb|statbank|tabell|table)/,
}

/** Guesses by the words of the first row, and says whether it looks like one of headings. */
export function guessMapping(first: readonly string[]): {
  readonly mapping: FieldMapping
  readonly hasHeadings: boolean
} {
  const words = first.map((cell) => cell.trim().toLowerCase())
  const mapping: Partial<Record<RowField, number>> = {}
  for (const field of Object.keys(NAMES) as RowField[]) {
    const taken = new Set(Object.values(mapping))
    const column = words.findIndex((word, index) => NAMES[field].test(word) && !taken.has(index))
    if (column >= 0) mapping[field] = column
  }
  const hasHeadings = Object.keys(mapping).length > 0
  if (mapping.titleNb === undefined && mapping.titleEn === undefined && mapping.titleNn === undefined) {
    const taken = new Set(Object.values(mapping))
    mapping.titleNb = Math.max(
      words.findIndex((word, index) => word !== '' && !taken.has(index)),
      0,
    )
  }
  return { mapping, hasHeadings }
}

/** Fields that may hold several values in one cell, with `;`, `|`, a comma or a line break between. */
const LISTS: ReadonlySet<RowField> = new Set(['goals', 'targets', 'bottomLines', 'areas', 'chainStep'])

const IN_LANGUAGE: Readonly<Partial<Record<RowField, readonly ['title' | 'help', 'nb' | 'nn' | 'en']>>> = {
  titleNb: ['title', 'nb'],
  titleNn: ['title', 'nn'],
  titleEn: ['title', 'en'],
  helpNb: ['help', 'nb'],
  helpNn: ['help', 'nn'],
  helpEn: ['help', 'en'],
}

/**
 * The rows of a table as a `dugnad.catalogue/1` document. What stands in the cells is not judged here. Without a column
 * of codes or addresses, a row is known by its title.
 */
export function documentOf(rows: readonly TableRow[], mapping: FieldMapping, hasHeadings: boolean): string {
  const hasCode = mapping.code !== undefined || mapping.uri !== undefined
  const indicators = rows.slice(hasHeadings ? 1 : 0).map(({ number, cells, fault }) => {
    const row: Record<string, unknown> = { row: number, ...(fault && { fault }) }
    for (const field of ROW_FIELDS) {
      const column = mapping[field]
      const cell = column === undefined ? '' : (cells[column] ?? '').trim()
      if (cell === '') continue
      const [name, language] = IN_LANGUAGE[field] ?? []
      if (name && language) row[name] = { ...(row[name] as object | undefined), [language]: cell }
      else row[field] = LISTS.has(field) ? valuesOf(cell, field) : cell
    }
    if (!hasCode) row['code'] = codeFrom(row['title'])
    return row
  })
  return JSON.stringify({ schema: CATALOGUE_FORMAT, indicators })
}

/** Areas have commas in their names, the other lists have not. */
const valuesOf = (cell: string, field: RowField): readonly string[] =>
  cell
    .split(field === 'areas' ? /[;|\n]/ : /[;|\n,]/)
    .map((value) => value.trim())
    .filter((value) => value !== '')

const codeFrom = (title: unknown): string =>
  Object.values((title ?? {}) as Readonly<Record<string, string>>)[0]?.slice(0, 80) ?? ''
