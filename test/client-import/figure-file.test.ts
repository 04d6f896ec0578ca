import { describe, expect, it } from 'vitest'
import { readFigureFile } from '#client/features/figure-keeping/read-figure-file.ts'
import { IMPORT_LIMITS } from '#client/features/import/limits.ts'
import { readTable } from '#client/features/import/read-table.ts'
import { decimalOf } from '#shared/catalogue/figures/number.ts'
import { figureRows, guessFigureMapping } from '#shared/catalogue/figures/table.ts'
import { judgeAll } from '../support/figures/rows.ts'
import { workbookParts, zip } from '../support/workbook.ts'

const HEADINGS = ['Indikator', 'Kommune', 'År', 'Verdi', 'Kilde']
const row = (year: number, value: string | number) => ['EC: ICT: ICT: 1C', 'Åfjord', year, value, 'SSB']

const read = (content: string | Uint8Array) => readFigureFile(new Blob([content as string]), readTable)

async function values(content: string | Uint8Array) {
  const file = await read(content)
  if (!file.ok) return file.error
  const { table, decimal } = file.value
  const { mapping, hasHeadings } = guessFigureMapping(table[0]!.cells)
  const rows = figureRows(table, mapping, hasHeadings)
  const shown = decimal ?? decimalOf(rows.map(({ value = '' }) => value))
  const { figures, report } = judgeAll(rows, { decimal: shown })
  return [...figures.map(({ value }) => value), ...report.notes.map(({ row: at, code }) => `${at} ${code}`)]
}

describe('[FI7] a file of figures', () => {
  it('that is a workbook has its numbers with a point, whatever stands in cells of text', async () => {
    const rows = [
      HEADINGS,
      row(2020, 12.345),
      row(2021, 12.300000000000001),
      row(2022, '12,5'),
      row(2023, '..'),
    ]
    expect(await values(zip(workbookParts(rows)))).toEqual([12.345, 12.3, 12.5, null])
  })

  it('that is text shows by its other numbers what is before the decimals', async () => {
    const text = (...rows: (string | number)[][]) =>
      [HEADINGS, ...rows].map((one) => one.join(';')).join('\r\n')
    expect(await values(text(row(2020, '12.345')))).toEqual(['2 ambiguousNumber'])
    const bytes = Buffer.from(text(row(2020, '12,345'), row(2021, '1 012,5'), row(2022, '')), 'latin1')
    expect(await values(bytes)).toEqual([12.345, 1012.5, '4 noValue'])
  })

  it('that is cut in half, or too long, gives nothing, or what is whole in it with the rest refused', async () => {
    const workbook = zip(workbookParts([HEADINGS, row(2020, 1)]))
    expect(await values(workbook.subarray(0, workbook.length / 2))).toBe('damaged')
    const text = [HEADINGS, row(2020, 1), row(2021, 2)].map((one) => one.join(';')).join('\n')
    expect(await values(text.slice(0, -'2;SSB'.length))).toEqual([1, '3 noValue', '3 noSource'])
    const many = `${row(2020, 1).join(';')}\n`.repeat(IMPORT_LIMITS.rowsRead + 1)
    expect(await values(many)).toBe('tooMany')
  })
})
