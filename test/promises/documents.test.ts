import { afterAll, describe, expect, it } from 'vitest'
import { makeDocument, makeFile } from '#server/documents/make-document.ts'
import { DOCUMENT_FORMATS, OUTCOME_FORMATS } from '#shared/api/outcome-files.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { readOutcomesJson } from '#shared/export/json.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { testDocument } from '../support/documents.ts'
import { everyRound } from '../support/every-method.ts'
import { figure } from '../support/figures/figure.ts'
import { FORMULA_PAYLOADS, MARKUP_PAYLOADS } from '../support/formula-payloads.ts'
import { fullOutcomes } from '../support/full-outcomes.ts'
import { testActivity, testActor, testActorPage, testCommitment, testTie } from '../support/mobilisation.ts'
import { testNetwork } from '../support/network.ts'
import { askOfPdf, convert, HAS_OFFICE } from '../support/office.ts'
import { testChallenge, testLink, testWorkshop } from '../support/outcomes.ts'
import { report } from '../support/report.ts'
import { testId } from '../support/rounds.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { unzip } from '../support/unzip.ts'

const made = async (outcomes: Outcomes, kinds: RegExp) => {
  const files = new Map<string, Uint8Array>()
  for (const format of DOCUMENT_FORMATS.filter((known) => kinds.test(known))) {
    const name = `${format.replace('.', '-')}${format.slice(format.indexOf('.'))}` // one for each, whatever it becomes
    files.set(name, await makeDocument({ format, outcomes, language: 'nb' }))
  }
  return files
}

const PAYLOADS = [...FORMULA_PAYLOADS, ...MARKUP_PAYLOADS]

/** A workshop whose every text is one that some program could run: two of them for each challenge. */
function payloadOutcomes(): Outcomes {
  const ids = PAYLOADS.filter((_, index) => index % 2 === 0).map((_, index) => testId('chl', index + 1))
  const home = (index: number) => ids[Math.floor(index / 2)]!
  const [title, second] = [
    (index: number) => PAYLOADS[2 * index]!,
    (index: number) => PAYLOADS[2 * index + 1] ?? PAYLOADS[0]!,
  ]
  return fullOutcomes({
    workshop: testWorkshop({ title: title(0), goal: second(1), receiver: title(2) }),
    figures: PAYLOADS.map((source, index) =>
      figure({ municipality: '3403', year: 1700 + index, value: index, source }),
    ),
    board: {
      challenges: ids.map((_, index) =>
        testChallenge(index + 1, {
          title: title(index),
          body: second(index),
          theme: testId('clu', index + 1),
        }),
      ),
      themes: PAYLOADS.map((name, index) => ({
        ...testChallenge(index + 1),
        kind: 'theme' as const,
        id: testId('clu', index + 1),
        name,
        takesCards: false,
      })),
      merged: PAYLOADS.map((text, index) =>
        testChallenge(1000 + index, { title: text, body: text, mergedInto: home(index) }),
      ),
      relations: PAYLOADS.slice(2).map((why, index) => ({
        kind: 'relation' as const,
        id: `rel_${index}` as const,
        meaning: 'related' as const,
        from: home(index),
        to: home(index + 2),
        why,
      })),
      links: PAYLOADS.map((why, index) => testLink(index + 1, Math.floor(index / 2) + 1, { why })),
      actors: PAYLOADS.map((text, index) => testActor(index, { name: text, offers: text, needs: text })),
      actorLinks: PAYLOADS.map((note, index) => testTie(index, home(index), { note })),
      activities: PAYLOADS.map((text, index) =>
        testActivity(index, {
          ...{ title: text, who: text, where: text, owner: text },
          challenges: [home(index)],
        }),
      ),
    },
    commitments: PAYLOADS.map((what, index) =>
      testCommitment(index, { what, actor: testId('acr', index), activity: testId('act', index) }),
    ),
    named: new Set(PAYLOADS.map((_, index) => testId('acr', index))),
    decisions: ids.map((subject, index) =>
      index < 3
        ? { kind: 'chosen', subject, sentence: second(index), owner: title(index + 7) }
        : { kind: 'parked', subject, reason: second(index), reviewDate: null },
    ),
  })
}

/** The page of an actor that is tied to and committed to all of that. */
const payloadPage = () =>
  testActorPage({
    workshop: { title: PAYLOADS[0]!, goal: PAYLOADS[1]!, municipalities: PAYLOADS.slice(2, 9) },
    turnTo: PAYLOADS[9]!,
    board: {
      challenges: PAYLOADS.map((text, index) => testChallenge(index, { title: text, body: text })),
      merged: [],
      actors: [testActor(1, { name: PAYLOADS[10]! })],
      actorLinks: PAYLOADS.map((note, index) => testTie(1, testId('chl', index), { note })),
      activities: PAYLOADS.map((text, index) => testActivity(index, { title: text, who: text, where: text })),
    },
    commitments: PAYLOADS.map((what, index) =>
      testCommitment(index, { what, activity: testId('act', index) }),
    ),
    statuses: PAYLOADS.map((text, index) => ({
      ...{ id: `sta_${index}`, about: testId('act', index), text, nextDate: null, at: index },
      state: 'delayed',
    })),
  })

/** A director's page that is somewhat longer than a page in the usual size. */
const longPage = () =>
  fullOutcomes({
    board: {
      challenges: [1, 2, 3, 4].map((n) => testChallenge(n, { title: `Sak ${n}`, goals: [3, 11, 13] })),
      themes: [],
      links: [1, 2, 3].flatMap((n) => [1, 2, 3, 4].map((m) => testLink(4 * n + m, n))),
    },
    decisions: [1, 2, 3, 4].map((n) => ({
      kind: n < 4 ? 'chosen' : 'parked',
      subject: testId('chl', n),
      sentence: 'Vi åpner grendehusene for alle hver uke. '.repeat(4),
      owner: 'Helse og mestring',
      reason: 'Tas i økonomiplanen',
      reviewDate: null,
    })) as Decision[],
  })

/** What our pages consist of; what people wrote brings nothing else. */
const TAGS =
  /^(?:!doctype|html|head|meta|title|style|body|main|footer|h[1-4]|p|ul|ol|li|strong|br|table|caption|thead|tbody|tr|th|td|figure|figcaption|span)$/
const ATTRIBUTES = /^(?:lang|charset|name|content|http-equiv|class|scope|data-label|style)$/

/** Elements and attributes of a page that are not ours. */
function strangersIn(html: string): readonly string[] {
  const found: string[] = []
  for (const [, name = '', rest = ''] of html.matchAll(/<\/?([a-z!][^\s/>]*)((?:[^>"]|"[^"]*")*)>/gi)) {
    if (!TAGS.test(name)) found.push(name)
    if (name === '!doctype') continue
    for (const [, attribute = ''] of rest.replace(/"[^"]*"/g, '').matchAll(/([\w-]+)=?/g)) {
      if (!ATTRIBUTES.test(attribute)) found.push(`${name} ${attribute}`)
    }
  }
  return found
}

/** What would make something happen in a file, by its kind. */
const ACTIVE: Readonly<Record<string, RegExp>> = {
  docx: /<w:(?:instrText|fldSimple|hyperlink|altChunk)|TargetMode="External"|<!ENTITY/g,
  pptx: /<a:hlink(?:Click|Hover)|TargetMode="External"|<p:(?:cmd|oleObj)|<!ENTITY/g,
  xlsx: /<f[ >]|<hyperlink|<ddeLink|TargetMode="External"|<!ENTITY/g,
  pdf: /\/(?:JavaScript|JS|URI|Launch|OpenAction|AA|SubmitForm|EmbeddedFile)\b/g,
  // code, HTML, links, images: without what is escaped
  md: /[<`[]/g,
}

/** What only looks like that: page numbers, escaped signs, and where the catalogue's figures come from. */
const OURS: Readonly<Record<string, RegExp>> = {
  docx: /<w:instrText[^>]*>(?:PAGE|NUMPAGES)</g,
  md: /\\[\s\S]|<https:\/\/(?!evil)[^\s<>]+>/g,
}

describe.skipIf(!HAS_OFFICE)('files that other programs open (LibreOffice and poppler)', () => {
  const folder = tempFolder(afterAll)

  it('[P20] exported files show text and do nothing', { timeout: 120_000 }, async () => {
    const payloads = payloadOutcomes()
    const outcomes = { ...payloads, network: testNetwork('', FORMULA_PAYLOADS) }
    const files = new Map<string, Uint8Array>()
    for (const format of [...DOCUMENT_FORMATS, ...OUTCOME_FORMATS]) {
      files.set(format, (await makeFile({ format, outcomes, language: 'nb' })).bytes)
    }
    for (const format of ['actor.html', 'actor.pdf'] as const) {
      files.set(format, (await makeFile({ format, page: payloadPage(), language: 'nb' })).bytes)
    }
    const ending = (kind: string) => [...files].filter(([format]) => format.split('.').at(-1) === kind)
    const sheets = new Map(
      [...ending('csv'), ...ending('xlsx')].map(([format, bytes]) => [
        `${format.replace('.', '-of-')}.${format.split('.').at(-1)}`,
        bytes,
      ]),
    )
    const opened = await convert(folder, sheets, 'fods')
    let formulas = 0
    let cells = 0
    for (const bytes of opened.values()) {
      const text = bytes.toString()
      formulas += text.match(/table:formula=|<text:dde-connection|<table:dde-link|<text:a /g)?.length ?? 0
      cells += text.match(/office:value-type="string"/g)?.length ?? 0
    }
    expect(cells).toBeGreaterThan(10 * PAYLOADS.length)
    expect(formulas).toBe(0)

    let active = 0
    for (const [kind, pattern] of Object.entries(ACTIVE)) {
      expect(ending(kind)).not.toEqual([])
      for (const [format, bytes] of ending(kind)) {
        const text = /x$/.test(kind) ? [...unzip(bytes).values()].join('\n') : Buffer.from(bytes).toString()
        const found = text.replace(OURS[kind] ?? /$^/g, '').match(pattern) ?? []
        expect([format, found.slice(0, 3)]).toEqual([format, []])
        active += found.length
      }
    }
    for (const [format, bytes] of ending('html')) {
      const strangers = strangersIn(Buffer.from(bytes).toString())
      expect([format, strangers]).toEqual([format, []])
      active += strangers.length
    }
    expect(readOutcomesJson(Buffer.from(files.get('json')!).toString())).toEqual(
      JSON.parse(JSON.stringify(payloads)),
    )
    expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(200)
    report('P20', {
      payloads: new Set(PAYLOADS).size,
      formats: files.size,
      'formula cells': formulas,
      'active parts': active,
    })
  })

  it('[E6] documents open in another program, and say there what they say', async () => {
    const outcomes = { ...fullOutcomes({ rounds: everyRound() }), network: testNetwork() }
    const opened = await convert(folder, await made(outcomes, /\.(?:docx|pptx)$/), 'pdf')
    expect(opened.size).toBeGreaterThan(2)
    const forNetwork = await askOfPdf(folder, opened.get('network-docx.docx')!, 'pdftotext')
    expect(forNetwork).toContain(nb.data.core.heading)
    expect(forNetwork).toContain('Alle har den')
    for (const bytes of opened.values()) {
      const text = (await askOfPdf(folder, bytes, 'pdftotext')).replace(/\s+/g, ' ')
      for (const said of ['Prioriteringssamling på Hamar', 'Åpent hus i alle grendehus', 'R-8', '812']) {
        expect(text).toContain(said)
      }
    }
  })

  it('[E6] PDF files are tagged, and hold their fonts and every letter', async () => {
    const title = 'Áššit Kárášjogas: ŋ, đ, ŧ, č, ž – æøå'
    const outcomes = fullOutcomes({ workshop: testWorkshop({ title }), rounds: everyRound() })
    const files = await made(outcomes, /\.pdf$/)
    expect(files.size).toBeGreaterThan(2)
    for (const bytes of files.values()) {
      expect(await askOfPdf(folder, bytes, 'pdfinfo')).toMatch(/Tagged: +yes/)
      const structure = await askOfPdf(folder, bytes, 'pdfinfo', '-struct-text')
      expect(structure).toMatch(/^Document\n {2}H1 /)
      for (const tag of ['H2', 'L', 'LI', 'LBody', 'Table', 'TR', 'Figure']) {
        expect(structure).toMatch(new RegExp(`^ +${tag}\\b`, 'm'))
      }
      expect(structure).toMatch(/TH:\s+\/Scope \/Column/)
      expect(structure).toMatch(/TH:\s+\/Scope \/Row/)
      const raw = Buffer.from(bytes).toString('latin1')
      expect(raw).toMatch(/\/Lang \(nb-NO\)/)
      expect(raw).toMatch(/\/S \/Figure\n\/Alt /)
      const fonts = (await askOfPdf(folder, bytes, 'pdffonts')).split('\n').slice(2).filter(Boolean)
      expect(fonts.length).toBe(2)
      for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Inter-.* yes yes yes /)
      expect((await askOfPdf(folder, bytes, 'pdftotext')).replace(/\s+/g, ' ')).toContain(title)
    }
  })

  it('[E6] no heading stands alone at the end of a page, and the director gets one page', async () => {
    for (const count of [3, 40, 61]) {
      const numbers = Array.from({ length: count }, (_, index) => index + 1)
      const outcomes = fullOutcomes({
        board: {
          challenges: numbers.map((n) =>
            testChallenge(n, { title: `Sak ${n}`, body: 'Slik merker vi det. '.repeat(n % 17) }),
          ),
          themes: [],
          links: numbers.map((n) => testLink(n, n)),
        },
      })
      const headings = testDocument('report', outcomes).blocks.flatMap((block) =>
        block.kind === 'heading' ? [block.text] : [],
      )
      const report = await makeDocument({ format: 'report.pdf', outcomes, language: 'nb' })
      const pages = (await askOfPdf(folder, report, 'pdftotext', '-layout')).split('\f').slice(0, -1)
      expect(pages.length).toBeGreaterThan(1)
      for (const page of pages) {
        const lines = page.split('\n').filter((line) => line.trim() !== '')
        // the foot names the board's version; on the first page, so does the text
        const foot = lines.findLastIndex((line) => line.includes('tavleversjon 812'))
        expect(foot).toBeGreaterThan(0)
        expect(headings).not.toContain(lines[foot - 1]!.trim())
      }
    }
    const director = await makeDocument({ format: 'director.pdf', outcomes: longPage(), language: 'nb' })
    expect(await askOfPdf(folder, director, 'pdfinfo')).toMatch(/^Pages: +1$/m)
  })
})
