import { stringify } from 'csv-stringify/sync'
import { harmless } from './harmless.ts'
import { type Cell, cellText, type Sheet } from './sheet-cells.ts'

/**
 * E4. A sheet for spreadsheets as they are set up in Norway: UTF-8 with a byte order mark, semicolons, CRLF, decimal
 * comma. All text is quoted, and text that a spreadsheet would run is made harmless.
 */
export const sheetCsv = ({ columns, rows }: Sheet): string =>
  stringify(
    [columns, ...rows].map((cells) => cells.map(cell)),
    {
      bom: true,
      delimiter: ';',
      record_delimiter: '\r\n',
      quoted_string: true,
    },
  )

/** Numbers stay bare, with a decimal comma; text is harmless. */
function cell(value: Cell): string | number | null {
  if (typeof value !== 'number') return value === null ? null : harmless(cellText(value))
  return Number.isInteger(value) ? value : DECIMAL_COMMA.format(value)
}

const DECIMAL_COMMA = new Intl.NumberFormat('nb-NO', { useGrouping: false, maximumFractionDigits: 2 })
