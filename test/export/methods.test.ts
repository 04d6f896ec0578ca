import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision } from '#shared/domain/decision.ts'
import { outcomesJson, readOutcomesJson } from '#shared/export/json.ts'
import { outcomesMarkdown } from '#shared/export/markdown.ts'
import { outcomesOf } from '#shared/export/outcomes.ts'
import { renderOutcomes } from '#shared/export/render.ts'
import { en } from '#shared/i18n/en/index.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { nn } from '#shared/i18n/nn/index.ts'
import { countedRound } from '../support/counted-rounds.ts'
import { parseCsv } from '../support/csv.ts'
import { everyMethod, everyRound } from '../support/every-method.ts'
import { exportFaults } from '../support/export-reader.ts'
import { outcomesInput, testChallenge, testWorkshop } from '../support/outcomes.ts'
import { anyRounds, polls } from '../support/votes.ts'

const outcomes = everyMethod()
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('\\', '')
const markdown = plain(outcomesMarkdown(outcomes, nb, 'nb'))

/** The rows of one of the CSV files, by the names of their columns. */
function rowsOf(format: 'csv' | 'rounds.csv' | 'results.csv' | 'links.csv') {
  const [head, ...rows] = parseCsv(renderOutcomes(format, outcomes, nb, 'nb').body.slice(1))
  return rows.map((row) => Object.fromEntries(row.map((value, i) => [head![i]!, value])))
}

describe('rounds of every method', () => {
  it('[V1] are all told of, and those that do not count beside them', () => {
    expect(outcomes.rounds.map(({ number, kind }) => [number, kind])).toEqual([
      [2, 'dots'],
      [3, 'score'],
      [4, 'rank'],
      [5, 'agree'],
      [6, 'consent'],
      [7, 'dots'],
      [8, 'dots'],
    ])
    expect(outcomes.uncounted).toMatchObject([
      { number: 1, why: 'trial', reason: null },
      { number: 9, why: 'cancelled', reason: 'Vi glemte én utfordring' },
    ])
  })

  it('[V2] say nothing of a draft that was called off', () => {
    for (const format of ['csv', 'rounds.csv', 'results.csv', 'md', 'json'] as const) {
      expect(renderOutcomes(format, outcomes, nb, 'nb').body).not.toContain('Bare et utkast')
    }
  })

  it('[V12] rank challenges by the newest that ranks: neither consent nor a question about the workshop does', () => {
    const first = outcomesOf(
      outcomesInput({
        board: { challenges: [1, 2, 3, 4].map((n) => testChallenge(n)), themes: [], links: [] },
        rounds: everyRound().filter(({ number }) => number === 4 || number === 6 || number === 7),
      }),
    )
    const rank = first.challenges.map(({ number, rank: place, votes }) => [number, place, votes?.round])
    expect(rank).toEqual([
      [2, 1, 4],
      [3, 1, 4],
      [4, 1, 4],
      [1, 4, 4],
    ])
    expect(first.challenges[0]).toMatchObject({ consent: { round: 6, objections: 2, passed: false } })
  })

  it('[V11] a challenge that was scored keeps its scores, and comes last with too few', () => {
    const scored = outcomesOf(
      outcomesInput({
        board: { challenges: [1, 2, 3, 4].map((n) => testChallenge(n)), themes: [], links: [] },
        rounds: everyRound().filter(({ number }) => number === 3),
      }),
    )
    expect(scored.challenges.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(scored.challenges[0]?.votes).toMatchObject({ kind: 'score', order: '209/16', place: 1 })
    expect(plain(outcomesMarkdown(scored, nb, 'nb'))).toContain('Viktig 4,8, Mulig å påvirke 2,8, 1. plass')
  })
})

describe('what is said of a round', () => {
  it.each([
    ['V11', 'Poeng fra 1 til 5 for «Viktig» og «Mulig å påvirke». Hemmelig.'],
    [
      'V11',
      '| 1 | U-1 | Utfordring 1 | Snitt 4,8, median 5 (4,5–5), 4 svar | Snitt 2,8, median 3 (1,5–4), 4 svar |',
    ],
    ['V11', 'Rangering: hver satte de 3 viktigste i rekkefølge.'],
    ['V11', '| U-2 | Utfordring 2 | 0 | 0 | 2 | Går ikke gjennom |'],
    ['V11', 'Hver kommune skulle telle likt, men ikke alle hadde fem stemmesedler.'],
    ['V12', 'U-2, U-3 og U-1 kom likt ut. Loddet avgjorde rekkefølgen.'],
    ['V12', 'U-2, U-3 og U-4 kom likt ut. Fasilitator har ikke avgjort rekkefølgen. De deler plassen.'],
    ['V12', `Loddets frø: ${'07'.repeat(32)}.`],
    ['V14', '| U-4 Utfordring 4 | skjult (færre enn 5) | skjult (færre enn 5) |'],
    ['V16', '9 på skjerm og 3 på stemmesedler av papir'],
    ['V16', 'Bordark sier ikke hvem som støttet hva.'],
    ['V17', `Signert protokoll, SHA-256: ${'ab'.repeat(32)}`],
    [
      'V18',
      'Lik andel: U-2 Utfordring 2 (7 støtter, 7 hadde ingen fra før), U-3 Utfordring 3 (7 støtter, 0 hadde ingen fra før)',
    ],
    ['V18', 'U-4 Utfordring 4 (3 støtter, 3 hadde ingen fra før)'],
    ['V10', 'Ny avstemning etter R-2.'],
    ['V1', 'Spørsmålet gjaldt selve verkstedet'],
    ['V2', 'R-9 Feil spørsmål – Avlyst, uten resultat. Begrunnelse: Vi glemte én utfordring'],
    ['V1', 'R-1 Prøv å stemme – Prøverunde. Resultatet teller ikke.'],
  ])('[%s] %s', (_, text) => {
    expect(markdown).toContain(text)
  })

  it('[V14] tells of no group what is hidden, in any format', () => {
    const [round] = outcomes.rounds.filter(({ number }) => number === 4)
    expect(round?.breakdown?.groups).toEqual([
      { group: 'actor', name: null, hidden: true },
      { group: 'participant', name: null, hidden: true },
    ])
  })

  it('[E10] comes in each language without a word of another', () => {
    for (const [texts, language] of [
      [nn, 'nn'],
      [en, 'en'],
    ] as const) {
      const text = plain(outcomesMarkdown(outcomes, texts, language))
      expect(text).not.toMatch(/undefined|\[object|NaN/)
      expect(text).not.toContain('Avstemningene')
    }
    expect(markdown).not.toMatch(/undefined|\[object|NaN/)
  })

  it('[P8] names neither voters nor when they voted', () => {
    const json = outcomesJson(outcomes)
    for (const word of ['sea_', 'ballots', 'receipts', 'votedAt', 'seat"']) expect(json).not.toContain(word)
  })
})

describe('a file for each kind of thing', () => {
  it('[E4] has as many cells in each row as it has columns, and no column twice', () => {
    for (const format of ['csv', 'rounds.csv', 'results.csv', 'links.csv'] as const) {
      for (const [texts, language] of [
        [nb, 'nb'],
        [nn, 'nn'],
        [en, 'en'],
      ] as const) {
        const [head = [], ...rows] = parseCsv(renderOutcomes(format, outcomes, texts, language).body.slice(1))
        expect(new Set(head).size).toBe(head.length)
        for (const row of rows) expect(row).toHaveLength(head.length)
      }
    }
  })

  it('[E1] says method, turnout, sources, tie rule and what came of it, for each round', () => {
    const rows = rowsOf('rounds.csv')
    expect(rows.map((row) => row['Avstemning'])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `R-${n}`))
    expect(rows[3]).toMatchObject({
      'Type avstemning': 'Rangering',
      'Kunne stemme': '14',
      'Kunne stemme ved åpningen': '13',
      Stemte: '12',
      Blanke: '1',
      Trukket: '1',
      'På skjerm': '9',
      'På stemmesedler av papir': '3',
      'På bordark': '0',
      Likt: 'U-2, U-3 og U-4 kom likt ut. Fasilitator har ikke avgjort rekkefølgen. De deler plassen.',
    })
    expect(rows[1]).toMatchObject({ 'Loddets frø': '07'.repeat(32), Stemte: '10' })
    expect(rows[7]).toMatchObject({
      'Ny avstemning etter': 'R-2',
      'På bordark': '6',
      Åpnet: '2026-03-04 17:30',
    })
    expect(rows[8]).toMatchObject({ Teller: 'Avlyst, uten resultat. Begrunnelse: Vi glemte én utfordring' })
  })

  it('[V11] has every number of every option', () => {
    const rows = rowsOf('results.csv')
    expect(rows).toHaveLength(28)
    const of = (round: number, option: number) =>
      rows.find((row) => row['Avstemning'] === `R-${round}` && row['Nummer'] === `U-${option}`)
    expect(of(3, 1)).toMatchObject({
      'Skala 1': 'Viktig',
      'Skala 1: Snitt': '4,75',
      'Skala 1: median': '5',
      'Skala 1: 5': '3',
      'Skala 2: nedre kvartil': '1,5',
      Samlet: '13,06',
      'Plass i avstemningen': '1',
    })
    expect(of(3, 3)).toMatchObject({ 'Skala 2: vet ikke': '2', 'Skala 2: Snitt': '', Samlet: '' })
    expect(of(5, 1)).toMatchObject({ Enig: '3', Pass: '0', Uenig: '1', 'Stemmer eller poeng': '2' })
    expect(of(6, 1)).toMatchObject({ OK: '1', 'Kan leve med': '1', Innvendinger: '0', Utfall: 'Går gjennom' })
    expect(of(8, 1)).toMatchObject({ 'Stemmer eller poeng': '6', 'Personer som støtter': '1' })
  })

  it('[F15] says in each row who takes the result and when, or why that is not settled', () => {
    const [open] = rowsOf('csv')
    expect(open).toMatchObject({ Mottaker: 'Formannskapet', 'Skal avgjøres': '2026-04-15', Avsluttet: '' })
    const workshop = testWorkshop({
      endedAt: Date.UTC(2026, 2, 4, 15, 0),
      decisionDate: null,
      unsettled: 'Møteplanen er ikke klar',
    })
    const ended = renderOutcomes('csv', everyMethod({ workshop }), nb, 'nb').body
    expect(ended).toContain('"Formannskapet";"ikke avklart";"Møteplanen er ikke klar";"2026-03-04 16:00"')
  })
})

describe('the JSON of any round', () => {
  const decisions: readonly Decision[] = []

  it('[E7] is as its schema says', () => {
    expect(exportFaults(outcomesJson(outcomes))).toEqual([])
  })

  it('[E7] gives back the very same outcomes, whatever the method and whatever was voted', () => {
    const voted = anyRounds().chain((round) =>
      fc.record({
        round: fc.constant(round),
        poll: polls(round),
        breakdown: fc.constantFrom('role' as const, 'municipality' as const, null),
        weighting: fc.constantFrom('person' as const, 'municipality' as const),
        evaluation: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(fc.array(voted, { minLength: 1, maxLength: 4 }), (given) => {
        const made = outcomesOf(
          outcomesInput({
            board: { challenges: [1, 2, 3, 4, 5, 6, 7].map((n) => testChallenge(n)), themes: [], links: [] },
            rounds: given.map(({ round, poll, ...changes }, i) =>
              countedRound(i + 1, { ...round, ...changes }, poll),
            ),
            decisions,
          }),
        )
        const json = outcomesJson(made)
        expect(exportFaults(json)).toEqual([])
        expect(readOutcomesJson(json)).toEqual(made)
        expect(outcomesMarkdown(made, nb, 'nb')).not.toMatch(/undefined|NaN/)
      }),
      { numRuns: 60 },
    )
  })
})
