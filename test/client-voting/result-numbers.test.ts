import { describe, expect, it } from 'vitest'
import { barsOf } from '#client/features/voting/results/bars.ts'
import { groupCells } from '#client/features/voting/results/group-cells.ts'
import type { Ballot } from '#shared/domain/voting/ballot.ts'
import type { Method } from '#shared/domain/voting/method.ts'
import { tally } from '#shared/domain/voting/tally.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { testId } from '../support/rounds.ts'
import { anyRound } from '../support/votes.ts'

const id = (n: number) => testId('chl', n)

function bars(method: Method, votes: readonly Ballot['choices'][]): readonly (number | undefined)[] {
  const ballots = votes.map((choices) => ({
    ballot: { kind: method.kind, choices, done: true } as Ballot,
    source: 'screen' as const,
    municipality: null,
    role: null,
  }))
  const poll = { ballots, tables: [], eligible: votes.length, withdrawn: 0, municipalities: [] }
  const result = tally(anyRound(method, 3, { weighting: 'person' }), poll)
  if (result.kind === 'consent') throw new Error('has no bars')
  const of = barsOf(result)
  return [1, 2, 3].map((n) => of.get(id(n)))
}

describe('the bars of a result', () => {
  it('[V11] are in parts of the most, and none where nobody voted', () => {
    const dots = { kind: 'dots', budget: 4, maxPerOption: 4 } as const
    expect(bars(dots, [{ [id(1)]: 4 }, { [id(2)]: 1 }])).toEqual([1, 0.25, 0])
    expect(bars(dots, [{}])).toEqual([0, 0, 0])
  })

  it('[V11] of scores are in parts of the best there can be', () => {
    const votes = [1, 2, 3].map(() => ({ [id(1)]: [5, 5], [id(2)]: [5, 1] }))
    expect(bars({ kind: 'score', axes: ['importance', 'influence'] }, votes)).toEqual([1, 0.2, 0])
  })

  it('[V11] are never shorter than none, however many disagree', () => {
    expect(bars({ kind: 'agree' }, [{ [id(1)]: 'disagree', [id(2)]: 'agree' }])).toEqual([0, 1, 0])
  })
})

describe('what a group said', () => {
  const cells = (method: Method, values: readonly number[] | undefined) =>
    groupCells(method, values, nb, 'nb')

  it('[V14] is told in the words of each method', () => {
    expect(cells({ kind: 'dots', budget: 3, maxPerOption: 2 }, [4])).toEqual(['4 stemmer'])
    expect(cells({ kind: 'rank', places: 3 }, [7])).toEqual(['7 poeng'])
    expect(cells({ kind: 'agree' }, [3, 1, 2])).toEqual(['3 / 1 / 2'])
    expect(cells({ kind: 'consent' }, undefined)).toEqual(['–'])
  })

  it('[V14] of scores is a mean for each axis, with how many answered', () => {
    const values = [0, 0, 0, 3, 3, 1, 0, 0, 0, 0, 0, 7]
    expect(cells({ kind: 'score', axes: ['importance', 'influence'] }, values)).toEqual([
      'Viktig 4,5 (6)',
      'Mulig å påvirke – (0)',
    ])
  })
})
