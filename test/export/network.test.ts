import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { outcomesJson } from '#shared/export/json.ts'
import { coreRows } from '#shared/export/network.ts'
import { networkJson } from '#shared/export/network-json.ts'
import { renderOutcomes } from '#shared/export/render.ts'
import { networkWorkbookOf } from '#shared/export/workbook.ts'
import { en } from '#shared/i18n/en/index.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { nn } from '#shared/i18n/nn/index.ts'
import { inEveryLanguage, saidBy, testDocument } from '../support/documents.ts'
import { exportFaults } from '../support/export-reader.ts'
import { fullOutcomes } from '../support/full-outcomes.ts'
import { FIRST_KPI, SECOND_KPI, testNetwork } from '../support/network.ts'

const schema = JSON.parse(
  readFileSync(new URL('../../shared/export/schema/dugnad.network-1.schema.json', import.meta.url), 'utf8'),
)
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema)

const faults = (json: unknown) => {
  validate(json)
  return validate.errors ?? []
}

const outcomes = { ...fullOutcomes(), network: testNetwork() }

const sheetTexts = (t: typeof nb, language: 'nb' | 'nn' | 'en') =>
  networkWorkbookOf(outcomes, t, language)
    .sheets.flatMap(({ name, columns, rows }) => [name, ...columns, ...rows.flat()])
    .join('\n')

describe('what goes to a network', () => {
  it('[E7] is as JSON what its published schema says, with the versions and the agreement', () => {
    const json = JSON.parse(networkJson(outcomes))
    expect(faults(json)).toEqual([])
    expect(json).toMatchObject({
      agreement: { number: 1 },
      catalogueVersion: '2026.11',
      boardVersion: 812,
      data: { core: [{ need: 'may' }, { need: 'must', why: 'Alle har den' }] },
    })
    for (const wrong of [
      { ...json, schema: 'dugnad.network/2' },
      { ...json, extra: 1 },
      { ...json, data: { ...json.data, statuses: [{ ...json.data.statuses[0], note: 'x' }] } },
      { ...json, data: { ...json.data, goals: [{ ...json.data.goals[0], key: 18 }] } },
    ]) {
      expect(faults(wrong)).not.toEqual([])
    }
  })

  it('[E7] says so where the agreement is from before there were data', () => {
    const json = JSON.parse(networkJson(fullOutcomes()))
    expect(faults(json)).toEqual([])
    expect(json.data).toBeNull()
    expect(saidBy(testDocument('network', fullOutcomes()))).toContain(nb.data.files.frozenBefore)
  })

  it('[E7] is no part of the other JSON file', () => {
    expect(exportFaults(outcomesJson(outcomes))).toEqual([])
    expect(outcomesJson(outcomes)).toBe(outcomesJson(fullOutcomes()))
  })

  it('[DS7] [E9] has no notes and no owners, in any of its forms', () => {
    const all = [
      networkJson(outcomes),
      renderOutcomes('network.json', outcomes, nb, 'nb').body,
      saidBy(testDocument('network', outcomes)),
      sheetTexts(nb, 'nb'),
    ]
    for (const text of all) {
      expect(text).toContain('Alle har den')
      expect(text).not.toContain('Spør Kari')
      expect(text).not.toContain('Helse og mestring')
    }
  })

  it('[DS5] lists what all must have first, and tells by how many it is had', () => {
    expect(coreRows(outcomes).map(({ kpi, need, count }) => [kpi.id, need, count])).toEqual([
      [FIRST_KPI.id, 'must', { yes: 1, partly: 0, no: 0, open: 0 }],
      [SECOND_KPI.id, 'may', { yes: 0, partly: 1, no: 0, open: 0 }],
    ])
  })

  it('[DS7] tells in a document who has what, and the coverage in a figure and a table', () => {
    const document = testDocument('network', outcomes)
    const said = saidBy(document)
    expect(said).toContain('KPI-ene er fra indikatorkatalog 2026.11.')
    expect(said).toContain('Noe er fylt ut om 3 av 91 KPI-er')
    const table = document.blocks.find(
      (block) => block.kind === 'table' && block.caption === nb.data.files.who,
    )
    expect(table).toMatchObject({
      rows: [[`Husholdninger med internett (${FIRST_KPI.code})`, 'Hamar', '–', '–'], {}, {}],
    })
    const figures = document.blocks.filter((block) => block.kind === 'bars')
    expect(figures.some(({ alternative }) => /3 God helse[^,]*: 1 \(1 har indikator/.test(alternative))).toBe(
      true,
    )
  })

  it('[E10] speaks one language at a time', () => {
    const [bokmal, nynorsk, english] = inEveryLanguage('network', outcomes).map(saidBy)
    expect(english).not.toMatch(/\b(finnes|finst|kommune|mål|indikatorkatalog)\b/i)
    expect(nynorsk).not.toMatch(/\b(finnes|ikke|hvem|utfordringer|kommuner)\b/i)
    expect(bokmal).not.toMatch(/\b(finst|ikkje|kven|utfordringar|kommunar)\b/i)
    expect(sheetTexts(en, 'en')).not.toMatch(/\b(finnes|finst|kommune)\b/i)
    expect(sheetTexts(nn, 'nn')).not.toMatch(/\b(finnes|ikke|utfordringer|kommuner)\b/i)
  })

  it('[E5] has a sheet for each kind of thing', () => {
    const { sheets } = networkWorkbookOf(outcomes, nb, 'nb')
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Om verkstedet', expect.any(Number)],
      ['Kjernesett', 2],
      ['Kommuner og KPI-er', 91],
      ['Datastatus', 3],
      ['Kommuner', 1],
      ['Dekning', 33],
    ])
    for (const { columns, rows } of sheets) {
      for (const row of rows) expect(row).toHaveLength(columns.length)
    }
  })
})
