import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DataStatus, HAS } from '#shared/domain/data-status.ts'
import { DATA_QUALITIES } from '#shared/domain/figure.ts'
import { sheetCsv } from '#shared/export/csv.ts'
import { readStatuses } from '#shared/export/read-statuses.ts'
import { statusSheet } from '#shared/export/status-sheet.ts'
import { en } from '#shared/i18n/en/index.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { nn } from '#shared/i18n/nn/index.ts'
import { cleanText } from '#shared/kernel/text.ts'
import { parseCsv } from '../support/csv.ts'
import { FORMULA_PAYLOADS } from '../support/formula-payloads.ts'
import { FIRST_KPI, SECOND_KPI, testKpis, testStatus } from '../support/network.ts'

const LANGUAGES = { nb, nn, en }
const TEXTS = [nb, nn, en]
const ORIGIN = { title: 'Nettverk', date: '2026-03-04', boardVersion: 3, catalogueVersion: '2026.11' }

const picture = (statuses: readonly DataStatus[] = []) => ({
  municipalities: [
    { number: '0301', name: 'Oslo' },
    { number: '3403', name: 'Hamar' },
  ],
  kpis: testKpis,
  statuses,
  mayFill: ['3403'],
})

const HEADINGS = ['Kommune', 'KPI-kode', 'Finnes', 'Datakvalitet', 'Merknad']

/** Rows of a file, with their numbers there. */
const numbered = (rows: readonly (readonly string[])[]) =>
  rows.map((cells, index) => ({ number: index + 1, cells }))

const read = (rows: readonly (readonly string[])[], known = picture()) => {
  const result = readStatuses(numbered([HEADINGS, ...rows]), known, TEXTS)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

describe('the grid as a file', () => {
  it('[DS6] has a row for each indicator in each municipality, and says where it is from', () => {
    const { columns, rows } = statusSheet(picture([testStatus()]), ORIGIN, nb, 'nb')
    expect(rows).toHaveLength(2 * 91)
    expect(rows[91]).toEqual([
      ...['3403', 'Hamar', FIRST_KPI.code, 'Husholdninger med internett', 'Finnes', 'Målt', '', FIRST_KPI.id],
      ...['Nettverk', { day: '2026-03-04' }, 3, 'v2026.11'],
    ])
    expect(columns).toHaveLength(rows[0]!.length)
  })

  it('[DS6] reads back as what it was made from, in every language, whatever the notes say', () => {
    const note = fc.oneof(
      fc.constantFrom(...FORMULA_PAYLOADS),
      fc.string({ maxLength: 40 }),
      fc.constant('a; -b'),
    )
    fc.assert(
      fc.property(
        fc.constantFrom('nb' as const, 'nn' as const, 'en' as const),
        fc.constantFrom(...HAS),
        fc.constantFrom(...DATA_QUALITIES),
        note.map(cleanText).filter((text) => !text.includes("'") && text.length <= 300),
        (language, has, quality, said) => {
          const statuses = [testStatus({ has, quality, note: said })]
          const csv = sheetCsv(statusSheet(picture(statuses), ORIGIN, LANGUAGES[language], language))
          const rows = parseCsv(csv.replace(/^\ufeff/, ''))
          const back = readStatuses(numbered(rows), picture(), TEXTS)
          expect(back.ok && back.value.changed).toEqual(statuses)
          const again = readStatuses(numbered(rows), picture(statuses), TEXTS)
          expect(again.ok && again.value.report).toEqual({ changed: 0, same: 1, empty: 181, refused: [] })
        },
      ),
      { numRuns: 40 },
    )
  })

  it('[DS6] is read with names and words as people write them', () => {
    const { changed } = read([
      ['hamar', 'ec:ict:ict:1c', 'FINST IKKJE', ''],
      ['3403', SECOND_KPI.id, 'partly', 'personal estimate', ' Fra ITU '],
    ])
    expect(changed).toEqual([
      testStatus({ has: 'no', quality: 'unknown' }),
      testStatus({ indicator: SECOND_KPI.id, has: 'partly', quality: 'personalEstimate', note: 'Fra ITU' }),
    ])
  })

  it('[DS6] refuses a row whole, and says which and why', () => {
    const { changed, report } = read([
      ['Bergen', FIRST_KPI.code, 'Finnes', 'Målt'],
      ['Hamar', 'X: 1', 'Finnes', 'Målt'],
      ['Hamar', FIRST_KPI.code, 'Kanskje', 'Målt'],
      ['Hamar', FIRST_KPI.code, 'Finnes', 'Gjettet'],
      ['Hamar', FIRST_KPI.code, 'Finnes', 'Målt', 'x'.repeat(301)],
      ['Oslo', FIRST_KPI.code, 'Finnes', 'Målt'],
      ['Hamar', FIRST_KPI.code, '', 'Målt'],
      ['Hamar', FIRST_KPI.code, 'Finnes', 'Målt'],
      ['Hamar', FIRST_KPI.code, 'Delvis', 'Målt'],
      [],
    ])
    expect(changed).toEqual([testStatus()])
    expect(report).toMatchObject({ changed: 1, same: 0, empty: 2 })
    expect(report.refused.map(({ row, why }) => [row, why])).toEqual([
      [2, 'noMunicipality'],
      [3, 'noIndicator'],
      [4, 'badHas'],
      [5, 'badQuality'],
      [6, 'tooLong'],
      [7, 'notYours'],
      [10, 'twice'],
    ])
    expect(report.refused[0]!.said).toBe('Bergen')
  })

  it('[DS6] is refused whole without the headings that say what is what', () => {
    for (const headings of [[], ['Kommune', 'Finnes'], ['a', 'b', 'c']]) {
      expect(readStatuses(numbered([headings, ['Hamar']]), picture(), TEXTS)).toEqual({
        ok: false,
        error: 'headings',
      })
    }
  })
})
