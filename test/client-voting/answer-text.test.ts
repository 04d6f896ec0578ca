import { describe, expect, it } from 'vitest'
import { answerText } from '#client/features/voting/methods/answer-text.ts'
import { sheetRows } from '#client/features/voting/paper/sheet-rows.ts'
import { countWidth } from '#shared/domain/voting/counts.ts'
import { METHOD_DEFAULTS, type Method } from '#shared/domain/voting/method.ts'
import { nb } from '#shared/i18n/nb/index.ts'

const { dots, score, rank, consent, agree } = METHOD_DEFAULTS

describe('what a ballot says of an option, in words', () => {
  it.each([
    [dots, 2, '2 stemmer'],
    [rank, 1, '1. plass'],
    [agree, 'disagree', 'Uenig'],
    [consent, { answer: 'live', reason: '' }, 'Kan leve med'],
    [consent, { answer: 'objection', reason: 'For dyrt' }, 'Innvending: For dyrt'],
    [score, [4, 'unknown'], 'Viktig: 4 – viktig; Mulig å påvirke: Vet ikke'],
    [score, [null, 1], 'Viktig: ikke besvart; Mulig å påvirke: 1 – ikke i det hele tatt'],
    [agree, undefined, 'ikke besvart'],
  ] as const)('%j %j', (method, answer, words) => {
    expect(answerText(method, answer, nb)).toBe(words)
  })
})

describe('[V16] the lines of a sheet', () => {
  it.each<Method>([dots, score, { kind: 'score', axes: ['effect'] }, consent, agree])(
    'have a column for each number of a count: %j',
    (method) => {
      const rows = sheetRows(method, nb)
      const columns = rows.flatMap((row) => row.columns.map((_, i) => row.from + i))
      expect(columns).toEqual(Array.from({ length: countWidth(method) }, (_, i) => i))
      expect(rows.every(({ name }) => (name === '') === (rows.length === 1 && method.kind !== 'score'))).toBe(
        true,
      )
    },
  )
})
