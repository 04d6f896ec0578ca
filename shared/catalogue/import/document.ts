import { LANGUAGES } from '../../kernel/language.ts'
import { fail, ok, type Result } from '../../kernel/result.ts'
import { CELL_FAULTS } from './cell-fault.ts'
import { CATALOGUE_LIMITS } from './limits.ts'
import { type FileFault, type RawRow, type RawSet, ROW_FIELDS, type RowField } from './row.ts'

/** What a catalogue as JSON says that it is. Its JSON Schema is in `shared/export/schema`. */
export const CATALOGUE_FORMAT = 'dugnad.catalogue/1'

const IN_LANGUAGES = {
  title: { nb: 'titleNb', nn: 'titleNn', en: 'titleEn' },
  help: { nb: 'helpNb', nn: 'helpNn', en: 'helpEn' },
} as const

/** Fields of the document that are one field of a row each; `title` and `help` are three. */
const PLAIN = ROW_FIELDS.filter((field) =>
  Object.values(IN_LANGUAGES).every((fields) => !Object.values<RowField>(fields).includes(field)),
)

type Json = Readonly<Record<string, unknown>>

/** Reads a `dugnad.catalogue/1` document. What is in its fields is judged later, row by row. */
export function readDocument(text: string): Result<RawSet, FileFault> {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    return fail({ fault: 'syntax', ...lineOf(text, error as Error) })
  }
  if (!isObject(document) || document['schema'] !== CATALOGUE_FORMAT) return fail({ fault: 'notOurs' })
  const { indicators } = document
  if (!Array.isArray(indicators)) return fail({ fault: 'notOurs' })
  if (indicators.length > CATALOGUE_LIMITS.rows) return fail({ fault: 'tooMany' })
  const about = (field: 'name' | 'source' | 'licence') => {
    const value = document[field]
    return typeof value === 'string' ? { [field]: value } : {}
  }
  return ok({
    ...about('name'),
    ...about('source'),
    ...about('licence'),
    rows: indicators.map((one: unknown, index) => rowOf(one, index + 1)),
  })
}

function rowOf(one: unknown, place: number): RawRow {
  if (!isObject(one)) return { row: place, values: {}, notText: ['titleNb'] }
  const values: Partial<Record<RowField, readonly string[]>> = {}
  const notText: RowField[] = []
  const put = (field: RowField, value: unknown) => {
    if (value === undefined || value === null) return
    const list = (Array.isArray(value) ? value : [value]).slice(0, CATALOGUE_LIMITS.values + 1)
    if (list.every(isPlain)) values[field] = list.map(String)
    else notText.push(field)
  }
  for (const field of PLAIN) put(field, one[field])
  for (const [name, fields] of Object.entries(IN_LANGUAGES)) {
    const value = one[name]
    if (isObject(value)) for (const language of LANGUAGES) put(fields[language], value[language])
    else put(fields.nb, value)
  }
  const row = one['row']
  const isRow = typeof row === 'number' && Number.isSafeInteger(row) && row > 0
  const fault = CELL_FAULTS.find((code) => code === one['fault'])
  return {
    row: isRow ? row : place,
    values,
    ...(notText.length > 0 && { notText }),
    ...(fault && { fault }),
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isPlain = (value: unknown): value is string | number =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))

/** The line at which the engine says that it stopped, where it says so. */
function lineOf(text: string, { message }: Error): { readonly line?: number } {
  const at = /position (\d+)/.exec(message)?.[1]
  if (at !== undefined) return { line: text.slice(0, Number(at)).split('\n').length }
  return /end of JSON/i.test(message) ? { line: text.split('\n').length } : {}
}
