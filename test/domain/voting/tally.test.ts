import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BallotOf } from '#shared/domain/voting/ballot.ts'
import { margin } from '#shared/domain/voting/margin.ts'
import { countTurnout } from '#shared/domain/voting/poll.ts'
import type { OptionResult } from '#shared/domain/voting/result.ts'
import type { Round } from '#shared/domain/voting/round.ts'
import { equalPoints, ties } from '#shared/domain/voting/ties.ts'
import { openRound, tallyDots, testId, votedRounds } from '../../support/rounds.ts'

const SEATS = { eligible: 20, withdrawn: 0 }

/** The tally written as plainly as possible: every dot is a slip of paper with a name on it. */
function naive(round: Round, ballots: readonly BallotOf<'dots'>[]) {
  const slips = ballots.flatMap((ballot, voter) =>
    Object.entries(ballot.choices).flatMap(([id, dots]) => Array<[string, number]>(dots).fill([id, voter])),
  )
  return new Map(
    round.options.map(({ id }) => {
      const own = slips.filter(([on]) => on === id)
      return [id, { points: own.length, supporters: new Set(own.map(([, voter]) => voter)).size }] as const
    }),
  )
}

const isAhead = (rule: Round['tieRule'], a: OptionResult, b: OptionResult) =>
  a.points > b.points || (rule === 'supporters' && a.points === b.points && a.supporters > b.supporters)

describe('the tally', () => {
  it('[V11] counts every dot and every supporter once', () => {
    fc.assert(
      fc.property(votedRounds, ([round, ballots]) => {
        const model = naive(round, ballots)
        const { options } = tallyDots(round, ballots, SEATS)
        expect(new Set(options.map(({ id }) => id))).toEqual(new Set(model.keys()))
        for (const { id, points, supporters } of options)
          expect({ points, supporters }).toEqual(model.get(id))
      }),
    )
  })

  it('[V12] ranks 1, 2, 2, 4: one more than the number of those ahead', () => {
    fc.assert(
      fc.property(votedRounds, ([round, ballots]) => {
        const { options } = tallyDots(round, ballots, SEATS)
        for (const it of options) {
          const ahead = options.filter((other) => isAhead(round.tieRule, other, it)).length
          expect(it.place).toBe(ahead + 1)
        }
        const sorted = options.toSorted((a, b) => a.place - b.place || a.number - b.number)
        expect(options).toEqual(sorted)
      }),
    )
  })

  it('[V7] does not depend on the order in which ballots came', () => {
    fc.assert(
      fc.property(
        votedRounds.chain(([round, ballots]) =>
          fc.tuple(
            fc.constant(round),
            fc.constant(ballots),
            fc.shuffledSubarray([...ballots], { minLength: ballots.length }),
          ),
        ),
        ([round, ballots, shuffled]) => {
          expect(tallyDots(round, shuffled, SEATS)).toEqual(tallyDots(round, ballots, SEATS))
        },
      ),
    )
  })

  it('[V11] says how many could vote, voted, were blank and said done', () => {
    fc.assert(
      fc.property(votedRounds, fc.nat({ max: 5 }), ([round, ballots], withdrawn) => {
        const { turnout } = tallyDots(round, ballots, { eligible: 20, withdrawn })
        const blankAndDone = ballots.filter((b) => b.done && Object.keys(b.choices).length === 0).length
        const withValue = ballots.filter((b) => Object.keys(b.choices).length > 0).length
        expect(turnout).toEqual({
          eligible: 20,
          cast: withValue + blankAndDone,
          done: ballots.filter((b) => b.done).length,
          blank: blankAndDone,
          withdrawn,
        })
        expect(countTurnout(ballots, 20)).toMatchObject({ cast: turnout.cast, done: turnout.done })
      }),
    )
  })

  it('[V5] counts the options of the round alone', () => {
    const stray: BallotOf<'dots'> = {
      kind: 'dots',
      choices: { [testId('chl', 99)]: 2, toString: 1 },
      done: false,
    }
    const { options } = tallyDots(openRound(2), [stray], SEATS)
    expect(options.map(({ points }) => points)).toEqual([0, 0])
  })
})

describe('ties', () => {
  const ballot = (choices: Record<number, number>): BallotOf<'dots'> => ({
    kind: 'dots',
    choices: Object.fromEntries(Object.entries(choices).map(([n, dots]) => [testId('chl', Number(n)), dots])),
    done: true,
  })
  // U-1: 2 dots from one, U-2: 2 dots from two, U-3: 1
  const cast = [ballot({ 1: 2 }), ballot({ 2: 1 }), ballot({ 2: 1, 3: 1 })]

  it('[V12] supporters: the one that more people voted for goes first', () => {
    const result = tallyDots(openRound(4), cast, SEATS)
    expect(result.options.map(({ number, place }) => [number, place])).toEqual([
      [2, 1],
      [1, 2],
      [3, 3],
      [4, 4],
    ])
    expect(ties(result)).toEqual([])
    expect(equalPoints(result).map((group) => group.map(({ number }) => number))).toEqual([[2, 1]])
  })

  it('[V12] shared: equal votes are an equal place', () => {
    const result = tallyDots(openRound(4, { tieRule: 'shared' }), cast, SEATS)
    expect(result.options.map(({ number, place }) => [number, place])).toEqual([
      [1, 1],
      [2, 1],
      [3, 3],
      [4, 4],
    ])
    expect(ties(result).map((group) => group.map(({ number }) => number))).toEqual([[1, 2]])
  })

  it('[V12] are exactly the options with votes that share a place', () => {
    fc.assert(
      fc.property(votedRounds, ([round, ballots]) => {
        const result = tallyDots(round, ballots, SEATS)
        const tied = new Set(ties(result).flatMap((group) => group.map(({ id }) => id)))
        for (const it of result.options) {
          const shares = result.options.some((other) => other.id !== it.id && other.place === it.place)
          expect(tied.has(it.id)).toBe(it.points > 0 && shares)
        }
      }),
    )
  })
})

describe('the margin', () => {
  it('[V13] is half the gap to the next, rounded up; zero is a tie over the cut', () => {
    const points = (...dots: number[]) =>
      tallyDots(
        openRound(dots.length, { tieRule: 'shared' }),
        dots.map((n, i) => ({ kind: 'dots', choices: { [testId('chl', i + 1)]: n }, done: true })),
        SEATS,
      )
    expect(margin(points(9, 6, 5, 2), 3)).toBe(2)
    expect(margin(points(9, 6, 5, 5), 3)).toBe(0)
    expect(margin(points(9, 6, 5, 4), 3)).toBe(1)
    expect(margin(points(9, 6, 5), 3)).toBeUndefined()
    expect(margin(points(0, 0, 0, 0), 3)).toBeUndefined()
  })

  it('[V13] is never more votes than it takes to even the two', () => {
    fc.assert(
      fc.property(votedRounds, fc.integer({ min: 1, max: 5 }), ([round, ballots], k) => {
        const result = tallyDots(round, ballots, SEATS)
        const moved = margin(result, k)
        if (moved === undefined) return
        const gap = result.options[k - 1]!.points - result.options[k]!.points
        expect(2 * moved).toBeGreaterThanOrEqual(gap)
        expect(2 * moved).toBeLessThan(gap + 2)
      }),
    )
  })
})
