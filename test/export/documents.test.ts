import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RECEIVERS } from '#shared/export/document/documents.ts'
import { printable } from '#shared/export/document/printable.ts'
import { mainRound, votesFigure } from '#shared/export/document/votes-figure.ts'
import { outcomesOf } from '#shared/export/outcomes.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { inEveryLanguage, saidBy, testDocument } from '../support/documents.ts'
import { everyRound } from '../support/every-method.ts'
import { fullOutcomes } from '../support/full-outcomes.ts'
import { closedRound, HELD_AT, outcomesInput, testWorkshop } from '../support/outcomes.ts'

const empty = outcomesOf(outcomesInput())

it('a briefing for a council begins no sentence that it cannot end', () => {
  const outcomes = fullOutcomes({ workshop: testWorkshop({ goal: '' }) })
  expect(saidBy(testDocument('council', outcomes))).not.toContain('Målet var')
  expect(saidBy(testDocument('council', fullOutcomes()))).toContain('Målet var: Vi vet hva vi begynner med')
})

describe('documents of a large workshop', () => {
  const numbers = Array.from({ length: 40 }, (_, index) => index + 1)
  const outcomes = fullOutcomes({
    workshop: testWorkshop({ municipalities: ['3201', '3203', '3205', '3403'] }),
    rounds: [
      closedRound(
        1,
        numbers,
        numbers.map((n) => ({ [n]: 1 })),
        { tieRule: 'shared' },
      ),
    ],
  })

  it('[V12] count those who came out equal where they are too many to name, and name all of them to planners', () => {
    for (const receiver of ['director', 'council', 'participants', 'network'] as const) {
      const said = saidBy(testDocument(receiver, outcomes))
      expect(said).toContain('40 utfordringer kom likt ut. De deler plassen.')
      expect(said).not.toContain('U-39')
    }
    expect(saidBy(testDocument('planners', outcomes))).toContain('U-1–U-40 kom likt ut.')
  })

  it('[E1] say at the foot how many municipalities there are, and name them where there is room', () => {
    for (const receiver of RECEIVERS) {
      const document = testDocument(receiver, outcomes)
      expect(document.foot.replaceAll('\u00a0', ' ')).toContain(' · 4 kommuner · Lag')
      expect(saidBy({ ...document, foot: '' })).toContain('Lillestrøm (3205)')
    }
  })
})

describe.each(RECEIVERS)('the document for %s', (receiver) => {
  const document = testDocument(receiver, fullOutcomes())

  it('[E1] states workshop, date, municipality, versions, and each vote with method and turnout', () => {
    const said = saidBy(document)
    for (const fact of [
      'Prioriteringssamling på Hamar',
      '4. mars 2026',
      'Hamar (3403)',
      'tavleversjon 812, indikatorkatalog 2026.11',
      'Prikkstemming: 3 stemmer til hver, høyst 2 på samme utfordring. Hemmelig.',
      '4 av 6 stemte (66,7 %), 1 blank stemmeseddel',
      '1 av 3 stemte (33,3 %)',
    ]) {
      expect(said).toContain(fact)
    }
    for (const fact of [
      'Prioriteringssamling',
      '4. mars 2026',
      'Hamar (3403)',
      'tavleversjon 812',
      '2026.11',
    ]) {
      expect(document.foot.replaceAll('\u00a0', ' ')).toContain(fact)
    }
  })

  it('[E2] says what was agreed, and by which agreement', () => {
    const said = saidBy(document)
    expect(said).toContain('Vedtatt 4. mars 2026 kl. 11:30 (V-1)')
    expect(said).toContain('U-1 Ensomhet blant eldre')
    expect(said).toContain('Åpent hus i alle grendehus hver uke')
  })

  it('[E2] says which agreement a later one takes the place of', () => {
    const later = fullOutcomes({ agreement: { number: 2, at: HELD_AT } })
    const said = inEveryLanguage(receiver, later).map(saidBy).join('\n')
    for (const code of ['(V-2, erstatter V-1)', '(V-2, erstattar V-1)', '(V-2, replaces V-1)']) {
      expect(said).toContain(code)
    }
  })

  it('[E10] speaks one language at a time', () => {
    const [bokmal, nynorsk, english] = inEveryLanguage(receiver, fullOutcomes()).map(saidBy)
    expect(new Set([bokmal, nynorsk, english]).size).toBe(3)
    expect(english).not.toMatch(/\b(avstemning|avstemming|vedtatt|vedteke|stemte|røysta|ikke|ikkje)\b/i)
    expect(nynorsk).not.toMatch(/\b(avstemning|ikke|hvem|enighet)\b/i)
  })

  it('can be made of a workshop in which nothing has happened', () => {
    const said = saidBy(testDocument(receiver, empty))
    expect(said).toContain('Ingenting er valgt ennå.')
    expect(said).not.toMatch(/undefined|null|NaN|\[object/)
  })

  it('is the same for the same outcomes', () => {
    expect(testDocument(receiver, fullOutcomes())).toEqual(document)
  })

  it('tells of every way of voting', () => {
    const outcomes = fullOutcomes({ rounds: everyRound() })
    const said = saidBy(testDocument(receiver, outcomes))
    for (const { number } of outcomes.rounds) expect(said).toContain(`R-${number} `)
    expect(said).not.toMatch(/undefined|null|NaN|\[object/)
  })
})

describe('the figure of the votes', () => {
  it('shows the vote with the most challenges, the newest of several', () => {
    expect(mainRound(fullOutcomes())?.number).toBe(1)
    expect(mainRound(empty)).toBeUndefined()
  })

  it('[E6] says in words what the bars show', () => {
    const figure = votesFigure(mainRound(fullOutcomes())!, nb, 'nb')
    expect(figure.bars.map(({ value, said }) => [value, said])).toEqual([
      [3, '3'],
      [2, '2'],
      [1, '1'],
      [0, '0'],
    ])
    for (const { label, said } of figure.bars) expect(figure.alternative).toContain(`${label}: ${said}`)
  })

  it('has no bar below zero, whatever the method', () => {
    for (const round of fullOutcomes({ rounds: everyRound() }).rounds) {
      if (round.kind === 'consent') continue
      for (const { value } of votesFigure(round, nb, 'nb').bars) expect(value).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('text in documents', () => {
  it('keeps letters of every language, emoji and line breaks', () => {
    const text = 'Ørsta, Kárášjohka, Ŧđŋčšž\nЖєї 👩‍👩‍👧 – «så» 1\u00a0000'
    expect(printable(text)).toBe(text)
  })

  it('holds nothing that XML forbids or that turns the reading direction', () => {
    expect(printable('a\u0000b\u0007c\ud800d\uffffe\u202ef\u2066g\ufeff\r\nh\ti ')).toBe('abcdefg\nh i')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(
          // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
          /[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/,
        )
      }),
    )
  })

  it('comes from what people wrote in one line where there is room for one', () => {
    const outcomes = fullOutcomes({ workshop: testWorkshop({ title: 'To\nlinjer\u0000' }) })
    expect(testDocument('director', outcomes).title).toBe('Til kommunedirektøren: To linjer')
  })
})
