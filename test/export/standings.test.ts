import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DotsMethod } from '#shared/domain/voting/method.ts'
import type { Round } from '#shared/domain/voting/round.ts'
import { outcomesOf } from '#shared/export/outcomes.ts'
import { standings } from '#shared/export/standings.ts'
import { closedRound, outcomesInput } from '../support/outcomes.ts'
import { testId } from '../support/rounds.ts'

const standingsOf = (rounds: readonly Round<DotsMethod>[]) =>
  standings(outcomesOf(outcomesInput({ rounds })).rounds)

/** Numbers of the options by position, with their ranks. */
const order = (rounds: readonly Round<DotsMethod>[]) =>
  [...standingsOf(rounds)]
    .toSorted(([, a], [, b]) => a.position - b.position)
    .map(([id, { rank }]) => [Number(id.slice(-4)), rank])

const repeat = (number: number, of: number, options: readonly number[], dots: Record<number, number>) =>
  closedRound(number, options, [dots], { parent: testId('rnd', of) })

describe('standings', () => {
  const first = closedRound(1, [1, 2, 3, 4], [{ 1: 2 }, { 1: 1, 2: 1, 3: 1 }], { tieRule: 'shared' })

  it('are the places of the one round', () => {
    expect(order([first])).toEqual([
      [1, 1],
      [2, 2],
      [3, 2],
      [4, 4],
    ])
  })

  it('[V12] a run-off settles who is second, and lifts nobody above the first', () => {
    expect(order([first, repeat(2, 1, [2, 3], { 3: 2, 2: 1 })])).toEqual([
      [1, 1],
      [3, 2],
      [2, 3],
      [4, 4],
    ])
  })

  it('[V12] a run-off of a run-off works on what that one left', () => {
    const tied = repeat(2, 1, [2, 3], { 2: 1, 3: 1 })
    expect(order([first, tied])[1]).toEqual([2, 2])
    expect(order([first, tied])[2]).toEqual([3, 2])
    expect(order([first, tied, repeat(3, 2, [2, 3], { 3: 1 })]).map(([n]) => n)).toEqual([1, 3, 2, 4])
  })

  it('[V10] a repeat of the whole vote replaces its order', () => {
    expect(order([first, repeat(2, 1, [1, 2, 3, 4], { 4: 3, 3: 2, 2: 1 })])).toEqual([
      [4, 1],
      [3, 2],
      [2, 3],
      [1, 4],
    ])
  })

  it('newer votes come first, and say what counts for an option that was in both', () => {
    const second = closedRound(2, [4, 5], [{ 5: 2, 4: 1 }])
    expect(order([first, second])).toEqual([
      [5, 1],
      [4, 2],
      [1, 1],
      [2, 2],
      [3, 2],
    ])
    expect(standingsOf([first, second]).get(testId('chl', 4))?.votes).toMatchObject({ round: 2, points: 1 })
  })

  it('[V10] a repeat of an older vote is the newest', () => {
    const second = closedRound(2, [4, 5], [{ 5: 2, 4: 1 }])
    expect(order([first, second, repeat(3, 1, [1, 2], { 2: 2 })]).map(([n]) => n)).toEqual([2, 1, 3, 4, 5])
  })

  it('hold every option of every round once', () => {
    const dots = fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), fc.integer({ min: 1, max: 3 }))
    const shapes = fc.array(
      fc.record({
        options: fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }),
        dots,
        parent: fc.nat({ max: 4 }),
      }),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(shapes, (given) => {
        const rounds = given.map(({ options, dots: cast, parent }, i) =>
          closedRound(i + 1, options, [cast], {
            parent: parent > 0 && parent <= i ? testId('rnd', parent) : null,
          }),
        )
        const found = order(rounds)
        const options = new Set(rounds.flatMap((round) => round.options.map(({ number }) => number)))
        expect(new Set(found.map(([number]) => number))).toEqual(options)
        expect(found).toHaveLength(options.size)
        const positions = [...standingsOf(rounds).values()].map(({ position }) => position)
        expect(positions.toSorted((a, b) => a - b)).toEqual(positions.map((_, i) => i))
      }),
    )
  })
})
