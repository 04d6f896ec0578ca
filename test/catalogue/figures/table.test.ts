import { describe, expect, it } from 'vitest'
import { figureRows, guessFigureMapping } from '#shared/catalogue/figures/table.ts'

describe('[FI8] the columns of a file of figures', () => {
  it.each([
    [
      'Indikator;Kommune;År;Verdi;Enhet;Datakvalitet;Kilde;Type;Del',
      'indicator municipality year value unit quality source kind part',
    ],
    ['Kode;Kommunenr;Årstal;Tal;Eining;Kjelde', 'indicator municipality year value unit source'],
    [
      'Indicator code;Municipality number;Year;Value;Unit;Data quality;Source;Kind',
      'indicator municipality year value unit quality source kind',
    ],
    ['KPI;By;Periode;Måltall', 'indicator municipality year value'],
  ])('%s are guessed', (headings, fields) => {
    const { mapping, hasHeadings } = guessFigureMapping(headings.split(';'))
    expect(mapping).toEqual(Object.fromEntries(fields.split(' ').map((field, column) => [field, column])))
    expect(hasHeadings).toBe(true)
  })

  it('are not guessed from a row of figures', () => {
    expect(guessFigureMapping(['no-001', '3203', '2023', '12'])).toEqual({ mapping: {}, hasHeadings: false })
  })

  it('give rows with the numbers that the spreadsheet has', () => {
    const rows = [
      { number: 1, cells: ['År', 'Verdi'] },
      { number: 3, cells: [' 2023 ', ''] },
      { number: 4, cells: ['2024', '5', 'x'] },
    ]
    expect(figureRows(rows, { year: 0, value: 1, unit: 7 }, true)).toEqual([
      { row: 3, year: '2023' },
      { row: 4, year: '2024', value: '5' },
    ])
  })
})
