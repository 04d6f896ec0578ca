import type { CellFault } from '#shared/catalogue/import/cell-fault.ts'
import { IMPORT_LIMITS, type Table, type TableRow, Unreadable } from './limits.ts'

interface Row {
  readonly cells: readonly string[]
  readonly fault?: CellFault
  /** Its own number, where it has one. */
  readonly number?: number
}

/**
 * Collects the rows of a file that have a word in them, numbered by their places. Ends the reading of
 * a file that has more of them than are taken, a word in a column beyond those that are read, or more text than fits: half
 * a list is not what anybody meant.
 */
export function createRows(): { readonly add: (row: Row) => void; readonly end: () => Table } {
  const rows: TableRow[] = []
  let last = 0
  let length = 0
  return {
    add({ cells, fault, number = last + 1 }) {
      last = number
      const end = cells.findLastIndex((cell) => cell.trim() !== '') + 1
      if (end === 0) return
      if (end > IMPORT_LIMITS.columns) throw new Unreadable('tooWide')
      if (rows.length === IMPORT_LIMITS.rowsRead) throw new Unreadable('tooMany')
      const kept = cells.slice(0, IMPORT_LIMITS.columns).map((cell) => cell.slice(0, IMPORT_LIMITS.cell))
      length += kept.reduce((sum, cell) => sum + cell.length, 0)
      if (length > IMPORT_LIMITS.text) throw new Unreadable('tooLarge')
      rows.push({ number, cells: kept, ...(fault && { fault }) })
    },
    end: () => rows,
  }
}
