import { describe, expect, it } from 'vitest'
import { namesFor, tieOverCut } from '#client/features/outcomes/cut.ts'
import { fullOutcomes } from '../support/full-outcomes.ts'
import { closedRound } from '../support/outcomes.ts'
import { testId } from '../support/rounds.ts'

const tie = (...rounds: readonly ReturnType<typeof closedRound>[]) => {
  const found = tieOverCut(fullOutcomes({ rounds, decisions: [], agreement: null }))
  return found && [found.place, found.room, found.challenges.map(({ number }) => number)]
}

describe('what the vote says of the first three', () => {
  it('[V12] is nothing where there are three, or where equal ones all fit', () => {
    expect(tie()).toBeUndefined()
    expect(
      tie(closedRound(1, [1, 2, 3, 4], [{ 1: 2 }, { 2: 2 }, { 3: 1 }], { tieRule: 'shared' })),
    ).toBeUndefined()
  })

  it('[V12] is that more share a place than can be chosen, until a repeat vote settles it', () => {
    const all = closedRound(1, [1, 2, 3, 4], [{ 1: 2 }, { 1: 2 }, { 2: 1 }, { 3: 1 }, { 4: 1 }], {
      tieRule: 'shared',
    })
    expect(tie(all)).toEqual([2, 2, [2, 3, 4]])
    const again = closedRound(2, [2, 3, 4], [{ 2: 2 }, { 3: 1 }, {}], {
      parent: testId('rnd', 1),
      tieRule: 'shared',
    })
    expect(tie(all, again)).toBeUndefined()
  })

  it('[V12] leaves out what nobody voted for', () => {
    expect(tie(closedRound(1, [1, 2, 3, 4], [{ 1: 2 }], { tieRule: 'shared' }))).toBeUndefined()
  })

  it('[V12] names those that are equal, and when there are many only by their numbers', () => {
    const some = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ number: i + 1, title: `Støy ${i + 1}` }))
    expect(namesFor(some(2))).toEqual(['U-1 Støy 1', 'U-2 Støy 2'])
    expect(namesFor([...some(3), { number: null, title: 'Uten nummer' }])).toEqual([
      'U-1',
      'U-2',
      'U-3',
      'Uten nummer',
    ])
  })
})
