import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setConsent, setReason } from '#client/features/voting/drafts/consent.ts'
import { addPlace, movePlace, ranking, removePlace } from '#client/features/voting/drafts/rank.ts'
import { isScored, setScore, withoutOption } from '#client/features/voting/drafts/score.ts'
import type { ChoicesOf } from '#shared/domain/voting/ballot.ts'
import { checkBallot } from '#shared/domain/voting/check-ballot.ts'
import type { Method } from '#shared/domain/voting/method.ts'
import { openRound, testId } from '../support/rounds.ts'

const [A, B, C] = [testId('chl', 1), testId('chl', 2), testId('chl', 3)]

/** Whether the server would take these choices as they are, in a round with five options. */
function isTaken(method: Method, choices: unknown) {
  const checked = checkBallot({ ...openRound(5), method }, choices)
  if (checked.ok) expect(checked.value.choices).toEqual(choices)
  return checked.ok
}

describe('[V8] what buttons make of a ballot', () => {
  it('scores one axis at a time, and takes the option off when nothing is left of it', () => {
    const one = setScore(2, {}, A, 1, 4)
    expect(one).toEqual({ [A]: [null, 4] })
    expect(isScored(one, A)).toBe(false)
    const both = setScore(2, one, A, 0, 'unknown')
    expect(both).toEqual({ [A]: ['unknown', 4] })
    expect([isScored(both, A), isScored(both, B)]).toEqual([true, false])
    expect(setScore(2, setScore(2, both, A, 0, null), A, 1, null)).toEqual({})
    expect(withoutOption({ ...both, [B]: [1, 1] }, A)).toEqual({ [B]: [1, 1] })
  })

  it('ranks from the first place on, moves and takes off without gaps', () => {
    const two = addPlace(2, addPlace(2, {}, B)!, A)!
    expect(two).toEqual({ [B]: 1, [A]: 2 })
    expect(addPlace(2, two, C)).toBeUndefined()
    expect(addPlace(3, two, A)).toBeUndefined()
    expect(movePlace(two, A, -1)).toEqual({ [A]: 1, [B]: 2 })
    expect([movePlace(two, B, -1), movePlace(two, A, 1), movePlace(two, C, 1)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(removePlace(two, B)).toEqual({ [A]: 1 })
  })

  it('keeps a reason with an objection only', () => {
    const objection = setReason(setConsent({}, A, 'objection'), A, 'For dyrt')!
    expect(objection).toEqual({ [A]: { answer: 'objection', reason: 'For dyrt' } })
    expect(setConsent(objection, A, 'objection')).toEqual(objection)
    const fine = setConsent(objection, A, 'ok')
    expect(fine).toEqual({ [A]: { answer: 'ok', reason: '' } })
    expect(setReason(fine, A, 'Likevel')).toBeUndefined()
    expect(setReason({}, A, 'Uten svar')).toBeUndefined()
    expect(isTaken({ kind: 'consent' }, objection)).toBe(true)
  })

  it('never makes a ballot that the server would refuse or tidy', () => {
    const option = fc.nat(4).map((n) => testId('chl', n + 1))
    const taps = fc.array(
      fc.tuple(fc.constantFrom('add', 'remove', 'up', 'down', 'score', 'drop'), option, fc.nat(1), fc.nat(6)),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(taps, fc.integer({ min: 1, max: 4 }), (sequence, places) => {
        let rank: ChoicesOf['rank'] = {}
        let score: ChoicesOf['score'] = {}
        for (const [tap, id, axis, value] of sequence) {
          if (tap === 'add') rank = addPlace(places, rank, id) ?? rank
          if (tap === 'remove') rank = removePlace(rank, id)
          if (tap === 'up' || tap === 'down') rank = movePlace(rank, id, tap === 'up' ? -1 : 1) ?? rank
          const answer = value === 0 ? null : value === 6 ? 'unknown' : value
          if (tap === 'score') score = setScore(2, score, id, axis, answer)
          if (tap === 'drop') score = withoutOption(score, id)
          expect(ranking(rank).map((_, i) => i + 1)).toEqual(Object.values(rank).sort())
          expect(isTaken({ kind: 'rank', places }, rank)).toBe(true)
          expect(isTaken({ kind: 'score', axes: ['importance', 'influence'] }, score)).toBe(true)
        }
      }),
    )
  })
})
