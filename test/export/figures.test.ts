import { describe, expect, it } from 'vitest'
import { documentFor } from '#shared/export/document/documents.ts'
import { outcomesJson, readOutcomesJson } from '#shared/export/json.ts'
import { renderOutcomes } from '#shared/export/render.ts'
import { workbookOf } from '#shared/export/workbook.ts'
import { en } from '#shared/i18n/en/index.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { parseCsv } from '../support/csv.ts'
import { exportFaults } from '../support/export-reader.ts'
import { figure } from '../support/figures/figure.ts'
import { fullOutcomes } from '../support/full-outcomes.ts'

const HAMAR = { municipality: '3403', source: 'Bufdir, barnefattigdom' } as const

/** Of what was chosen, of what does not fit, of nothing that was linked, and of another municipality. */
const FIGURES = [
  figure({ ...HAMAR, year: 2019, value: 12.5 }),
  figure({ ...HAMAR, year: 2023, value: 1234.5, quality: 'personalEstimate' }),
  figure({ ...HAMAR, year: 2030, value: 8, kind: 'goal', source: 'Kommuneplanen' }),
  figure({ ...HAMAR, indicator: 'no-002', value: null }),
  figure({ ...HAMAR, indicator: 'no-003', value: 3 }),
  figure({ municipality: '1103', value: 77 }),
]

const outcomes = fullOutcomes({ figures: FIGURES })

/** Without the mark that tells spreadsheets of UTF-8. */
const csv = (format: 'figures.csv' | 'links.csv') =>
  parseCsv(renderOutcomes(format, outcomes, nb, 'nb').body.slice(1))

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('figures in what a workshop leaves with', () => {
  it('[FS7] are those of what was linked, in its own municipalities, whole', () => {
    expect(outcomes.figures?.map(({ indicator, values }) => [indicator, values.length])).toEqual([
      ['no-001', 3],
      ['no-002', 1],
    ])
    expect(outcomes.figures?.[0]?.values.at(-1)).toMatchObject({
      municipality: '3403',
      municipalityName: 'Hamar',
      year: 2023,
      value: 1234.5,
      source: 'Bufdir, barnefattigdom',
      quality: 'personalEstimate',
    })
    expect(fullOutcomes()).not.toHaveProperty('figures')
  })

  it('[E7] stand in the JSON file as its schema says, and come back the same', () => {
    const json = outcomesJson(outcomes)
    expect(exportFaults(json)).toEqual([])
    expect(readOutcomesJson(json)).toEqual(outcomes)
    const wrong = JSON.parse(json)
    delete wrong.figures[0].values[0].source
    expect(exportFaults(JSON.stringify(wrong))).not.toEqual([])
  })

  it.each(['director', 'council', 'planners'] as const)(
    '[E1] the %s read value, year and source',
    (receiver) => {
      const blocks = documentFor(receiver, { outcomes, t: nb, language: 'nb' }).blocks
      const table = blocks.find((block) => block.kind === 'table' && block.caption === nb.figureWords.heading)
      const rows = table?.kind === 'table' ? table.rows.map((cells) => plain(cells.join(' | '))) : []
      expect(rows[0]).toContain('Barn i husholdninger med vedvarende lavinntekt | Hamar |')
      expect(rows[0]).toContain('1 234,5 %, personlig anslag | 2023 |')
      expect(rows[0]).toContain('Bufdir, barnefattigdom')
      expect(rows).toHaveLength(receiver === 'planners' ? 2 : 1)
      if (receiver === 'planners') {
        expect(rows[0]).toContain('Har gått opp fra 12,5 % i 2019 til 1 234,5 % i 2023, og det er feil vei.')
        expect(rows[0]).toContain('Mål for 2030: 8 % (Kommuneplanen), ikke nådd ennå')
        expect(rows[1]).toContain('| mangler | 2023 |')
      }
      const words = JSON.stringify(blocks)
      expect(words).toContain(nb.files.sources.withFigures)
      expect(words).not.toContain(nb.files.sources.noFigures)
    },
  )

  it('[E4] are a CSV file of their own, numbers with a decimal comma, and stand with each link', () => {
    const [head = [], ...rows] = csv('figures.csv')
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)])
    const { figures: f, columns } = nb.files
    expect(column(f.value)).toEqual(['8', '12,5', '1234,5', ''])
    expect(column(f.state)).toEqual(['', '', '', 'mangler'])
    expect(new Set(column(f.source))).toEqual(new Set(['Bufdir, barnefattigdom', 'Kommuneplanen']))
    for (const year of column(f.year)) expect(year).toMatch(/^20\d\d$/)
    expect(column(columns.indicatorId)).toEqual(['no-001', 'no-001', 'no-001', 'no-002'])
    const [linkHead = [], first = []] = csv('links.csv')
    expect(plain(first[linkHead.indexOf(columns.latest)] ?? '')).toBe(
      'Hamar: 1 234,5 %, personlig anslag (2023, Bufdir, barnefattigdom)',
    )
  })

  it('[E5] are a sheet of the workbook', () => {
    const sheet = workbookOf(outcomes, en, 'en').sheets.find(({ name }) => name === en.files.sheets.figures)
    expect(sheet?.rows).toHaveLength(4)
    expect(sheet?.rows[0]).toContain('Hamar')
  })

  it('[E1] stand in Markdown, and are not spoken of where none are known', () => {
    const text = plain(renderOutcomes('md', outcomes, nb, 'nb').body)
    expect(text).toContain(`## ${nb.figureWords.heading}`)
    expect(text).toContain('1 234,5 %, personlig anslag')
    const without = renderOutcomes('md', fullOutcomes(), nb, 'nb').body
    expect(without).not.toContain(`## ${nb.figureWords.heading}\n`)
    expect(without).toContain(nb.files.sources.noFigures)
  })
})
