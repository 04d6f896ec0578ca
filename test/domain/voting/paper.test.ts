import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Method } from '#shared/domain/voting/method.ts'
import { checkTableSheet, eligibleWithPaper } from '#shared/domain/voting/paper.ts'
import { fail } from '#shared/kernel/result.ts'
import { testId } from '../../support/rounds.ts'
import { anyRound, anyRounds, METHOD_KINDS, sheetOf, validBallots } from '../../support/votes.ts'

const A = testId('chl', 1)
const B = testId('chl', 2)

const onTables = METHOD_KINDS.filter((kind) => kind !== 'rank')

describe('a table sheet', () => {
  it('[V16] is taken when so many people can have said it', () => {
    const cases = anyRounds(onTables).chain((round) =>
      fc.tuple(fc.constant(round), fc.array(validBallots(round), { minLength: 1, maxLength: 12 })),
    )
    fc.assert(
      fc.property(cases, ([round, ballots]) => {
        const { people, values } = sheetOf(round, ballots)
        expect(checkTableSheet(round, people, values)).toEqual({ ok: true, value: { people, values } })
      }),
    )
  })

  it('[V16] is refused whole beyond what its people have', () => {
    const check = (method: Method, people: unknown, values: unknown) => {
      const checked = checkTableSheet(anyRound(method, 3), people, values)
      return checked.ok ? 'taken' : checked.error
    }
    const dots: Method = { kind: 'dots', budget: 3, maxPerOption: 2 }
    expect(check(dots, 2, { [A]: [4], [B]: [2] })).toBe('taken')
    expect(check(dots, 2, { [A]: [5] })).toBe('overMaximum')
    expect(check(dots, 2, { [A]: [4], [B]: [3] })).toBe('overBudget')
    expect(check(dots, 2, { [testId('chl', 9)]: [1] })).toBe('unknownOption')
    for (const people of [0, -1, 1.5, '2', null]) expect(check(dots, people, {})).toBe('notWholeNumber')
    expect(check(dots, 301, {})).toBe('overMaximum')
    for (const wrong of [1, [1, 1], [], null]) expect(check(dots, 2, { [A]: wrong })).toBe('notAnAnswer')
    for (const wrong of [[-1], [0.5], ['1'], [null]]) {
      expect(check(dots, 2, { [A]: wrong })).toBe('notWholeNumber')
    }
    expect(check({ kind: 'agree' }, 4, { [A]: [2, 1, 1] })).toBe('taken')
    expect(check({ kind: 'agree' }, 3, { [A]: [2, 1, 1] })).toBe('overMaximum')
    expect(check({ kind: 'consent' }, 1, { [A]: [0, 1, 1] })).toBe('overMaximum')
    const score: Method = { kind: 'score', axes: ['importance', 'influence'] }
    expect(check(score, 2, { [A]: [0, 0, 0, 1, 1, 0, 2, 0, 0, 0, 0, 0] })).toBe('taken')
    expect(check(score, 2, { [A]: [0, 0, 0, 1, 1, 0, 2, 0, 0, 0, 0, 1] })).toBe('overMaximum')
    expect(check(score, 2, { [A]: [0, 0, 0, 1, 1, 0] })).toBe('notAnAnswer')
  })

  it('[V16] never throws, and what is taken is taken again unchanged', () => {
    const numbers = fc.oneof(fc.jsonValue(), fc.array(fc.nat({ max: 3 }), { maxLength: 12 }))
    const sent = fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(A, B, '__proto__'), numbers))
    fc.assert(
      fc.property(anyRounds(), fc.oneof(fc.nat({ max: 9 }), fc.anything()), sent, (round, people, values) => {
        const checked = checkTableSheet(round, people, values)
        if (checked.ok) expect(checkTableSheet(round, people, checked.value.values)).toEqual(checked)
      }),
      { numRuns: 1000 },
    )
  })

  it('[V16] cannot tell places: a rank round takes single ballots alone', () => {
    expect(checkTableSheet(anyRound({ kind: 'rank', places: 3 }, 2), 3, {})).toEqual(
      fail('onlySingleBallots'),
    )
  })

  it('[V16] is entered while the round is open or counting, never after', () => {
    for (const state of ['draft', 'open', 'counting', 'closed', 'shown', 'cancelled'] as const) {
      const checked = checkTableSheet(anyRound({ kind: 'agree' }, 2, { state }), 3, {})
      expect(checked.ok).toBe(state === 'open' || state === 'counting')
    }
  })
})

describe('those who could vote', () => {
  it('[V16] are the seats with a screen ballot and the people on paper, none of them left out', () => {
    expect(eligibleWithPaper({ screen: 20, paperSeats: 0, paperCounted: 10 })).toBe(30)
    expect(eligibleWithPaper({ screen: 20, paperSeats: 12, paperCounted: 10 })).toBe(32)
  })
})
