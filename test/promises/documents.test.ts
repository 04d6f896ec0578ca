import { afterAll, describe, expect, it } from 'vitest'
import { makeDocument } from '#server/documents/make-document.ts'
import { DOCUMENT_FORMATS } from '#shared/api/outcome-files.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { renderOutcomes } from '#shared/export/render.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { everyRound } from '../support/every-method.ts'
import { FORMULA_PAYLOADS } from '../support/formula-payloads.ts'
import { fullOutcomes } from '../support/full-outcomes.ts'
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

/** A workshop whose every text is one that spreadsheets could run. */
function payloadOutcomes(): Outcomes {
  const text = (index: number) => FORMULA_PAYLOADS[index % FORMULA_PAYLOADS.length]!
  return fullOutcomes({
    workshop: testWorkshop({ title: text(0), goal: text(1), receiver: text(2) }),
    board: {
      challenges: FORMULA_PAYLOADS.map((title, index) =>
        testChallenge(index + 1, { title, body: text(index + 1) }),
      ),
      themes: [],
      links: FORMULA_PAYLOADS.map((why, index) => testLink(index + 1, index + 1, { why })),
    },
    decisions: [
      { kind: 'chosen', subject: testId('chl', 1), sentence: text(5), owner: text(6) },
      ...FORMULA_PAYLOADS.slice(1, 20).map((reason, index) => ({
        kind: 'parked' as const,
        subject: testId('chl', index + 2),
        reason,
        reviewDate: null,
      })),
    ],
  })
}

describe.skipIf(!HAS_OFFICE)('files that other programs open (LibreOffice and poppler)', () => {
  const folder = tempFolder(afterAll)

  it('[P20] exported files show text and do nothing', async () => {
    const outcomes = payloadOutcomes()
    const sheets = new Map<string, Uint8Array>([
      ['planners.xlsx', await makeDocument({ format: 'planners.xlsx', outcomes, language: 'nb' })],
      ...(['csv', 'rounds.csv', 'results.csv', 'links.csv'] as const).map(
        (format) =>
          [
            `${format.replace('.csv', '')}-of.csv`,
            Buffer.from(renderOutcomes(format, outcomes, nb, 'nb').body),
          ] as const,
      ),
    ])
    const opened = await convert(folder, sheets, 'fods')
    let formulas = 0
    let cells = 0
    for (const bytes of opened.values()) {
      const text = bytes.toString()
      formulas += text.match(/table:formula=|<text:dde-connection|<table:dde-link/g)?.length ?? 0
      cells += text.match(/office:value-type="string"/g)?.length ?? 0
    }
    expect(cells).toBeGreaterThan(3 * FORMULA_PAYLOADS.length)
    expect(formulas).toBe(0)
    const body = unzip(await makeDocument({ format: 'planners.docx', outcomes, language: 'nb' })).get(
      'word/document.xml',
    )
    expect(body).not.toMatch(/<w:(?:instrText|fldSimple|hyperlink)/)
    report('P20', { payloads: FORMULA_PAYLOADS.length, 'formula cells': formulas })
  })

  it('[E6] documents open in another program, and say there what they say', async () => {
    const outcomes = fullOutcomes({ rounds: everyRound() })
    const opened = await convert(folder, await made(outcomes, /\.(?:docx|pptx)$/), 'pdf')
    expect(opened.size).toBeGreaterThan(2)
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
})
