import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harmless } from '#shared/export/harmless.ts'
import { outcomesOf } from '#shared/export/outcomes.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { renderOutcomes } from '#shared/export/render.ts'
import { en } from '#shared/i18n/en/index.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'
import { parseCsv } from '../support/csv.ts'
import { FORMULA_PAYLOADS } from '../support/formula-payloads.ts'
import { closedRound, outcomesInput, testChallenge, testLink, testWorkshop } from '../support/outcomes.ts'
import { testId } from '../support/rounds.ts'

const BOM = '\ufeff'

const outcomesCsv = (outcomes: Outcomes, t: Texts, language: Language) =>
  renderOutcomes('csv', outcomes, t, language).body

/** What a spreadsheet takes for a formula: after what it trims, a sign. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const RUNS = /^(?:[\u0000\t\r\n]|[\s\u0000-\u001f\u00a0\u00ad\u200b\u2060\ufeff"]*[=+\-@＝＋－＠−﹣﹢﹫﹦])/u

/** Whoever opens the file as one with other separators sees other cells: all of them have to be harmless. */
const cellsBy = (text: string, separator: RegExp) => text.split(separator)

function table(csv: string) {
  const [head, ...rows] = parseCsv(csv.slice(BOM.length))
  return rows.map((row) => Object.fromEntries(row.map((value, i) => [head![i]!, value])))
}

const withText = (text: string) =>
  outcomesOf(
    outcomesInput({
      workshop: testWorkshop({ title: text, receiver: text }),
      board: {
        challenges: [
          testChallenge(1, { title: text, body: text, theme: testId('clu', 1) }),
          testChallenge(2),
        ],
        themes: [{ ...testChallenge(9), kind: 'theme', id: testId('clu', 1), name: text, takesCards: false }],
        links: [testLink(1, 1, { fit: 'no', why: text })],
      },
      rounds: [closedRound(1, [1, 2], [{ 1: 2 }], { question: text })],
      decisions: [
        { kind: 'chosen', subject: testId('chl', 1), sentence: text, owner: text },
        { kind: 'parked', subject: testId('chl', 2), reason: text, reviewDate: null },
      ],
    }),
  )

describe('the CSV file', () => {
  it('[E4] has a byte order mark, semicolons, CRLF and a decimal comma', () => {
    const csv = outcomesCsv(
      outcomesOf(
        outcomesInput({
          board: { challenges: [testChallenge(1)], themes: [], links: [] },
          rounds: [closedRound(1, [1], [{ 1: 2 }, { 1: 1 }, {}])],
        }),
      ),
      nb,
      'nb',
    )
    expect(csv.startsWith(`${BOM}"Nummer";"Utfordring";`)).toBe(true)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(table(csv)[0]).toMatchObject({
      Nummer: 'U-1',
      'Stemmer eller poeng': '3',
      Resultat: '3 stemmer fra 2 personer, 1. plass i avstemning R-1',
      'Personer som støtter': '2',
      'Støtte i prosent av dem som stemte': '66,7',
      Rangering: '1',
    })
  })

  it('[E1] says in each row which workshop, versions, method and turnout it is of', () => {
    const [row] = table(outcomesCsv(withText('Ensomhet'), en, 'en'))
    expect(row).toMatchObject({
      Workshop: 'Ensomhet',
      Date: '2026-03-04',
      Municipality: 'Hamar (3403)',
      'Board version': '812',
      'Catalogue version': 'v2026.11',
      Status: 'Draft',
      Vote: 'R-1',
      Turnout: '1 of 3 voted (33.3%)',
    })
    expect(row?.['Method']).toContain('3 votes each')
    expect(row?.['With equally many votes']).toContain('more people')
    expect(row?.['Id']).toBe(testId('chl', 1))
  })

  it('[E4] gives ordinary text back unchanged', () => {
    const words = fc.stringMatching(/^[A-Za-zæøåÆØÅ«»".!?()–:0-9/ ]{0,60}$/).map((text) => `Ord ${text}`)
    fc.assert(
      fc.property(words, (text) => {
        const [first, second] = table(outcomesCsv(withText(text), nb, 'nb'))
        expect(first).toMatchObject({ Utfordring: text, Beskrivelse: text, Tema: text, Spørsmål: text })
        expect(first).toMatchObject({ 'Hva som skal skje': text, Ansvarlig: text })
        expect(second?.['Hvorfor parkert']).toBe(text)
      }),
    )
  })

  it('[E4] can be read back whatever people wrote, with every row and column in place', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...FORMULA_PAYLOADS)), (text) => {
        const rows = table(outcomesCsv(withText(text), nb, 'nb'))
        expect(rows).toHaveLength(2)
        expect(new Set(rows.map((row) => Object.keys(row).length))).toEqual(new Set([41]))
        expect(rows[0]?.['Utfordring']).toBe(harmless(text))
        expect(harmless(text).replaceAll("'", '')).toBe(text.replaceAll("'", ''))
      }),
    )
  })
})

describe('text that a spreadsheet would run', () => {
  it('comes in enough shapes', () => {
    expect(new Set(FORMULA_PAYLOADS).size).toBeGreaterThanOrEqual(60)
    expect(FORMULA_PAYLOADS.filter((payload) => RUNS.test(payload)).length).toBeGreaterThanOrEqual(60)
  })

  it.each(FORMULA_PAYLOADS.map((payload) => [JSON.stringify(payload), payload]))(
    '[E4] is harmless: %s',
    (_, payload) => {
      const csv = outcomesCsv(withText(payload), nb, 'nb')
      const fields = parseCsv(csv.slice(BOM.length)).flat()
      expect(fields.filter((field) => RUNS.test(field))).toEqual([])
      for (const separator of [/[,\r\n]/, /[\t\r\n]/, /[;\r\n]/, /[|\r\n]/]) {
        expect(cellsBy(csv.slice(BOM.length), separator).filter((cell) => RUNS.test(cell))).toEqual([])
      }
    },
  )

  it('[E4] is harmless in any text that holds it', () => {
    const dangerous = fc
      .tuple(fc.string(), fc.constantFrom(...FORMULA_PAYLOADS), fc.string())
      .map((p) => p.join(''))
    fc.assert(
      fc.property(dangerous, (text) => {
        expect(RUNS.test(harmless(text))).toBe(false)
        for (const cell of cellsBy(harmless(text), /[,;|\t\r\n]/)) {
          if (cell.trim() !== '') expect(cell).not.toMatch(/^[\s"]*[=+\-@]/)
        }
      }),
    )
  })

  it('[E4] leaves signs inside words and sentences alone', () => {
    for (const text of [
      'Barne- og ungdomsarbeid',
      'e-post til post@hamar.example',
      'A=B',
      'U-12 + U-13',
      '2–3 %',
    ]) {
      expect(harmless(text)).toBe(text)
    }
  })
})
