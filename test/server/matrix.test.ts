import { describe, expect, it } from 'vitest'
import { type DocumentJob, makeDocument } from '#server/documents/make-document.ts'
import { placeLabels } from '#server/documents/matrix-places.ts'
import { matrixFigure } from '#shared/export/document/matrix-figure.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { everyRound } from '../support/every-method.ts'
import { fullOutcomes } from '../support/full-outcomes.ts'
import { askOfPdf, HAS_OFFICE } from '../support/office.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { unzip } from '../support/unzip.ts'

const SCORED = 3

const outcomes = fullOutcomes({ rounds: everyRound().filter(({ number }) => number === SCORED) })
const figures = outcomes.rounds.flatMap((round) => matrixFigure(round, nb, 'nb'))

const made = (format: DocumentJob['format']) => makeDocument({ format, outcomes, language: 'nb' })

const WORDS = 'U-1 Utfordring 1: Viktig 5, Mulig å påvirke 3'

describe('a vote on two scales in documents', () => {
  it('[V11] is a figure of the medians, which is told in words too', () => {
    expect(figures).toHaveLength(1)
    expect(figures[0]!.points).toEqual([
      { label: 'U-1', x: 3, y: 5 },
      { label: 'U-2', x: 3, y: 3 },
      { label: 'U-4', x: 1, y: 1 },
    ])
    expect(figures[0]!.alternative).toContain(WORDS)
    expect(figures[0]!.caption).toContain('Ikke plassert, for ingen svarte på én av skalaene: U-3.')
  })

  it('[V11] is one point for all that lie on the same place', () => {
    const round = outcomes.rounds[0]!
    if (round.kind !== 'score') throw new Error('The round has no scores.')
    const [first] = round.options
    const twice = { ...round, options: [first!, { ...first!, id: 'chl_other', number: 12 }] }
    expect(matrixFigure(twice, nb, 'nb')[0]!.points).toEqual([{ label: 'U-1, U-12', x: 3, y: 5 }])
  })

  it('is nothing of other votes', () => {
    for (const round of fullOutcomes({ rounds: everyRound() }).rounds) {
      expect(matrixFigure(round, nb, 'nb')).toHaveLength(round.number === SCORED ? 1 : 0)
    }
  })

  it('has labels beside each other that do not lie on one another', () => {
    const points = Array.from({ length: 9 }, (_, n) => ({ label: `U-${n}`, x: 4.9, y: 3 + n / 100 }))
    const labels = placeLabels({ points }, { width: 300, height: 200 }, 10, () => 30)
    expect(new Set(labels.map(({ side }) => side))).toEqual(new Set(['left']))
    const rows = labels.map(({ y }) => y).toSorted((a, b) => a - b)
    for (const [index, y] of rows.slice(1).entries()) expect(y - rows[index]!).toBeGreaterThanOrEqual(10)
  })

  it('[E6] is a chart with its numbers and its words for word processors and slides', async () => {
    const docx = unzip(await made('director.docx'))
    expect(docx.get('word/document.xml')).toContain(`descr="Punkter mellom to skalaer`)
    expect(docx.get('word/document.xml')).toContain(WORDS)
    const pptx = [...unzip(await made('director.pptx'))]
    const chart = pptx.find(
      ([name, xml]) => /charts\/chart\d+\.xml$/.test(name) && xml.includes('scatterChart'),
    )
    const labels = chart?.[1].match(/<c:dLbl>.*?<\/c:dLbl>/gs) ?? []
    expect(labels.map((label) => /<a:t>(.*?)<\/a:t>/.exec(label)?.[1])).toEqual(['U-1', 'U-2', 'U-4'])
    for (const label of labels) {
      expect(label).toContain('<c:showVal val="1"/>')
      expect(label).not.toMatch(/showLeaderLines|extLst|en-US/)
    }
    expect(pptx.some(([name, xml]) => /slides\/slide\d+\.xml$/.test(name) && xml.includes(WORDS))).toBe(true)
  })

  it('[E6] is a drawing with words on pages', async () => {
    const html = Buffer.from(await made('participants.html')).toString()
    expect(html).toMatch(new RegExp(`<svg class="matrix" role="img" aria-label="[^"]*${WORDS}`))
    expect(html.match(/<circle class="dot"/g)).toHaveLength(3)
  })

  it.skipIf(!HAS_OFFICE)('[E6] is a tagged figure on paper', async () => {
    const folder = tempFolder()
    const structure = await askOfPdf(folder, await made('director.pdf'), 'pdfinfo', '-struct')
    expect(structure).toMatch(/^ +Figure/m)
  })
})
