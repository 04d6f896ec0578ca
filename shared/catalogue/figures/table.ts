import type { TableRow } from '../import/table.ts'
import type { FigureField, FigureRow } from './row.ts'
import { FIGURE_FIELDS } from './row.ts'

/** Which column of a table each field is in. */
export type FigureMapping = Readonly<Partial<Record<FigureField, number>>>

/** Words that people call these columns, in bokmål, nynorsk and English; the first that fits gets the column. */
const NAMES: Readonly<Record<FigureField, RegExp>> = {
  quality: /^(?:data ?)?(?:kvalitet|quality)/,
  indicator:
    /^(?:indikator(?:kode|id)?|indicator(?: (?:code|id))?|kode|code|kpi|id|nøkkeltall|nøkkeltal)(?![a-zæøå])/,
  municipality:
    /^(?:kommune(?:nummer|nr\.?|navn|namn)?|municipality(?: (?:number|name))?|by|city|region)(?![a-zæøå])/,
  year: /^(?:år(?:stall|stal)?|year|tid|periode|period|time)(?![a-zæøå])/,
  kind: /^(?:type|slag|kind|verdi\/mål|value\/goal)(?![a-zæøå])/,
  value: /^(?:verdi|value|tall|tal|måltall|resultat|number|figure)(?![a-zæøå])/,
  unit: /^(?:enhet|eining|unit|måleenhet|måleeining)/,
  source: /^(?:kilde|kjelde|source)/,
  part: /^(?:del|part|undergruppe|delindikator|component)(?![a-zæøå])/,
}

/** Guesses by the words of the first row, and says whether it looks like one of headings. */
export function guessFigureMapping(first: readonly string[]): {
  readonly mapping: FigureMapping
  readonly hasHeadings: boolean
} {
  const words = first.map((cell) => cell.trim().toLowerCase())
  const mapping: Partial<Record<FigureField, number>> = {}
  for (const field of Object.keys(NAMES) as FigureField[]) {
    const taken = new Set(Object.values(mapping))
    const column = words.findIndex((word, index) => NAMES[field].test(word) && !taken.has(index))
    if (column >= 0) mapping[field] = column
  }
  return { mapping, hasHeadings: Object.keys(mapping).length > 0 }
}

/** The rows of a table as they are sent. What stands in the cells is not judged here. */
export const figureRows = (
  rows: readonly TableRow[],
  mapping: FigureMapping,
  hasHeadings: boolean,
): readonly FigureRow[] =>
  rows.slice(hasHeadings ? 1 : 0).map(({ number, cells, fault }) => ({
    row: number,
    ...(fault && { fault }),
    ...Object.fromEntries(
      FIGURE_FIELDS.flatMap((field) => {
        const column = mapping[field]
        const cell = column === undefined ? '' : (cells[column] ?? '').trim()
        return cell === '' ? [] : [[field, cell] as const]
      }),
    ),
  }))
