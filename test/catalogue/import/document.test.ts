import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { readDocument } from '#shared/catalogue/import/document.ts'
import { judgeRows } from '#shared/catalogue/import/judge-rows.ts'

const schema = JSON.parse(
  readFileSync(
    new URL('../../../shared/export/schema/dugnad.catalogue-1.schema.json', import.meta.url),
    'utf8',
  ),
)
const isValid = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile(schema)

const DOCUMENT = {
  schema: 'dugnad.catalogue/1',
  name: 'Kommunens egne',
  source: 'Plan og utvikling',
  licence: 'CC BY 4.0',
  indicators: [
    {
      row: 2,
      code: 'P-1',
      title: { nb: 'Støyplagde', nn: 'Støyplaga', en: 'Bothered by noise' },
      unit: 'antall',
      better: 'lower',
      goals: [3, 11],
      targets: ['11.6'],
      bottomLines: ['social'],
      areas: ['Built_environment'],
      chainStep: ['outcome', 'impact'],
      qualityClass: 1,
      level: 'municipality',
      source: 'https://x.example',
    },
    { code: 'P-2', title: 'Benker' },
  ],
}

const read = (document: unknown) => readDocument(JSON.stringify(document))

describe('[CA11] a catalogue as JSON', () => {
  it('is what its published schema says, and is taken whole', () => {
    isValid(DOCUMENT)
    expect(isValid.errors ?? []).toEqual([])
    const set = read(DOCUMENT)
    if (!set.ok) throw new Error(set.error.fault)
    expect(set.value).toMatchObject({
      name: 'Kommunens egne',
      source: 'Plan og utvikling',
      licence: 'CC BY 4.0',
    })
    const judged = judgeRows(set.value.rows, 'own', () => false)
    expect(judged).toMatchObject({ ok: true, value: { report: { accepted: 2, refused: 0, notes: [] } } })
    expect(judged.ok && judged.value.rows[0]?.indicator).toMatchObject({
      title: { nn: 'Støyplaga' },
      goals: [3, 11],
      furtherChainSteps: ['impact'],
      qualityClass: 1,
    })
  })

  it.each([
    ['another format', { ...DOCUMENT, schema: 'dugnad.catalogue/2' }],
    ['no indicators', { ...DOCUMENT, indicators: undefined }],
    ['a row without title', { ...DOCUMENT, indicators: [{ code: 'x' }] }],
    ['a row without code or address', { ...DOCUMENT, indicators: [{ title: 'x' }] }],
    ['a goal that there is not', { ...DOCUMENT, indicators: [{ code: 'x', title: 'x', goals: [18] }] }],
  ])('with %s is refused by the schema', (_name, document) => {
    expect(isValid(document)).toBe(false)
  })

  it.each([
    ['[]', 'notOurs'],
    ['null', 'notOurs'],
    ['{"schema":"dugnad.export/1","indicators":[]}', 'notOurs'],
    ['{"schema":"dugnad.catalogue/1","indicators":{}}', 'notOurs'],
    [JSON.stringify({ schema: 'dugnad.catalogue/1', indicators: Array(5001).fill(0) }), 'tooMany'],
  ])('%.50s is refused: %s', (text, fault) => {
    expect(readDocument(text)).toEqual({ ok: false, error: { fault } })
  })

  it('[CA5] names the line at which a broken file ends', () => {
    const text = JSON.stringify(DOCUMENT, null, 1)
    const broken = text.slice(0, text.indexOf('"P-2"'))
    expect(readDocument(broken)).toMatchObject({
      ok: false,
      error: { fault: 'syntax', line: broken.split('\n').length },
    })
  })

  it('[CA2] refuses rows with something else than text in a field, and rows that are none', () => {
    const set = read({
      schema: 'dugnad.catalogue/1',
      indicators: [
        { code: 'a', title: { nb: { deep: 1 } } },
        { code: 'b', title: 'b', goals: [true] },
        'tekst',
        { code: 'c', title: 'c', __proto__: { code: 'd' } },
      ],
    })
    const judged = set.ok && judgeRows(set.value.rows, 'own', () => false)
    expect(judged).toMatchObject({ ok: true, value: { report: { accepted: 1, refused: 3 } } })
  })
})
