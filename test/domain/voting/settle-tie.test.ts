import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BallotOf } from '#shared/domain/voting/ballot.ts'
import { firstOf } from '#shared/domain/voting/cut.ts'
import type { TieRule } from '#shared/domain/voting/round.ts'
import { settleTie } from '#shared/domain/voting/settle-tie.ts'
import { isVoted, ties } from '#shared/domain/voting/ties.ts'
import { fail } from '#shared/kernel/result.ts'
import { openRound, tallyDots, testId, votedRounds } from '../../support/rounds.ts'

const id = (number: number) => testId('chl', number)

/** Points 3, 1, 1, 1, 0, one voter behind each. */
const result = (tieRule: TieRule) => {
  const ballots = [1, 1, 1, 2, 3, 4].map(
    (number): BallotOf<'dots'> => ({ kind: 'dots', choices: { [id(number)]: 1 }, done: true }),
  )
  return tallyDots(openRound(5, { tieRule }), ballots, { eligible: 9, withdrawn: 0 })
}

const numbers = (options: readonly { readonly number: number }[]) => options.map(({ number }) => number)

describe('a tie over the cut', () => {
  it('[V12] takes in all where places are shared', () => {
    for (const rule of ['shared', 'supporters'] as const) {
      expect(numbers(firstOf(result(rule), 2).chosen)).toEqual([1, 2, 3, 4])
      expect(firstOf(result(rule), 2)).toMatchObject({ undecided: [], places: 0 })
    }
  })

  it('[V12] waits for a run-off or the facilitator about the places that are left', () => {
    for (const rule of ['revote', 'facilitator'] as const) {
      const cut = firstOf(result(rule), 3)
      expect([numbers(cut.chosen), numbers(cut.undecided), cut.places]).toEqual([[1], [2, 3, 4], 2])
      expect(numbers(firstOf(result(rule), 4).chosen)).toEqual([1, 2, 3, 4])
    }
  })

  it('[V12] is none where nobody voted: such options are not among the first', () => {
    expect(numbers(firstOf(result('shared'), 5).chosen)).toEqual([1, 2, 3, 4])
    fc.assert(
      fc.property(votedRounds, fc.integer({ min: 1, max: 6 }), ([round, ballots], k) => {
        const it = tallyDots(round, ballots, { eligible: 20, withdrawn: 0 })
        const { chosen, undecided, places } = firstOf(it, k)
        const voted = it.options.filter(isVoted)
        expect([...chosen, ...undecided].every(isVoted)).toBe(true)
        if (undecided.length === 0) expect(chosen.length).toBeGreaterThanOrEqual(Math.min(k, voted.length))
        else {
          expect(chosen.length + places).toBe(k)
          expect(undecided.length).toBeGreaterThan(places)
        }
      }),
    )
  })
})

describe('the facilitator', () => {
  it('[V12] puts equal options in order, with a written reason that stays', () => {
    const settled = settleTie(result('facilitator'), [id(4), id(2), id(3)], ' Haster mest ')
    if (!settled.ok) throw new Error(settled.error)
    expect(settled.value.options.map(({ number, place }) => [number, place])).toEqual([
      [1, 1],
      [4, 2],
      [2, 3],
      [3, 4],
      [5, 5],
    ])
    expect(settled.value.tied).toEqual([
      { options: [id(4), id(2), id(3)], by: 'facilitator', settled: true, reason: 'Haster mest' },
    ])
    expect(ties(settled.value)).toEqual([])
    expect(numbers(firstOf(settled.value, 2).chosen)).toEqual([1, 4])
  })

  it('[V12] decides only what is equal, only once, and only where that was the rule', () => {
    const order = [id(2), id(3), id(4)]
    const before = result('facilitator')
    const once = settleTie(before, order, 'Fordi')
    expect(once.ok && settleTie(once.value, order, 'Likevel')).toEqual(fail('notTied'))
    for (const wrong of [
      [id(2), id(3)],
      [id(2), id(2), id(3)],
      [id(1), id(2), id(3)],
      [...order, id(5)],
      [],
    ]) {
      expect(settleTie(before, wrong, 'Fordi')).toEqual(fail('notTied'))
    }
    expect(settleTie(before, order, ' \n')).toEqual(fail('reasonMissing'))
    expect(settleTie(before, order, 'x'.repeat(201))).toEqual(fail('reasonTooLong'))
    for (const rule of ['supporters', 'shared', 'revote', 'lot'] as const) {
      expect(settleTie(result(rule), order, 'Fordi')).toEqual(fail('otherTieRule'))
    }
  })
})
