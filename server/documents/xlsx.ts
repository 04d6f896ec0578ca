import { writeXlsx } from 'hucre/xlsx'
import type { Sheet } from '#shared/export/sheet-cells.ts'
import type { Workbook } from '#shared/export/workbook.ts'
import type { Language } from '#shared/kernel/language.ts'
import { truncate } from '#shared/kernel/text.ts'
import { COLOURS, MAKER } from './look.ts'
import { countParts, type Tell } from './parts-done.ts'
import { dayFormat, numberFormat, storedValue } from './xlsx-cells.ts'
import { heightOf, pagesAcross, widthsOf } from './xlsx-sizes.ts'

const FONT = { name: 'Arial', size: 10 } as const

/** Inches. */
const MARGINS = { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 } as const

/** What the foot of a printed page may hold, of 255 signs with its codes. */
const FOOT_LENGTH = 200

/** A workbook with a sheet for each kind of thing. It holds text, numbers and days, and nothing that is worked out. */
export async function xlsxOf({ title, language, foot, sheets }: Workbook, tell: Tell): Promise<Uint8Array> {
  const partDone = countParts(sheets.length, tell)
  const bytes = await writeXlsx({
    properties: { title, creator: MAKER, ...(foot !== undefined && { description: foot }) },
    defaultFont: FONT,
    sheets: sheets.map((sheet) => {
      const made = sheetOf(sheet, language, foot ?? title)
      partDone()
      return made
    }),
    namedRanges: sheets.map(({ name }) => repeated(name)),
  })
  partDone()
  return bytes
}

/** The head and the first column on every page; the library's own way to say so does not quote names with spaces. */
function repeated(name: string) {
  const quoted = `'${name.replaceAll("'", "''")}'`
  return { name: '_xlnm.Print_Titles', range: `${quoted}!$A:$A,${quoted}!$1:$1`, scope: name }
}

function sheetOf({ name, columns, rows }: Sheet, language: Language, foot: string) {
  // a column that says nothing of anything is still there, but neither on the screen nor on paper
  const isHidden = columns.map(
    (_, index) => rows.length > 0 && rows.every((values) => (values[index] ?? '') === ''),
  )
  const widths = widthsOf(columns, rows).map((width, index) => (isHidden[index] ? 0 : width))
  const alignment = { wrapText: true, vertical: 'top' } as const
  const head = {
    font: { ...FONT, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: COLOURS.head } },
    border: { bottom: { style: 'thin', color: { rgb: COLOURS.line } } },
    alignment,
  } as const
  const isNumber = columns.map(
    (_, index) =>
      rows.some((cells) => typeof cells[index] === 'number') &&
      rows.every((cells) => cells[index] === null || typeof cells[index] === 'number'),
  )
  const styleOf = (index: number) => {
    const numFmt = dayFormat(
      rows.map((cells) => cells[index] ?? null),
      language,
    )
    return {
      // else what stands at the right of its column touches the text at the left of the next
      alignment: isNumber[index]
        ? ({ ...alignment, horizontal: 'right', indent: 1 } as const)
        : ({ ...alignment, horizontal: 'left' } as const),
      ...(numFmt !== undefined && { numFmt }),
    }
  }
  const styles = columns.map((_, index) => styleOf(index))
  const cells = new Map<string, { style: object }>(columns.map((_, index) => [`0,${index}`, { style: head }]))
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      const numFmt = typeof value === 'number' ? numberFormat(value) : undefined
      if (numFmt !== undefined) cells.set(`${row + 1},${column}`, { style: { ...styles[column], numFmt } })
    }
  }
  const texts = [columns, ...rows]
  return {
    name,
    columns: widths.map((width, index) => ({
      ...(isHidden[index] ? { hidden: true } : { width }),
      style: styles[index]!,
    })),
    rows: texts.map((values) => values.map(storedValue)),
    cells,
    rowDefs: new Map(texts.map((values, row) => [row, { height: heightOf(values, widths) }])),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${letters(columns.length - 1)}${texts.length}` },
    headerFooter: {
      oddFooter: `&L&8 ${truncate(foot, FOOT_LENGTH).replaceAll('&', '&&')}&R&8 &A, &P / &N`,
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesAcross(widths),
      fitToHeight: 0,
      margins: MARGINS,
    } as const,
  }
}

/** The name of a column: A, B, … Z, AA. */
const letters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26)
