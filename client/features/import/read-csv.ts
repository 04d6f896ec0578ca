import { createRows } from './collect-rows.ts'
import { decodeText, wideEncoding } from './decode-text.ts'
import { IMPORT_LIMITS, type Table, Unreadable } from './limits.ts'

const SEPARATORS = [';', '\t', ','] as const

/** Rows of text with separators between cells; quoted cells may hold separators, quotes and line breaks. */
export function readCsv(bytes: Uint8Array): Table {
  if (bytes.includes(0) && !wideEncoding(bytes)) throw new Unreadable('notATable')
  const text = decodeText(bytes)
  if (text.includes('\0')) throw new Unreadable('notATable')
  const named = /^sep=(.)(?:\r\n?|\n)/i.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const { add, end } = createRows()
  // the first row that has columns says how many there are
  let width: number | undefined
  for (const { cells, isQuoteOpen } of csvRows(body, named?.[1] ?? separatorOf(body))) {
    if (cells.length > 1) width ??= cells.length
    const isWider = width !== undefined && cells.slice(width).some((cell) => cell.trim() !== '')
    const fault = isQuoteOpen ? 'quote' : isWider ? 'moreCells' : undefined
    add({ cells, ...(fault && { fault }) })
  }
  return end()
}

/** How many characters are looked at to find the separator. */
const SAMPLE = 20_000

/** The one by which most rows have equally many cells, which words and decimals do not do; half of them at least. */
function separatorOf(text: string): string {
  const counts = SEPARATORS.map((separator) => {
    const widths = new Map<number, number>()
    let rows = 0
    for (const { cells } of csvRows(text.slice(0, SAMPLE), separator)) {
      if (cells.some((cell) => cell.trim() !== '')) rows += 1
      if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
    }
    const most = Math.max(0, ...widths.values())
    return most * 2 >= rows ? most : 0
  })
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';'
}

interface CsvRow {
  readonly cells: readonly string[]
  /** A quote that begins a cell does not end it. It is read as a sign like others. */
  readonly isQuoteOpen: boolean
}

function* csvRows(text: string, separator: string): Generator<CsvRow> {
  let cells: string[] = []
  let isQuoteOpen = false
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at, separator) : undefined
    if (text[at] === '"' && !quoted) isQuoteOpen = true
    const { cell, end } = quoted ?? plainCell(text, at, separator)
    at = end
    // beyond the columns that are read it is enough to know that there is a word
    if (cells.length <= IMPORT_LIMITS.columns) cells.push(cell)
    else if (cell.trim() !== '') cells[IMPORT_LIMITS.columns] = cell
    if (text[at] === separator) {
      at += 1
      // a separator at the very end has an empty cell after it
      if (at < text.length) continue
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    yield { cells, isQuoteOpen }
    cells = []
    isQuoteOpen = false
  }
}

function plainCell(text: string, start: number, separator: string) {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { cell: text.slice(start, Math.min(end, start + IMPORT_LIMITS.cell)), end }
}

/**
 * Two quotes in a quoted cell are one; of a long cell, no more is put together than is kept. Undefined when the cell does
 * not end behind its closing quote: then the quote is none, and what others say in their cells stays theirs.
 */
function quotedCell(text: string, start: number, separator: string) {
  let cell = ''
  const add = (piece: string) => {
    if (cell.length < IMPORT_LIMITS.cell) cell += piece
  }
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return undefined
    add(text.slice(at, Math.min(quote, at + IMPORT_LIMITS.cell)))
    const after = text[quote + 1]
    if (after === '"') {
      add('"')
      at = quote + 2
      continue
    }
    const isEnd = after === undefined || after === separator || after === '\n' || after === '\r'
    return isEnd ? { cell, end: quote + 1 } : undefined
  }
}
