import type { StatbankMapping, TableForm } from './mapping.ts'

/** The language that the service answers in. */
export type StatbankLanguage = 'no' | 'en'

/** Tables that one page of a search holds. */
export const TABLES_A_PAGE = 20

export const tablesPath = (words: string, page: number, language: StatbankLanguage): string =>
  `/tables?lang=${language}&query=${encodeURIComponent(words)}&pageNumber=${page}&pageSize=${TABLES_A_PAGE}`

export const metadataPath = (table: string, language: StatbankLanguage): string =>
  `/tables/${encodeURIComponent(table)}/metadata?lang=${language}&outputFormat=json-stat2`

/**
 * SB4. The extract that holds an indicator's figures, as a path: one code of every dimension, the municipalities that the table
 * has, and its newest years. Each code stands once, for the service fails on one that stands twice. At most 20
 * municipalities and 3 larger areas by 10 years: far from the 800,000 cells, and from the 2,100 characters, that the service answers.
 * Municipalities come sorted, so that the same question is the same path.
 */
export function dataPath(
  mapping: StatbankMapping,
  form: TableForm,
  municipalities: readonly string[],
): string {
  const present = municipalities.filter((number) => !form.absent.includes(number))
  const regions = [...new Set([...present, ...mapping.comparisons])].sort()
  const chosen = Object.entries(mapping.others).flatMap(([id, code]) => (code === null ? [] : [[id, [code]]]))
  const selection = [
    [mapping.region, regions],
    [form.contents.id, [mapping.contents]],
    ...chosen,
    [form.time, [...form.years].reverse()],
  ] as const as readonly (readonly [string, readonly string[]])[]
  const values = selection.map(
    ([id, codes]) => `valueCodes[${encodeURIComponent(id)}]=${codes.map(encodeURIComponent).join(',')}`,
  )
  return `/tables/${encodeURIComponent(mapping.table)}/data?lang=no&outputFormat=json-stat2&${values.join('&')}`
}
