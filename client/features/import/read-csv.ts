import { decodeText } from './decode-text.ts'
import { IMPORT_LIMITS, type Table, type TableRow, Unreadable } from './limits.ts'

const SEPARATORS = [';', '\t', ','] as const

/** Rows of text with separators between cells; quoted cells may hold separators, quotes and line breaks. */
export function readCsv(bytes: Uint8Array): Table {
  const text = decodeText(bytes)
  if (text.includes('\0')) throw new Unreadable('notATable')
  const named = /^sep=(.)\r?\n/i.exec(text)
  const body = named ? text.slice(named[0].length) : text
  return rowsOf(body, named?.[1] ?? separatorOf(body))
}

/** The one that stands most often outside of quotes in the first rows. */
function separatorOf(text: string): string {
  const start = text.slice(0, 4000).replace(/"[^"]*"/g, '')
  const counts = SEPARATORS.map((separator) => start.split(separator).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';'
}

function rowsOf(text: string, separator: string): Table {
  const rows: TableRow[] = []
  let number = 0
  let row: string[] = []
  let at = 0
  const endRow = () => {
    number += 1
    if (row.some((cell) => cell.trim() !== '')) rows.push({ number, cells: row })
    row = []
  }
  while (at < text.length && rows.length < IMPORT_LIMITS.rowsRead) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator)
    if (row.length < IMPORT_LIMITS.columns) row.push(cell.slice(0, IMPORT_LIMITS.cell))
    at = end
    if (text[at] === separator) {
      at += 1
      // a separator at the very end has an empty cell after it
      if (at < text.length) continue
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    endRow()
  }
  endRow()
  return rows
}

function plainCell(text: string, start: number, separator: string) {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { cell: text.slice(start, end), end }
}

/**
 * Two quotes in a quoted cell are one. What follows the closing quote up to the separator is left out; of a long cell,
 * no more is put together than is kept.
 */
function quotedCell(text: string, start: number) {
  let cell = ''
  const add = (piece: string) => {
    if (cell.length < IMPORT_LIMITS.cell) cell += piece
  }
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    add(text.slice(at, quote < 0 ? undefined : quote))
    if (quote < 0) return { cell, end: text.length }
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 }
    add('"')
    at = quote + 2
  }
}
