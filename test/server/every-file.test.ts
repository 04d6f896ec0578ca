import { describe, expect, it } from 'vitest'
import { makeFile } from '#server/documents/make-document.ts'
import { DOCUMENT_FORMATS, OUTCOME_FORMATS, TABLE_FORMATS } from '#shared/api/outcome-files.ts'
import { readOutcomesJson } from '#shared/export/json.ts'
import { LANGUAGES, type Language } from '#shared/kernel/language.ts'
import { parseCsv } from '../support/csv.ts'
import { exportFaults } from '../support/export-reader.ts'
import { figure } from '../support/figures/figure.ts'
import { type AnyFormat, fileText } from '../support/file-text.ts'
import { fullOutcomes } from '../support/full-outcomes.ts'
import { testActivity, testActor, testCommitment, testTie } from '../support/mobilisation.ts'
import { HAS_OFFICE } from '../support/office.ts'
import { testChallenge, testLink } from '../support/outcomes.ts'
import { testId } from '../support/rounds.ts'
import { unzip } from '../support/unzip.ts'

/** Something of each kind of thing, so that no table is empty. */
const outcomes = fullOutcomes({
  commitments: [testCommitment(1, { what: 'Låner ut lokaler' })],
  named: new Set([testId('acr', 1)]),
  figures: [figure({ municipality: '3403', year: 2023, value: 12.5, source: 'Bufdir, barnefattigdom' })],
  board: {
    challenges: [
      testChallenge(1, { title: 'Ensomhet blant eldre', goals: [3], theme: testId('clu', 1) }),
      testChallenge(2, { title: 'For få bussavganger om kvelden' }),
      testChallenge(3, { title: 'Matsvinn på sykehjemmene' }),
      testChallenge(4, { title: 'Tomme butikklokaler i sentrum' }),
    ],
    merged: [testChallenge(5, { title: 'Mange eldre er alene', mergedInto: testId('chl', 1) })],
    relations: [
      {
        kind: 'relation',
        id: 'rel_1',
        meaning: 'affects',
        from: testId('chl', 2),
        to: testId('chl', 1),
        why: 'Uten buss kommer ingen på besøk',
      },
    ],
    themes: [
      { ...testChallenge(9), kind: 'theme', id: testId('clu', 1), name: 'Folkehelse', takesCards: false },
    ],
    links: [testLink(1, 1), testLink(2, 2, { indicator: 'none', fit: 'no', why: 'Ingen teller avganger' })],
    actors: [testActor(1, { name: 'Hamar bibliotek' }), testActor(2, { name: 'Gårdeierforeningen' })],
    actorLinks: [testTie(1, testId('chl', 1)), testTie(2, testId('act', 1))],
    activities: [testActivity(1, { title: 'Åpne biblioteket på kvelden', owner: 'Kultur' })],
  },
})

const FORMATS: readonly AnyFormat[] = [...DOCUMENT_FORMATS, ...OUTCOME_FORMATS].filter(
  (format) => HAS_OFFICE || !format.endsWith('.pdf'),
)

/** Data of a network, which hold no challenge of a workshop, and of its votes only how they were held. */
const isNetworkData = (format: AnyFormat): boolean => /^network\.(?:xlsx|json)$/.test(format)

/** What a PDF file tells in two lines may be parted anywhere. */
const holds = (format: AnyFormat, text: string, said: string): boolean =>
  format.endsWith('.pdf')
    ? text.replaceAll(/[ -]/g, '').includes(said.replaceAll(/[ -]/g, ''))
    : text.includes(said)

describe.each(FORMATS)('the file %s', (format) => {
  const text = (language: Language = 'nb', of = outcomes) => fileText(format, of, language)

  it('[E1] says which workshop, when, where, for whom, and from which versions', async () => {
    const said = await text()
    for (const alternatives of [
      ['Prioriteringssamling på Hamar'],
      ['4. mars 2026', '2026-03-04'],
      ['Hamar (3403)', '"Hamar"'],
      ['Formannskapet'],
      ['tavleversjon 812', ';812;', '"boardVersion": 812'],
      ['2026.11'],
    ]) {
      expect(alternatives.filter((one) => holds(format, said, one))).not.toEqual([])
    }
  })

  it('[E2] is the same of a frozen agreement', async () => {
    expect(await text('nb', JSON.parse(JSON.stringify(outcomes)))).toBe(await text())
  })

  it('[E10] is made in each language, and says which', async () => {
    const said = await Promise.all(LANGUAGES.map((language) => text(language)))
    expect(new Set(said).size).toBe(format.endsWith('json') ? 1 : 3)
    expect(said.join()).not.toMatch(/undefined|NaN|\[object/)
  })
})

describe('files of one workshop', () => {
  it('[E1] tell of each vote by which method it was held and how many took part', async () => {
    const every = FORMATS.filter((format) => !format.endsWith('.csv') && !format.endsWith('json'))
    expect(every.length).toBeGreaterThanOrEqual(HAS_OFFICE ? 14 : 10)
    for (const format of every) {
      const said = await fileText(format, outcomes, 'nb')
      for (const fact of ['Prikkstemming', '4 av 6 stemte (66,7 %)', '1 av 3 stemte (33,3 %)']) {
        expect([format, holds(format, said, fact)]).toEqual([format, true])
      }
    }
  })

  it('[E1] name the source and the year of each figure wherever they show it', async () => {
    const every = FORMATS.filter((format) =>
      /^(?:director|planners|council|report)\.|^(?:figures\.csv|md|json)$/.test(format),
    )
    for (const format of every) {
      const said = await fileText(format, outcomes, 'nb')
      for (const fact of ['Bufdir', '2023']) {
        expect([format, fact, holds(format, said, fact)]).toEqual([format, fact, true])
      }
    }
  })

  it('[E3] give challenges and votes the same numbers, and those for planners the same ids', async () => {
    for (const format of FORMATS.filter((name) => !isNetworkData(name))) {
      const said = await fileText(format, outcomes, 'nb')
      const other = { json: '"number": 1', 'rounds.csv': 'R-1', 'figures.csv': 'no-001' }[format as string]
      const number = /^(?:actors|commitments)\.csv$/.test(format) ? '' : (other ?? 'U-1')
      expect([format, said.includes(number)]).toEqual([format, true])
    }
    for (const format of FORMATS.filter((name) => /^(?:planners|report)|csv$|^json$/.test(name))) {
      const said = await fileText(format, outcomes, 'nb')
      const ids = [
        ...[testId('chl', 1), testId('rnd', 1), testId('acr', 1)],
        ...(format === 'figures.csv' ? ['no-001'] : []),
      ]
      expect([format, ids.some((id) => said.includes(id))]).toEqual([format, true])
    }
  })

  it('[E4] are a table for each kind of thing, each row as long as its head, in the bytes that spreadsheets expect', async () => {
    for (const format of TABLE_FORMATS) {
      const { bytes, fileName } = await makeFile({ format, outcomes, language: 'nb' })
      const csv = Buffer.from(bytes).toString()
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const [head, ...rows] = parseCsv(csv.slice(1))
      expect([format, rows.length > 0]).toEqual([format, true])
      expect(new Set(head).size).toBe(head!.length)
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head!.length]))
      expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      expect(csv).not.toMatch(/(?:^|;)-?\d+\.\d+(?:;|\r)/)
      expect(fileName).toMatch(/^[a-z0-9.-]+\.csv$/)
    }
    const names = await Promise.all(
      TABLE_FORMATS.map(async (format) => (await makeFile({ format, outcomes, language: 'nb' })).fileName),
    )
    expect(new Set(names).size).toBe(TABLE_FORMATS.length)
  })

  it('[E4] tell of decisions, themes, merges and relations', async () => {
    const rows = async (format: AnyFormat) => {
      const { bytes } = await makeFile({ format, outcomes, language: 'nb' })
      const [head, ...cells] = parseCsv(Buffer.from(bytes).toString().slice(1))
      return cells.map((row) => Object.fromEntries(row.map((cell, index) => [head![index], cell])))
    }
    expect(await rows('decisions.csv')).toMatchObject([
      { Nummer: 'U-1', Beslutning: 'Valgt', Rekkefølge: '1', Ansvarlig: 'Helse og mestring', Vedtak: 'V-1' },
      { Nummer: 'U-3', Beslutning: 'Parkert', 'Hvorfor parkert': 'Tas i økonomiplanen' },
    ])
    expect(await rows('themes.csv')).toMatchObject([
      { Tema: 'Folkehelse', 'Antall utfordringer': '1', Utfordringer: 'U-1 Ensomhet blant eldre' },
    ])
    expect(await rows('merged.csv')).toMatchObject([
      { Nummer: 'U-5', Utfordring: 'Mange eldre er alene', 'Slått inn i': 'U-1 Ensomhet blant eldre' },
    ])
    expect(await rows('relations.csv')).toMatchObject([
      { Nummer: 'U-2', Forbindelse: 'Påvirker', 'Nummer på den andre': 'U-1' },
    ])
  })

  it('[MO9] say who does what wherever challenges are told, and never name who has not said yes to it', async () => {
    for (const format of FORMATS.filter((name) => !isNetworkData(name))) {
      const said = await fileText(format, outcomes, 'nb')
      expect([format, holds(format, said, 'Gårdeierforeningen')]).toEqual([format, false])
      if (format.endsWith('csv') || format.startsWith('network.')) continue
      for (const one of ['Åpne biblioteket på kvelden', 'Hamar bibliotek']) {
        expect([format, one, holds(format, said, one)]).toEqual([format, one, true])
      }
    }
  })

  it('[E5] are a sheet for each of the tables, without a formula', async () => {
    const { bytes } = await makeFile({ format: 'planners.xlsx', outcomes, language: 'nb' })
    const sheets = [...unzip(bytes)].filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
    expect(sheets).toHaveLength(1 + TABLE_FORMATS.length)
    for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >]/)
  })

  it('[E6] say in which language they are, for being read out', async () => {
    const tags = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }
    for (const format of DOCUMENT_FORMATS.filter((name) => !name.endsWith('xlsx'))) {
      for (const language of LANGUAGES) {
        const { bytes } = await makeFile({ format, outcomes, language })
        const kind = format.split('.')[1]!
        const text = /x$/.test(kind)
          ? [...unzip(bytes).values()].join()
          : Buffer.from(bytes).toString('latin1')
        const tag = tags[language]
        const said = [`w:val="${tag}"`, `lang="${tag}"`, `/Lang (${tag})`].filter((one) => text.includes(one))
        expect([format, language, said.length > 0]).toEqual([format, language, true])
      }
    }
  })

  it('[E6] as pages hold headings in order, tables with heads, and figures whose bars are told in words', async () => {
    for (const format of ['participants.html', 'report.html'] as const) {
      const { bytes } = await makeFile({ format, outcomes, language: 'nb' })
      const html = Buffer.from(bytes).toString()
      const levels = [...html.matchAll(/<h(\d)>/g)].map(([, level]) => Number(level))
      expect(levels.filter((level) => level === 1)).toEqual([1])
      for (const [index, level] of levels.slice(1).entries()) {
        expect(level).toBeLessThanOrEqual(levels[index]! + 1)
      }
      const tables = html.match(/<table>/g)?.length
      expect(html.match(/<caption>./g)).toHaveLength(tables!)
      expect(html.match(/<thead><tr><th scope="col"/g)).toHaveLength(tables!)
      expect(html).toMatch(
        /<figcaption>.*<li><span>U-1 [^<]+<\/span> <span class="bar" [^>]*><\/span> <span>3</s,
      )
      expect(html).not.toMatch(/(?:src|href|srcset)=|url\(|@import|<(?:script|link|iframe|object|img)\b/)
    }
  })

  it('[E7] as JSON follow the published schema, and give the outcomes back', async () => {
    const { bytes } = await makeFile({ format: 'json', outcomes, language: 'en' })
    const json = Buffer.from(bytes).toString()
    expect(exportFaults(json)).toEqual([])
    expect(readOutcomesJson(json)).toEqual(JSON.parse(JSON.stringify(outcomes)))
  })
})
