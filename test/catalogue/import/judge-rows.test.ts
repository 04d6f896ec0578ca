import { describe, expect, it } from 'vitest'
import { judgeRows } from '#shared/catalogue/import/judge-rows.ts'
import { CATALOGUE_LIMITS } from '#shared/catalogue/import/limits.ts'
import type { RowField } from '#shared/catalogue/import/row.ts'
import { judged, rawRow } from '../../support/catalogue/rows.ts'

const only = (values: Partial<Record<RowField, string | readonly string[]>>) => {
  const { rows, report } = judged(rawRow(1, values))
  return { indicator: rows[0]?.indicator, notes: report.notes, report }
}

describe('[CA2] a row', () => {
  it('becomes an indicator with all that it says', () => {
    const { indicator, notes } = only({
      code: 'NO-7',
      titleNb: '  Avfall  per innbygger ',
      titleEn: 'Waste per capita',
      unit: 'Prosentandel',
      better: 'lavere er bedre',
      goals: ['11', 'SDG 12'],
      targets: ['11.6', 'http://metadata.un.org/sdg/12.5'],
      bottomLines: ['People', 'Miljø'],
      areas: ['Vann og avløp', 'Natural_environment'].slice(1),
      chainStep: ['4-Outcome', 'Resultater'],
      qualityClass: 'Class_2',
      level: 'City level',
      periodicity: '12',
      source: 'https://www.ssb.no/statbank/table/12313/',
    })
    expect(notes).toEqual([])
    expect(indicator).toMatchObject({
      code: 'NO-7',
      title: { nb: 'Avfall per innbygger', nn: 'Avfall per innbygger', en: 'Waste per capita' },
      unit: { nb: '%' },
      better: 'lower',
      goals: [11, 12],
      targets: ['11.6', '12.5'],
      bottomLines: ['social', 'environment'],
      developmentAreas: ['Natural_environment'],
      chainStep: 'outcome',
      furtherChainSteps: ['output'],
      qualityClass: 2,
      lowestLevel: 'municipality',
      periodicity: 'yearly',
      ssbTable: '12313',
      suggested: true,
    })
  })

  it('says nothing that its file does not say', () => {
    expect(only({}).indicator).toEqual({
      framework: 'own',
      code: 'A1',
      title: { nb: 'Indikator 1', nn: 'Indikator 1', en: 'Indikator 1' },
      better: null,
      goals: [],
      targets: [],
      suggested: true,
      bottomLines: [],
      developmentAreas: [],
      chainStep: null,
      qualityClass: null,
      lowestLevel: null,
    })
  })

  it.each([
    ['no title', { titleNb: '  ' }, 'noTitle', undefined],
    ['no code', { code: '' }, 'noCode', undefined],
    ['a goal that there is not', { goals: ['18'] }, 'unknown', 'goals'],
    ['a target that there is not', { targets: ['11.9'] }, 'unknown', 'targets'],
    ['an area that is on no list', { areas: ['Fiske'] }, 'unknown', 'areas'],
    ['a chain step that is on no list', { chainStep: 'Halvveis' }, 'unknown', 'chainStep'],
    ['a quality class that is on no list', { qualityClass: '4' }, 'unknown', 'qualityClass'],
    ['a formula', { titleNb: '=HYPERLINK("http://x")' }, 'formula', 'titleNb'],
    ['a formula of another kind', { unit: '@SUM(A1)' }, 'formula', 'unit'],
    ['text that was read in the wrong encoding', { titleNb: 'StÃ¸y i sentrum' }, 'damaged', 'titleNb'],
    ['text that has lost its letters', { titleNb: 'St\ufffdy' }, 'damaged', 'titleNb'],
    ['a title that is too long', { titleNb: 'x'.repeat(401) }, 'tooLong', 'titleNb'],
    ['too many targets', { targets: Array(21).fill('11.6') }, 'tooMany', 'targets'],
  ])('with %s is refused', (_name, values, code, field) => {
    const { indicator, report } = only(values)
    expect(indicator).toBeUndefined()
    expect(report).toMatchObject({ accepted: 0, refused: 1 })
    expect(report.notes).toContainEqual(expect.objectContaining({ row: 1, code, ...(field && { field }) }))
  })

  it('that begins with a sign is no formula', () => {
    expect(only({ titleNb: '+65 år som bor alene' }).report.refused).toBe(0)
    expect(only({ titleNb: '– av dette deponert' }).report.refused).toBe(0)
  })

  it('tells every fault of it, and quotes no more than is needed', () => {
    const { notes } = only({ goals: ['18'], areas: ['y'.repeat(300)], code: '' })
    expect(notes.map(({ code }) => code).sort()).toEqual(['noCode', 'unknown', 'unknown'])
    expect(Math.max(...notes.map(({ value = '' }) => value.length))).toBeLessThanOrEqual(80)
  })

  it('[CA4] keeps a unit that is not known, and says so', () => {
    const { indicator, notes } = only({ unit: 'favner', periodicity: 'Other' })
    expect(indicator).toMatchObject({ unit: { nb: 'favner', nn: 'favner', en: 'favner' } })
    expect(indicator).not.toHaveProperty('periodicity')
    expect(notes.map(({ code, value }) => [code, value])).toEqual([
      ['unknownUnit', 'favner'],
      ['unknownPeriod', 'Other'],
    ])
  })

  it('has words for a source that is no address', () => {
    expect(only({ source: 'Spør beredskapslederen' }).indicator).toMatchObject({
      publisher: 'Spør beredskapslederen',
    })
    expect(only({ source: 'Side 6: https://x.example/a.pdf' }).indicator).toMatchObject({
      sourceUrl: 'https://x.example/a.pdf',
    })
  })
})

describe('[CA3] rows', () => {
  it('with one code are one indicator: the first', () => {
    const { rows, report } = judged(rawRow(2, { code: 'EC: 1' }), rawRow(5, { code: 'ec 1' }))
    expect(rows).toHaveLength(1)
    expect(report.notes).toMatchObject([{ row: 5, code: 'twice', other: 2 }])
  })

  it('with one address are one indicator, and two addresses may share a code', () => {
    const uri = (n: number) => `https://x.example/${n}`
    const { rows, report } = judged(
      rawRow(1, { code: 'A', uri: uri(1) }),
      rawRow(2, { code: 'A', uri: uri(2) }),
      rawRow(3, { code: 'B', uri: uri(1) }),
    )
    expect(rows.map(({ key }) => key)).toEqual([uri(1), uri(2)])
    expect(report.notes.map(({ row, code }) => [row, code])).toEqual([
      [3, 'twice'],
      [2, 'codeShared'],
    ])
  })

  it('that are refused leave the others alone', () => {
    const { rows, report } = judged(rawRow(1), rawRow(2, { goals: ['99'] }), rawRow(3))
    expect(rows).toHaveLength(2)
    expect(report).toMatchObject({ accepted: 2, refused: 1 })
  })

  it('that the catalogue has are told', () => {
    expect(judged(rawRow(1, { uri: 'https://known.example/1' })).report.notes).toMatchObject([
      { code: 'inCatalogue' },
    ])
  })

  it('are refused whole when there are more than a set may have', () => {
    const many = Array.from({ length: CATALOGUE_LIMITS.rows + 1 }, (_, n) => rawRow(n + 1))
    expect(judgeRows(many, 'own', () => false)).toEqual({ ok: false, error: { fault: 'tooMany' } })
    expect(judgeRows([], 'own', () => false)).toEqual({ ok: false, error: { fault: 'noIndicators' } })
  })

  it('have a report that ends somewhere, refusals first', () => {
    const rows = Array.from({ length: 2000 }, (_, n) =>
      rawRow(n + 1, n % 2 ? { unit: 'favner' } : { goals: ['0'] }),
    )
    const { report } = judged(...rows)
    expect(report).toMatchObject({ accepted: 1000, refused: 1000, left: 1500 })
    expect(report.notes).toHaveLength(CATALOGUE_LIMITS.notes)
    expect(report.notes.every(({ code }) => code === 'unknown')).toBe(true)
  })
})
