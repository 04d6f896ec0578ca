import { describe, expect, it } from 'vitest'
import { makeDocument } from '#server/documents/make-document.ts'
import { slidesOf, WIDE } from '#server/documents/pptx-slides.ts'
import { testDocument } from '../support/documents.ts'
import { everyRound } from '../support/every-method.ts'
import { fullOutcomes } from '../support/full-outcomes.ts'
import { testChallenge } from '../support/outcomes.ts'
import { testId } from '../support/rounds.ts'
import { unzip } from '../support/unzip.ts'

/** Forty things chosen and forty parked: more than any slide holds. */
const many = fullOutcomes({
  board: {
    challenges: Array.from({ length: 80 }, (_, n) =>
      testChallenge(n + 1, { title: `Nokså lang tittel ${n + 1}` }),
    ),
    themes: [],
    links: [],
  },
  decisions: Array.from({ length: 80 }, (_, n) =>
    n < 40
      ? {
          kind: 'chosen',
          subject: testId('chl', n + 1),
          sentence: 'Vi gjør dette. '.repeat(9),
          owner: 'Oppvekst',
        }
      : { kind: 'parked', subject: testId('chl', n + 1), reason: 'Ikke nå.', reviewDate: null },
  ),
})

describe('slides', () => {
  const document = testDocument('director', many)
  const slides = slidesOf(document)
  const pieces = slides.flatMap((slide) => slide.pieces)

  it('each have a title, and say when they go on with the one before', () => {
    expect(slides[0]!.title).toBe(document.title)
    expect(slides.every(({ title }) => title !== '')).toBe(true)
    expect(slides.filter(({ title }) => title === 'Dette ble vi enige om (forts.)').length).toBeGreaterThan(3)
  })

  it('hold everything of the document, in its order', () => {
    const rows = pieces.flatMap(({ block }) => (block.kind === 'table' ? block.rows : []))
    const items = pieces.flatMap(({ block }) => (block.kind === 'list' ? block.items : []))
    expect(rows).toEqual(document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])))
    expect(items).toEqual(document.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])))
  })

  it('end above their foot, and let nothing lie on top of another', () => {
    for (const slide of slides) {
      let above: number = WIDE.top
      for (const { y, height } of slide.pieces) {
        expect(y).toBeGreaterThanOrEqual(above)
        expect(y + height).toBeLessThanOrEqual(WIDE.bottom)
        above = y + height
      }
    }
  })
})

describe('the file for slides', () => {
  it('[E6] has titles, a language, tables with heads, and words for its figure', async () => {
    const outcomes = fullOutcomes({ rounds: everyRound() })
    const files = unzip(await makeDocument({ format: 'director.pptx', outcomes, language: 'nn' }))
    const slides = [...files]
      .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      .map(([, xml]) => xml)
    expect(slides.length).toBeGreaterThan(5)
    for (const xml of slides) {
      expect(xml).toMatch(/<p:ph[^>]*type="title"/)
      expect(xml.match(/ lang="(?!nn-NO)/g)).toBeNull()
      // what a paragraph is like stands before its runs, or the file counts as damaged
      expect(xml).not.toMatch(/<\/a:r><a:pPr/)
    }
    const all = slides.join('')
    expect(all).toContain('<a:tblPr firstRow="1" firstCol="1"/>')
    expect(all).toMatch(/descr="Liggjande søyler\. Stemmer: U-1 /)
  })
})
