import { describe, expect, it } from 'vitest'
import { readSet } from '#server/catalogue/read-set.ts'
import { createSetReader } from '#server/catalogue/set-reader.ts'
import { readTurtle } from '#server/catalogue/turtle.ts'
import { CATALOGUE_LIMITS } from '#shared/catalogue/import/limits.ts'
import { SKOS_SCHEME, skosFile, skosIndicator, skosSet } from '../support/catalogue/skos.ts'

const read = (content: string) => readSet({ format: 'turtle', content, framework: 'KS' })

function taken(content: string) {
  const result = read(content)
  if (!result.ok) throw new Error(result.error.fault)
  return result.value
}

describe('[CA1] a set in the published SKOS form', () => {
  it('gives every indicator with what it says, and the name of the set', () => {
    const set = taken(skosFile([{ ...skosIndicator(4), title: 'Støy ved skoler', id: '31' }]))
    expect(set).toMatchObject({ name: 'Prøvesett', source: SKOS_SCHEME, report: { accepted: 1, refused: 0 } })
    expect(set.rows[0]).toMatchObject({
      key: `${SKOS_SCHEME}#31`,
      indicator: {
        framework: 'KS',
        code: 'Prøvesett#31',
        title: { nb: 'Støy ved skoler' },
        unit: { nb: '%', en: '%' },
        bottomLines: ['social', 'environment'],
        chainStep: 'impact',
        qualityClass: 2,
        periodicity: 'yearly',
        ssbTable: '09594',
        ksUri: `${SKOS_SCHEME}#31`,
      },
    })
  })

  it('may have its code, level and languages told apart', () => {
    const file = `${skosFile([])}
@prefix sdgo: <http://metadata.un.org/sdg/ontology#> .
@prefix dct: <http://purl.org/dc/terms/> .
<https://x.example/1> a sdgo:Indicator ; dct:title "Water"@en, "Vatn"@nn ; skos:notation "EC: 1C" ;
  dct:coverage <https://data.norge.no/vocabulary/indicator/Levelofgeography/Regional/county-level> .
<https://x.example/2> a sdgo:Indicator ; skos:prefLabel "Merke"@nb ; skos:definition "Hva det er" .`
    expect(taken(file).rows.map(({ indicator }) => indicator)).toMatchObject([
      { code: 'EC: 1C', title: { nb: 'Vatn', nn: 'Vatn', en: 'Water' }, lowestLevel: 'county' },
      { code: '2', title: { nb: 'Merke' }, help: { nb: 'Hva det er' } },
    ])
  })

  it('[CA2] with terms that are not of the taxonomy loses those rows alone', () => {
    const wrong = [
      { ...skosIndicator(1), areas: ['Romfart'] },
      { ...skosIndicator(2), goals: [19] },
      { ...skosIndicator(3), targets: ['1.99'] },
      { ...skosIndicator(4), step: '6-Etterpå' },
      { ...skosIndicator(5), title: '=1+1' },
    ]
    const { report } = taken(skosFile([...wrong, skosIndicator(6)]))
    expect(report).toMatchObject({ accepted: 1, refused: 5 })
    expect(report.notes.map(({ row, code }) => [row, code])).toEqual([
      [1, 'unknown'],
      [2, 'unknown'],
      [3, 'unknown'],
      [4, 'unknown'],
      [5, 'formula'],
    ])
  })

  it.each([
    ['cut in two', skosSet(20).slice(0, 9000), { fault: 'syntax', line: expect.any(Number) }],
    ['with a prefix that it does not declare', 'a:b a:c a:d .', { fault: 'syntax', line: 1 }],
    ['of another language', '{"schema": 1}', { fault: 'syntax', line: 1 }],
    ['as a page of the web', '<!doctype html><p>x', { fault: 'syntax', line: 1 }],
    ['empty', '', { fault: 'noIndicators' }],
    ['about something else', '<http://x.example/a> <http://x.example/b> "c" .', { fault: 'noIndicators' }],
    ['as UTF-16 that was taken for UTF-8', [...skosSet(1)].join('\0'), { fault: 'syntax', line: 1 }],
    [
      'with a text without end',
      `${skosFile([])}<http://x.example/a> skos:prefLabel "${'x'.repeat(4001)}" .`,
      { fault: 'tooLarge' },
    ],
    ['larger than a set may be', ' '.repeat(CATALOGUE_LIMITS.content + 1), { fault: 'tooLarge' }],
    ['of 200,000 statements', '<a:a> <a:b> <a:c>.'.repeat(200_000), { fault: 'tooMany' }],
  ])('[CA5] %s is refused', (_name, content, error) => {
    expect(read(content)).toEqual({ ok: false, error })
  })

  it('[CA2] in Latin-1 that was taken for UTF-8 is refused row by row', () => {
    const bytes = Buffer.from(skosFile([{ ...skosIndicator(3), title: 'Støy' }, skosIndicator(4)]), 'latin1')
    const { report } = taken(bytes.toString('utf8'))
    expect(report).toMatchObject({
      notes: expect.arrayContaining([expect.objectContaining({ code: 'damaged' })]),
    })
  })

  it('never asks for what it refers to', () => {
    const file = '@prefix x: <http://127.0.0.1:9/> .\n@base <http://127.0.0.1:9/> .\n<a> x:b <c>, "d"^^x:e .'
    expect(readTurtle(file)).toEqual({ ok: false, error: { fault: 'noIndicators' } })
  })
})

describe('[CA1] the process that reads', () => {
  it('gives what reading at once gives, one file after the other', async () => {
    const reader = createSetReader()
    const content = skosSet(30)
    const files = [content, content.slice(0, 5000)].map((text) =>
      reader.read({ format: 'turtle', content: text, framework: 'KS' }),
    )
    expect(reader.waiting()).toBe(2)
    expect(await Promise.all(files)).toEqual([read(content), read(content.slice(0, 5000))])
    expect(reader.waiting()).toBe(0)
  })

  it('is ended when a file takes longer than it may, and when the server stops', async () => {
    const slow = createSetReader(1)
    const file = { format: 'turtle', content: skosSet(5), framework: 'KS' } as const
    expect(await slow.read(file)).toEqual({ ok: false, error: { fault: 'tooSlow' } })
    const stopped = createSetReader()
    const reading = stopped.read(file)
    stopped.stop()
    expect(await reading).toMatchObject({ ok: false })
    expect(await stopped.read(file)).toEqual({ ok: false, error: { fault: 'tooSlow' } })
  })
})
