import { asShown, type CellFormat } from './cell-formats.ts'
import { createRows } from './collect-rows.ts'
import { IMPORT_LIMITS, type Table } from './limits.ts'
import { attribute, xmlPieces } from './xml.ts'

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  /** Whether days are counted from 1904. */
  readonly is1904: boolean
}

interface Cell {
  readonly column: number
  readonly type: string
  readonly format: CellFormat
  value: string
  formula?: string
}

/** The rows of a sheet as people see them. A formula that was never calculated stands as it was written, with `=`. */
export function rowsOfSheet(xml: string, { strings, formats, is1904 }: SheetContext): Table {
  const { add, end } = createRows()
  let row: string[] = []
  let number: number | undefined
  let column = -1
  let cell: Cell | undefined
  let part: 'value' | 'formula' | undefined
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text') {
      if (!cell || !part) continue
      const text = piece.text.slice(0, IMPORT_LIMITS.cell)
      if (part === 'formula') cell.formula = (cell.formula ?? '') + text
      else if (cell.value.length < IMPORT_LIMITS.cell) cell.value += text
      continue
    }
    const isOpen = piece.kind === 'open'
    switch (piece.name) {
      case 'row':
        if (isOpen) number = placeOf(attribute(piece.attributes, 'r'))
        else add({ cells: row, ...(number !== undefined && { number }) })
        row = []
        column = -1
        break
      case 'c':
        if (isOpen) {
          column = columnOf(attribute(piece.attributes, 'r')) ?? column + 1
          const type = attribute(piece.attributes, 't') ?? 'n'
          const format = formats[Number(attribute(piece.attributes, 's') ?? -1)]
          cell = { column, type, format, value: '' }
        } else if (cell) {
          put(row, cell.column, shown(cell))
          cell = undefined
        }
        break
      case 'f':
        part = isOpen ? 'formula' : undefined
        if (isOpen && cell) cell.formula ??= ''
        break
      case 'v':
      case 't':
        part = isOpen ? 'value' : undefined
        break
      case 'sheetData':
        if (!isOpen) return end()
    }
  }
  return end()

  function shown({ type, value, formula, format }: Cell): string {
    if (formula !== undefined && value === '' && type !== 'str') return `=${formula}`
    if (type === 's') return strings[Number(value)] ?? ''
    if (type === 'b') return value === '1' ? '1' : '0'
    return type === 'n' ? asShown(value, format, is1904) : value
  }
}

/** Beyond the columns that are read it is enough to know that there is a word. */
function put(row: string[], column: number, text: string): void {
  if (text === '') return
  const at = Math.min(column, IMPORT_LIMITS.columns)
  while (row.length < at) row.push('')
  row[at] = text
}

/** The largest number of a row that spreadsheet programs have. */
const LAST_ROW = 1_048_576

function placeOf(reference: string | undefined): number | undefined {
  const place = /^\d{1,7}$/.test(reference ?? '') ? Number(reference) : 0
  return place >= 1 && place <= LAST_ROW ? place : undefined
}

/** `C12` is in the third column, number 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1]
  if (!letters) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
