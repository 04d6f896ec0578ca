import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIGURE_LIMITS } from '#shared/catalogue/figures/limits.ts'
import { FIGURE_FIELDS, type FigureRow, isFigureFault } from '#shared/catalogue/figures/row.ts'
import { figureRow, judgeAll } from '../../support/figures/rows.ts'

const taken = (about: Partial<FigureRow>) => {
  const { figures, report } = judgeAll([figureRow(about)])
  return figures[0] ?? report.notes.map(({ code, field }) => `${field} ${code}`).join(', ')
}

describe('[FI6] a row that is right', () => {
  it('is a figure, whole', () => {
    expect(judgeAll([figureRow({ quality: 'målt', kind: 'verdi', part: '4G', unit: 'prosent' })])).toEqual({
      figures: [
        {
          indicator: 'u4ssc-ec-ict-ict-1c',
          municipality: '3203',
          year: 2023,
          part: '4G',
          kind: 'value',
          value: 97.5,
          unit: '%',
          quality: 'measured',
          source: 'SSB, tabell 12345',
          sourceUrl: null,
          fetchedAt: 5,
          origin: 'pack-1',
        },
      ],
      report: { accepted: 1, refused: 0, notes: [], left: 0 },
    })
  })

  it.each([
    'u4ssc-ec-ict-ict-1c',
    'ec ict ict 1c',
    'Husholdninger med internett',
    'household internet access',
  ])('names its indicator by id, code or title: %s', (indicator) => {
    expect(taken({ indicator })).toMatchObject({ indicator: 'u4ssc-ec-ict-ict-1c' })
  })

  it.each([
    ['301', '0301'],
    ['0301 Oslo', '0301'],
    ['K-3203', '3203'],
    ['Asker', '3203'],
    ['asker kommune', '3203'],
    ['Asker (3203)', '3203'],
    ['Karasjok – Kárášjohka', '5610'],
    ['Herøy (Nordland)', '1818'],
  ])('names its municipality by number, name or both: %s', (municipality, number) => {
    expect(taken({ municipality })).toMatchObject({ municipality: number })
  })

  it.each(['mangler', 'Manglar', ':', '.', '..', 'n/a'])('says that it is missing: %s', (value) => {
    expect(taken({ value })).toMatchObject({ value: null })
  })

  it('takes from the file what it does not say itself', () => {
    const { figures } = judgeAll([figureRow({ source: '' })], { source: 'Asker', quality: 'estimated' })
    expect(figures[0]).toMatchObject({ source: 'Asker', quality: 'estimated', kind: 'value', unit: '%' })
  })

  it('may be a goal of years to come', () => {
    expect(taken({ kind: 'Mål', year: '2030' })).toMatchObject({ kind: 'goal', year: 2030 })
  })

  it('may have its unit in short, or as a percent sign, or an answer', () => {
    expect(taken({ indicator: 'EC: I: WS: 1C', unit: '%' })).toMatchObject({ unit: '% av husholdningene' })
    expect(taken({ value: '97,5 %' })).toMatchObject({ value: 97.5, unit: '%' })
    expect(taken({ indicator: 'no-001', unit: 'personer', value: '12' })).toMatchObject({ unit: 'antall' })
    expect(taken({ indicator: 'SC: SH: SA: 3A', value: 'nei' })).toMatchObject({ value: 0, unit: 'ja/nei' })
  })

  it('of an indicator without a unit keeps what was written, and it is said', () => {
    const { figures, report } = judgeAll([figureRow({ indicator: '1.1.1', unit: 'liter melk' })])
    expect(figures[0]).toMatchObject({ unit: 'liter melk' })
    expect(report.notes).toMatchObject([{ code: 'unknownUnit', value: 'liter melk' }])
  })

  it('has its address apart from what the source is called', () => {
    expect(taken({ source: 'SSB 12345, https://www.ssb.no/12345.' })).toMatchObject({
      source: 'SSB 12345',
      sourceUrl: 'https://www.ssb.no/12345',
    })
    expect(taken({ source: 'https://www.ssb.no/a' })).toMatchObject({ source: 'www.ssb.no' })
    expect(taken({ source: 'javascript:alert(1)' })).toMatchObject({ sourceUrl: null })
  })
})

describe('[FI6] [BI6] a row is refused, with what is wrong and where', () => {
  it.each<[Partial<FigureRow>, string]>([
    [{ indicator: '' }, 'indicator noIndicator'],
    [{ indicator: 'EC: X: 9Z' }, 'indicator unknownIndicator'],
    [{ municipality: '' }, 'municipality noMunicipality'],
    [{ municipality: '3299' }, 'municipality unknownMunicipality'],
    [{ municipality: '0219 Bærum' }, 'municipality formerMunicipality'],
    [{ municipality: '3024' }, 'municipality formerMunicipality'],
    [{ municipality: '219' }, 'municipality formerMunicipality'],
    [{ municipality: '32' }, 'municipality largerPlace'],
    [{ municipality: '3200 Akershus' }, 'municipality largerPlace'],
    [{ municipality: 'Trøndelag - Trööndelage' }, 'municipality largerPlace'],
    [{ municipality: 'Viken fylkeskommune' }, 'municipality largerPlace'],
    [{ municipality: '0 Hele landet' }, 'municipality largerPlace'],
    [{ municipality: 'Noreg' }, 'municipality largerPlace'],
    [{ municipality: '3203 Oslo' }, 'municipality unknownMunicipality'],
    [{ municipality: 'Herøy' }, 'municipality severalMunicipalities'],
    [{ year: '' }, 'year noYear'],
    [{ year: '2023-01' }, 'year notAYear'],
    [{ year: '45000' }, 'year notAYear'],
    [{ year: '1979' }, 'year tooEarly'],
    [{ year: '2027' }, 'year inTheFuture'],
    [{ year: '2101', kind: 'mål' }, 'year inTheFuture'],
    [{ value: '' }, 'value noValue'],
    [{ value: '-' }, 'value notANumber'],
    [{ value: 'mangler', kind: 'mål' }, 'value noValue'],
    [{ value: 'mange' }, 'value notANumber'],
    [{ value: '1,234' }, 'value ambiguousNumber'],
    [{ value: '=1+1' }, 'value formula'],
    [{ value: '#DIV/0!' }, 'value formula'],
    [{ value: '#I/T' }, 'value formula'],
    [{ indicator: '@SUM(A1)' }, 'indicator formula'],
    [{ unit: 'kroner' }, 'unit otherUnit'],
    [{ indicator: 'no-001', unit: 'antall', value: '12 %' }, 'value otherUnit'],
    [{ fault: 'moreCells', value: 'x' }, 'undefined moreCells'],
    [{ indicator: 'no-001' }, 'unit noUnit'],
    [{ quality: 'sikkert' }, 'quality unknownQuality'],
    [{ kind: 'gjett' }, 'kind unknownKind'],
    [{ source: '' }, 'source noSource'],
    [{ source: 'x'.repeat(201) }, 'source tooLong'],
    [{ part: 'x'.repeat(41) }, 'part tooLong'],
    [{ source: 'KarmÃ¸y' }, 'source damaged'],
    [{ source: 'Ã…fjord' }, 'source damaged'],
    [{ source: 'B\u0091rum' }, 'source damaged'],
    [{ municipality: 'Bærum\ufffd' }, 'municipality damaged'],
    [{ year: '2050', value: 'x' }, 'year inTheFuture, value notANumber'],
  ])('%j: %s', (about, notes) => {
    expect(taken(about)).toBe(notes)
  })

  it('when another has said the same before it', () => {
    const { figures, report } = judgeAll([
      figureRow({ row: 2 }),
      figureRow({ row: 3, municipality: 'Asker', value: '1' }),
      figureRow({ row: 4, kind: 'mål' }),
    ])
    expect(figures.map(({ value }) => value)).toEqual([97.5, 97.5])
    expect(report).toMatchObject({ accepted: 2, refused: 1 })
    expect(report.notes).toEqual([{ row: 3, name: 'EC: ICT: ICT: 1C, Asker, 2023', code: 'twice', other: 2 }])
  })
})

describe('[FI6] whatever stands in a file', () => {
  it('each row is a figure or has a reason, and the report is bounded', () => {
    const cell = fc.option(
      fc.oneof(fc.string(), fc.constantFrom('3203', 'no-002', '2023', '12,5', '%', '..', 'Asker', '=A1')),
      { nil: undefined },
    )
    const row = fc.record<FigureRow>({
      row: fc.integer({ min: 1, max: 9999 }),
      ...Object.fromEntries(FIGURE_FIELDS.map((field) => [field, cell])),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const { figures, report } = judgeAll(rows, { source: 'SSB' })
        expect(report.accepted + report.refused).toBe(rows.length)
        expect(figures).toHaveLength(report.accepted)
        const refused = new Set(
          report.notes.filter(({ code }) => isFigureFault(code)).map((note) => note.row),
        )
        expect(refused.size > 0).toBe(report.refused > 0)
        for (const figure of figures) {
          expect(figure).toMatchObject({ source: expect.stringMatching(/./) })
          expect(Number.isInteger(figure.year)).toBe(true)
          expect(figure.value === null || Number.isFinite(figure.value)).toBe(true)
        }
      }),
    )
  })

  it('refusals are kept before remarks, and those beyond the limit are counted', () => {
    const remark = (row: number) => figureRow({ row, indicator: '1.1.1', unit: `x${row}`, part: `${row}` })
    const rows = Array.from({ length: 2 * FIGURE_LIMITS.notes }, (_, at) =>
      at < FIGURE_LIMITS.notes ? remark(at + 1) : figureRow({ row: at + 1, value: '' }),
    )
    const { report } = judgeAll(rows)
    expect(report.notes).toHaveLength(FIGURE_LIMITS.notes)
    expect(report.left).toBe(FIGURE_LIMITS.notes)
    expect(report.notes.every(({ code }) => code === 'noValue')).toBe(true)
  })
})
