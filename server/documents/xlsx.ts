import { writeXlsx } from 'hucre/xlsx'
import { printable } from '#shared/export/document/printable.ts'
import { harmless } from '#shared/export/harmless.ts'
import type { Cell, Sheet } from '#shared/export/sheet-cells.ts'
import type { Workbook } from '#shared/export/workbook.ts'
import { truncate } from '#shared/kernel/text.ts'
import { COLOURS, MAKER } from './look.ts'
import { countParts, type Tell } from './parts-done.ts'

/** What a cell may hold, UTF-16 code units: a limit of the format. */
const CELL_LENGTH = 32_767

const FONT = { name: 'Arial', size: 10 } as const

/** Widths of columns, characters. */
const WIDTH = { least: 9, most: 48 } as const

/** A workbook with a sheet for each kind of thing. It holds text and numbers, and nothing that is worked out. */
export async function xlsxOf({ title, sheets }: Workbook, tell: Tell): Promise<Uint8Array> {
  const partDone = countParts(sheets.length, tell)
  const bytes = await writeXlsx({
    properties: { title, creator: MAKER },
    defaultFont: FONT,
    sheets: sheets.map((sheet) => {
      const made = sheetOf(sheet)
      partDone()
      return made
    }),
  })
  partDone()
  return bytes
}

function sheetOf({ name, columns, rows }: Sheet) {
  const texts = [columns, ...rows].map((cells) => cells.map(cellOf))
  const alignment = { wrapText: true, vertical: 'top' } as const
  const head = {
    font: { ...FONT, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: COLOURS.head } },
    alignment,
  } as const
  return {
    name,
    columns: columns.map((_, index) => ({ width: widthOf(texts, index), style: { alignment } })),
    rows: texts,
    cells: new Map(columns.map((_, index) => [`0,${index}`, { style: head }])),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${letters(columns.length - 1)}${texts.length}` },
    headerFooter: { oddFooter: '&C&P / &N' },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      // the library does not quote names, and Excel finds a file damaged in which one with a space is not
      ...(/^\p{L}+$/u.test(name) && { printTitlesRow: '$1:$1', printTitlesColumn: '$A:$A' }),
    } as const,
  }
}

/** Text that a spreadsheet could run is made harmless, although cells of text are never run: some save them as CSV. */
const cellOf = (value: Cell): Cell =>
  typeof value === 'string' ? truncate(harmless(printable(value)), CELL_LENGTH) : value

/** As wide as its longest line, within reason. */
function widthOf(rows: readonly (readonly Cell[])[], column: number): number {
  const lengths = rows.map((cells) =>
    Math.max(
      ...String(cells[column] ?? '')
        .split('\n')
        .map((line) => line.length),
    ),
  )
  return Math.min(WIDTH.most, Math.max(WIDTH.least, ...lengths) + 2)
}

/** The name of a column: A, B, … Z, AA. */
const letters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26)
