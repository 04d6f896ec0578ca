import { describe, expect, it } from 'vitest'
import { cardsOfTable } from '#client/features/import/cards-of-table.ts'
import { guessColumns } from '#client/features/import/columns.ts'
import { decodeText } from '#client/features/import/decode-text.ts'
import { IMPORT_LIMITS } from '#client/features/import/limits.ts'
import { readTable } from '#client/features/import/read-table.ts'
import { decimalOf } from '#shared/catalogue/figures/number.ts'
import { figureRows, guessFigureMapping } from '#shared/catalogue/figures/table.ts'
import { readDocument } from '#shared/catalogue/import/document.ts'
import { judgeRows } from '#shared/catalogue/import/judge-rows.ts'
import { documentOf, guessMapping } from '#shared/catalogue/import/table.ts'
import { U4SSC_KPIS } from '#shared/catalogue/u4ssc-kpis.ts'
import { readStatuses } from '#shared/export/read-statuses.ts'
import { en } from '#shared/i18n/en/index.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { nn } from '#shared/i18n/nn/index.ts'
import { ENCODINGS, sheetOf } from '../support/bad-tables.ts'
import { judgeAll } from '../support/figures/rows.ts'
import { workbookParts, zip } from '../support/workbook.ts'

type Content = string | Uint8Array

const read = (content: Content) => readTable(new Blob([content as string]))

/** What each importer makes of a file: what it takes, and `row reason` of what it does not. */
const IMPORTERS = {
  async cards(content: Content) {
    const table = await read(content)
    if (!table.ok) return table.error
    const { mapping, hasHeadings } = guessColumns(table.value[0]!.cells)
    const { cards, problems } = cardsOfTable(table.value, mapping, hasHeadings)
    return [...cards.map(({ title }) => title), ...problems.map(({ row, code }) => `${row} ${code}`)]
  },
  async figures(content: Content) {
    const table = await read(content)
    if (!table.ok) return table.error
    const { mapping, hasHeadings } = guessFigureMapping(table.value[0]!.cells)
    const rows = figureRows(table.value, mapping, hasHeadings)
    const decimal = decimalOf(rows.map(({ value = '' }) => value.replace(/%\s*$/, '')))
    const { figures, report } = judgeAll(rows, { decimal })
    return [...figures.map(({ value }) => value), ...report.notes.map(({ row, code }) => `${row} ${code}`)]
  },
  async indicators(content: Content) {
    const table = await read(content)
    if (!table.ok) return table.error
    const { mapping, hasHeadings } = guessMapping(table.value[0]!.cells)
    const document = readDocument(documentOf(table.value, mapping, hasHeadings))
    if (!document.ok) return document.error.fault
    const judged = judgeRows(document.value.rows, 'own', () => false)
    if (!judged.ok) return judged.error.fault
    const { rows, report } = judged.value
    return [
      ...rows.map(({ indicator }) => indicator.title.nb),
      ...report.notes.map(({ row, code }) => `${row} ${code}`),
    ]
  },
  async statuses(content: Content) {
    const table = await read(content)
    if (!table.ok) return table.error
    const picture = {
      municipalities: [{ number: '3201', name: 'Bærum' }],
      kpis: U4SSC_KPIS.map((kpi) => ({ ...kpi, dimension: null, type: null, isLinked: false })),
      statuses: [],
      mayFill: ['3201'],
    }
    const statuses = readStatuses(table.value, picture, [nb, nn, en])
    if (!statuses.ok) return statuses.error
    const { changed, report } = statuses.value
    return [...changed.map(({ note }) => note), ...report.refused.map(({ row, why }) => `${row} ${why}`)]
  },
} as const

type Importer = keyof typeof IMPORTERS

/** A file of each importer with headings, and one row that it takes; what it takes of it. */
const GOOD: Readonly<
  Record<Importer, { readonly rows: readonly (readonly string[])[]; readonly taken: unknown }>
> = {
  cards: {
    rows: [
      ['Utfordring', 'Tema'],
      ['Få båter på Ærøya', 'Øy'],
    ],
    taken: 'Få båter på Ærøya',
  },
  figures: {
    rows: [
      ['Indikator', 'Kommune', 'År', 'Verdi', 'Kilde'],
      ['EC: ICT: ICT: 1C', 'Bærum', '2023', '97,5', 'Målt på Ås'],
    ],
    taken: 97.5,
  },
  indicators: {
    rows: [
      ['Kode', 'Tittel'],
      ['A-1', 'Støy på Ærøya'],
    ],
    taken: 'Støy på Ærøya',
  },
  statuses: {
    rows: [
      ['Kommune', 'KPI-kode', 'Finnes', 'Merknad'],
      ['Bærum', 'EC: ICT: ICT: 1C', 'Finnes', 'Spør Åse på Sjøholmen'],
    ],
    taken: 'Spør Åse på Sjøholmen',
  },
}

const importers = Object.keys(GOOD) as Importer[]

const csv = (rows: readonly (readonly string[])[], separator = ';', line = '\r\n') =>
  rows
    .map((row) => row.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator))
    .join(line)

/** The headings alone, and the good row with its last cell changed, as row 3. */
const withLast = (importer: Importer, change: (cell: string) => string) => {
  const [headings, row] = GOOD[importer].rows
  return csv([headings!, row!, [...row!.slice(0, -1), change(row!.at(-1)!)]])
}

describe.each(importers)('[IM1] [BI1] %s from a file', (importer) => {
  const { rows, taken } = GOOD[importer]
  const importFile = IMPORTERS[importer]

  it.each(Object.keys(ENCODINGS))('in %s are read with their letters', async (name) => {
    expect(await importFile(ENCODINGS[name]!(csv(rows)))).toEqual([taken])
  })

  it.each([
    ['tabs', csv(rows, '\t')],
    ['commas', csv(rows, ',')],
    ['carriage returns alone', csv(rows, ';', '\r')],
    ['a named separator', `sep=|\r${csv(rows, '|', '\r')}`],
    ['a workbook', zip(workbookParts(rows))],
    ['a workbook with macros', sheetOf(sheetData(rows), { name: 'xl/vbaProject.bin', content: 'x' })],
    [
      'a workbook that links to others',
      sheetOf(sheetData(rows), { name: 'xl/externalLinks/externalLink1.xml', content: '<x/>' }),
    ],
  ])('with %s are read', async (_name, content) => {
    expect(await importFile(content)).toEqual([taken])
  })

  it('with headings alone, or nothing, give nothing', async () => {
    expect(await importFile('')).toBe('empty')
    expect([[], 'noIndicators']).toContainEqual(await importFile(csv(rows.slice(0, 1))))
  })

  it('cut in the middle of a letter keep what is whole, and say what is not', async () => {
    const bytes = Buffer.from(`${csv([...rows, rows[1]!])}ø`)
    const [first, ...notes] = (await importFile(bytes.subarray(0, -1))) as readonly unknown[]
    expect(first).toBe(taken)
    expect(notes).toEqual(['3 damaged'])
  })

  it('with letters that were lost in another program say so', async () => {
    const mangled = withLast(importer, (cell) => Buffer.from(`${cell} Å`).toString('latin1'))
    expect(await importFile(mangled)).toEqual([taken, '3 damaged'])
  })

  it('[BI3] with more cells than columns refuse the row', async () => {
    expect(await importFile(`${csv([rows[0]!, rows[1]!, [...rows[1]!, 'til']])}`)).toEqual([
      taken,
      '3 moreCells',
    ])
  })

  it('[BI3] with a quote that is not closed lose no other row', async () => {
    const [headings, row] = rows
    const open = [`"${row![0]}`, ...row!.slice(1)].join(';')
    const outcome = (await importFile(`${csv([headings!])}\n${open}\n${csv([row!])}`)) as readonly unknown[]
    expect(outcome.at(-1)).toBe('2 quote')
    expect(outcome.filter((one) => one === taken)).toHaveLength(1)
  })

  it.each([
    ['a million rows', () => `${csv(rows)}\r\n${'x\n'.repeat(1_000_000)}`, 'tooMany'],
    ['a hundred thousand columns', () => `${csv(rows)}${';x'.repeat(100_000)}`, 'tooWide'],
    ['a line of ten million letters', () => 'x'.repeat(10_000_000), 'tooLarge'],
    ['zeros among its letters', () => `${csv(rows)}\0`, 'notATable'],
    ['a text that a quarter of a million cells share', () => sharedText(250_000), 'tooLarge'],
  ])('[BI4] with %s are refused whole', async (_name, content, fault) => {
    expect(await importFile(content())).toBe(fault)
  })
})

/** Rows as the cells of a sheet, all of them inline. */
function sheetData(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  return rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')
}

function sharedText(cells: number): Uint8Array {
  const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`
  return zip(
    workbookParts([['x'.repeat(IMPORT_LIMITS.cell)]]).map((part) =>
      part.name.endsWith('sheet1.xml')
        ? { ...part, content: `<worksheet><sheetData>${row.repeat(cells / 100)}</sheetData></worksheet>` }
        : part,
    ),
  )
}

describe('[BI2] figures of a workbook are those that people see', () => {
  const row = (value: string, year = '<c><v>2023</v></c>') =>
    `<row><c t="str"><v>EC: ICT: ICT: 1C</v></c><c t="str"><v>Bærum</v></c>${year}${value}<c t="str"><v>SSB</v></c></row>`
  const figure = (value: string, year?: string) =>
    IMPORTERS.figures(sheetOf(sheetData([GOOD.figures.rows[0]!]) + row(value, year)))

  it.each([
    ['a share that is shown in percent', '<c s="2"><v>0.975</v></c>', 97.5],
    ['a share of which a computer makes more decimals', '<c s="2"><v>0.07</v></c>', 7],
    ['a formula with its answer', '<c><f>1+1</f><v>2</v></c>', 2],
    ['a formula that was never calculated', '<c><f>1+1</f></c>', '2 formula'],
    ['a formula that failed', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '2 formula'],
    ['a number that a program took for a date', '<c s="1"><v>45323</v></c>', '2 notANumber'],
    ['a date in a format of its own', '<c s="3"><v>45323.5</v></c>', '2 notANumber'],
    ['an hour', '<c s="1"><v>0.5</v></c>', '2 notANumber'],
    ['a number as it is', '<c s="0"><v>45323</v></c>', 45_323],
    ['a number in exponents', '<c><v>1.5E-2</v></c>', 0.015],
    ['nothing, as under a merged cell', '<c/>', '2 noValue'],
  ])('%s', async (_name, cell, outcome) => {
    expect(await figure(cell)).toEqual([outcome])
  })

  it('a year that is a date is none, and is told as the date', async () => {
    expect(await figure('<c><v>1</v></c>', '<c s="1"><v>44927</v></c>')).toEqual(['2 notAYear'])
    const table = await read(
      sheetOf('<row r="x"><c s="1"><v>44927</v></c><c s="3"><v>60</v></c><c s="1"><v>-1</v></c></row>'),
    )
    expect(table).toEqual({ ok: true, value: [{ number: 1, cells: ['2023-01-01', '1900-02-28', '-1'] }] })
  })
})

describe('[FI6] [FI7] values and years as people write them', () => {
  const figure = (year: string, value: string, unit = '') =>
    IMPORTERS.figures(
      csv([
        ['Indikator', 'Kommune', 'År', 'Verdi', 'Enhet', 'Kilde'],
        ['EC: ICT: ICT: 1C', 'Bærum', year, value, unit, 'SSB'],
      ]),
    )

  it.each([
    ['1 234,5', 1234.5],
    ['1.234,5', 1234.5],
    ['-3,2', -3.2],
    ['12 %', 12],
    ['1e3', 1000],
    ['..', null],
    [':', null],
    ['n/a', null],
    ['-', '2 notANumber'],
    ['∞', '2 notANumber'],
    ['NaN', '2 notANumber'],
    ['1e999', '2 notANumber'],
    ['12 kr', '2 notANumber'],
    ['', '2 noValue'],
  ])('the value %s', async (value, outcome) => {
    expect(await figure('2023', value)).toEqual([outcome])
  })

  it.each([
    ['20', '2 notAYear'],
    ['20255', '2 notAYear'],
    ['2024-25', '2 notAYear'],
    ['1899', '2 tooEarly'],
    ['2027', '2 inTheFuture'],
    ['', '2 noYear'],
  ])('the year %s', async (year, outcome) => {
    expect(await figure(year, '1')).toEqual([outcome])
  })

  it('decimals between commas without quotes are no other column', async () => {
    const headings = GOOD.figures.rows[0]!.join(',')
    expect(await IMPORTERS.figures(`${headings}\nEC: ICT: ICT: 1C,Bærum,2023,97,5,SSB`)).toEqual([
      '2 moreCells',
    ])
  })
})

describe('[IM1] the separator', () => {
  it.each([
    [
      'is not a comma in sentences',
      'Utfordring\nFå busser, lite tid, dyrt\nStøy, støv\nKø',
      ['Få busser, lite tid, dyrt', 'Støy, støv', 'Kø'],
    ],
    ['is a semicolon beside many commas', 'Utfordring;Tema\na, b, c, d;x\ne, f;y', ['a, b, c, d', 'e, f']],
    ['is behind a line of its own above the table', 'Tabell 1\n\nUtfordring;Tema\na;x', undefined],
  ])('%s', async (_name, content, titles) => {
    const outcome = await IMPORTERS.cards(content)
    if (titles) expect(outcome).toEqual(titles)
    else expect(outcome).not.toContain('4 moreCells')
  })
})

describe('[BI1] letters', () => {
  it.each([
    'It’s a ‘fine’ day for “quotes” – and dashes…',
    'Café Zürich, señor',
    '¿Qué pasa? ® 5 ½ ¾',
    'SKJÆR OG SJØ I ÅS',
  ])('of Windows-1252 stay what they are: %s', (text) => {
    const bytes = Uint8Array.from([...text], (one) => WINDOWS.get(one) ?? one.charCodeAt(0))
    expect(decodeText(bytes)).toBe(text)
  })
})

const WINDOWS = new Map([...'’‘“”–…'].map((one, at) => [one, [0x92, 0x91, 0x93, 0x94, 0x96, 0x85][at]!]))
