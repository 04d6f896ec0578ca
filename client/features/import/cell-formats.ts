import { attribute, xmlPieces } from './xml.ts'

/** What a cell's format makes of its number, where people see something else than that number. */
export type CellFormat = 'date' | 'percent' | undefined

/** Formats that every workbook has by number: dates and times, also of East Asia, and percent. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** What each style of a workbook makes of numbers, by its place. */
export function formatsIn(xml: string): readonly CellFormat[] {
  const own = new Map<number, CellFormat>()
  const formats: CellFormat[] = []
  let isCells = false
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text') continue
    if (piece.name === 'cellXfs') isCells = piece.kind === 'open'
    if (piece.kind !== 'open') continue
    const id = Number(attribute(piece.attributes, 'numFmtId') ?? 0)
    if (piece.name === 'numFmt') own.set(id, formatOf(attribute(piece.attributes, 'formatCode') ?? ''))
    if (piece.name === 'xf' && isCells) formats.push(own.get(id) ?? builtIn(id))
  }
  return formats
}

const builtIn = (id: number): CellFormat =>
  isBuiltInDate(id) ? 'date' : id === 9 || id === 10 ? 'percent' : undefined

/** Longer ones are none that people make. */
const LONGEST_CODE = 300

/** By what is left of the code without words, colours and conditions: `[h]` is hours, `[Red]` is none. */
function formatOf(code: string): CellFormat {
  const bare = code
    .slice(0, LONGEST_CODE)
    .replace(/"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General/gi, '')
    .split(';', 1)[0]!
  if (bare.includes('%')) return 'percent'
  return /[ymdhs]/i.test(bare) ? 'date' : undefined
}

/** The day before the first one by which workbooks count; 1904 where they come from old Macs. */
const EPOCHS = { plain: Date.UTC(1899, 11, 30), is1904: Date.UTC(1904, 0, 1) } as const

/** The number of a cell as people see it: a date as ISO 8601 has it, a share as percent. What is none stays as it is. */
export function asShown(value: string, format: CellFormat, is1904: boolean): string {
  const number = value.trim() === '' ? Number.NaN : Number(value)
  if (!format || !Number.isFinite(number)) return value
  if (format === 'percent') return `${Number((number * 100).toPrecision(15))} %`
  const at = new Date(EPOCHS[is1904 ? 'is1904' : 'plain'] + Math.round(number * 86_400) * 1000)
  if (number < 0 || number > 2_958_466) return value
  return number < 1 && !is1904 ? at.toISOString().slice(11, 16) : at.toISOString().slice(0, 10)
}
