import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCast } from '#shared/domain/voting/ballot.ts'
import { checkBallot } from '#shared/domain/voting/check-ballot.ts'
import type { Method } from '#shared/domain/voting/method.ts'
import { fail } from '#shared/kernel/result.ts'
import { option, testId } from '../../support/rounds.ts'
import { anyRound, anyRounds, validBallots } from '../../support/votes.ts'

const A = testId('chl', 1)
const B = testId('chl', 2)
const check = (method: Method, sent: unknown) => checkBallot(anyRound(method, 3), sent)
const refusal = (method: Method, sent: unknown) => {
  const checked = check(method, sent)
  return checked.ok ? 'taken' : checked.error
}

describe('the check of a ballot, whatever the method', () => {
  it('[V8] takes what the method allows, and [V7] gives it one form, however it was written', () => {
    const shuffled = anyRounds().chain((round) =>
      fc.tuple(
        fc.constant(round),
        validBallots(round),
        fc.shuffledSubarray(
          round.options.map(({ id }) => id),
          { minLength: round.options.length },
        ),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([round, { kind, choices }, order]) => {
        const written = Object.fromEntries(
          order.flatMap((id) => (id in choices ? [[id, choices[id as keyof typeof choices]]] : [])),
        )
        const checked = checkBallot(round, written)
        expect(JSON.stringify(checked.ok && checked.value)).toBe(JSON.stringify({ kind, choices }))
      }),
    )
  })

  it('[V8] never throws, and what it takes it takes again unchanged', () => {
    const known = fc.constantFrom(A, B, testId('chl', 3), 'toString', '__proto__')
    const answers = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(0, 1, 2, 5, 'agree', 'pass', { answer: 'objection', reason: 'Nei' }, { answer: 'ok' }),
      fc.array(fc.constantFrom(1, 5, 6, 2.5, 'unknown', null, true), { maxLength: 3 }),
    )
    const sent = fc.oneof(fc.jsonValue(), fc.anything(), fc.dictionary(known, answers, { maxKeys: 4 }))
    let taken = 0
    fc.assert(
      fc.property(anyRounds(), sent, (round, value) => {
        const checked = checkBallot(round, value)
        if (!checked.ok) return
        taken += 1
        expect(checkBallot(round, checked.value.choices)).toEqual(checked)
        expect(JSON.parse(JSON.stringify(checked.value))).toEqual(checked.value)
      }),
      { numRuns: 2000 },
    )
    expect(taken).toBeGreaterThan(100)
  })

  it('[V8] refuses what is no list of choices, unknown options, and a round that is not open', () => {
    fc.assert(
      fc.property(anyRounds(), (round) => {
        for (const sent of [null, undefined, 'x', 3, [], [1]]) {
          expect(checkBallot(round, sent)).toEqual(fail('notAnAnswer'))
        }
        expect(checkBallot(round, { [testId('chl', 99)]: 1 })).toEqual(fail('unknownOption'))
        for (const state of ['draft', 'counting', 'closed', 'shown', 'cancelled'] as const) {
          expect(checkBallot({ ...round, state }, {})).toEqual(fail('roundClosed'))
        }
      }),
    )
  })

  it('[V8] counts a ballot as cast when it says something, or is blank and done', () => {
    const cases = anyRounds().chain((round) => validBallots(round))
    fc.assert(
      fc.property(cases, (ballot) => {
        expect(isCast(ballot)).toBe(ballot.done || Object.keys(ballot.choices).length > 0)
      }),
    )
  })
})

describe('a ballot of', () => {
  it('[V8] ranks gives each place once, and no more places than there are', () => {
    const rank: Method = { kind: 'rank', places: 2 }
    expect(check(rank, { [B]: 1, [A]: 2 })).toMatchObject({ ok: true })
    expect(refusal(rank, { [A]: 2 })).toBe('taken')
    expect(refusal(rank, { [A]: 1, [B]: 1 })).toBe('placeTwice')
    expect(refusal(rank, { [A]: 3 })).toBe('overMaximum')
    expect(refusal(rank, { [A]: 1.5 })).toBe('notWholeNumber')
    expect(check(rank, { [A]: 0, [B]: 1 })).toMatchObject({ value: { choices: { [B]: 1 } } })
  })

  it('[V8] scores has an answer per axis, 1 to 5 or not known', () => {
    const score: Method = { kind: 'score', axes: ['importance', 'influence'] }
    expect(refusal(score, { [A]: [1, 'unknown'], [B]: [null, 5] })).toBe('taken')
    expect(check(score, { [A]: [null, null] })).toMatchObject({ value: { choices: {} } })
    for (const wrong of [[1], [1, 2, 3], 3, 'unknown', [1, 'none'], [1, true], { 0: 1, 1: 2 }]) {
      expect(refusal(score, { [A]: wrong })).toBe('notAnAnswer')
    }
    expect(refusal(score, { [A]: [0, 1] })).toBe('overMaximum')
    expect(refusal(score, { [A]: [1, 6] })).toBe('overMaximum')
    expect(refusal(score, { [A]: [1, 2.5] })).toBe('notWholeNumber')
  })

  it('[V8] consent may say why one objects, in 200 characters', () => {
    const consent: Method = { kind: 'consent' }
    const objection = (reason: unknown) => ({ [A]: { answer: 'objection', reason } })
    expect(refusal(consent, { [A]: { answer: 'ok' }, [B]: { answer: 'live', reason: '' } })).toBe('taken')
    expect(check(consent, objection('  For dyrt\r\n'))).toMatchObject({
      value: { choices: { [A]: { answer: 'objection', reason: 'For dyrt' } } },
    })
    expect(refusal(consent, objection('x'.repeat(200)))).toBe('taken')
    expect(refusal(consent, objection('x'.repeat(201)))).toBe('reasonTooLong')
    for (const wrong of [
      'ok',
      null,
      [],
      { answer: 'no' },
      { answer: 'ok', reason: 'Fint' },
      { answer: 'ok', more: 1 },
      { answer: 'objection', reason: 3 },
      { reason: 'x' },
    ]) {
      expect(refusal(consent, { [A]: wrong })).toBe('notAnAnswer')
    }
  })

  it('[V8] statements agrees, passes or disagrees', () => {
    const agree: Method = { kind: 'agree' }
    expect(refusal(agree, { [A]: 'agree', [B]: 'pass' })).toBe('taken')
    for (const wrong of ['enig', 1, null, ['agree'], { answer: 'agree' }]) {
      expect(refusal(agree, { [A]: wrong })).toBe('notAnAnswer')
    }
  })

  it('[V8] options with names that objects are born with is checked like any other', () => {
    const round = { ...anyRound({ kind: 'agree' }, 0), options: [{ ...option(1), id: 'toString' }] }
    expect(checkBallot(round, {})).toEqual({ ok: true, value: { kind: 'agree', choices: {} } })
    expect(checkBallot(round, { toString: 'agree' })).toMatchObject({ ok: true })
  })
})
