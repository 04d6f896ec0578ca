import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCast } from '#shared/domain/voting/ballot.ts'
import type { CastBallot, Poll } from '#shared/domain/voting/poll.ts'
import { tally } from '#shared/domain/voting/tally.ts'
import { add, type Fraction, fraction, fromExact, toExact } from '#shared/kernel/fraction.ts'
import { openRound, testId } from '../../support/rounds.ts'
import { polledRounds } from '../../support/votes.ts'

const A = testId('chl', 1)
const B = testId('chl', 2)

const dots = (count: number, municipality: string | null, choices: Record<string, number>): CastBallot[] =>
  Array.from({ length: count }, () => ({
    ballot: { kind: 'dots', choices, done: true },
    source: 'screen',
    municipality,
    role: 'participant',
  }))

const poll = (...groups: CastBallot[][]): Poll => ({
  ballots: groups.flat(),
  tables: [],
  eligible: groups.flat().length,
  withdrawn: 0,
  municipalities: groups.flat().map((it) => it.municipality),
})

const weighed = (votes: Poll) => tally({ ...openRound(2), weighting: 'municipality' }, votes)

describe('weighing by municipality', () => {
  it('[V11] gives a small municipality as much as a large one', () => {
    const result = weighed(
      poll(dots(20, '3403', { [A]: 1 }), dots(5, '3405', { [B]: 2 }), dots(5, '3411', { [B]: 1 })),
    )
    expect(result.weighting).toEqual({ asked: 'municipality', used: 'municipality' })
    expect(result.options.map(({ id, points, weighted, place }) => [id, points, weighted, place])).toEqual([
      [B, 15, '3', 1],
      [A, 20, '1', 2],
    ])
  })

  it('[V11] goes by person, and says so, when one municipality cast fewer than five', () => {
    const few = weighed(poll(dots(20, '3403', { [A]: 1 }), dots(4, '3405', { [B]: 2 })))
    expect(few.weighting).toEqual({ asked: 'municipality', used: 'person' })
    expect(few.options[0]).toEqual({
      id: A,
      number: 1,
      title: 'Utfordring 1',
      points: 20,
      supporters: 20,
      place: 1,
    })
    const absent = { ...poll(dots(6, '3403', { [A]: 1 })), municipalities: ['3403', '3405'] }
    expect(weighed(absent).weighting.used).toBe('person')
    const without = poll(dots(6, '3403', { [A]: 1 }), dots(1, null, { [A]: 1 }))
    expect(weighed(without).weighting.used).toBe('person')
    expect(weighed(poll()).weighting.used).toBe('person')
  })

  it('[V11] is the exact sum over municipalities of points by cast ballots', () => {
    let byMunicipality = 0
    fc.assert(
      fc.property(polledRounds(['dots', 'rank', 'agree']), ([round, votes]) => {
        const large = [0, 1, 2, 3, 4, 5].flatMap(() => votes.ballots).filter((it) => isCast(it.ballot))
        const plain: Poll = { ...votes, ballots: large, tables: [], municipalities: [] }
        const result = tally({ ...round, weighting: 'municipality' }, plain)
        if (result.weighting.used === 'person') return
        byMunicipality += 1
        const groups = [...new Set(large.map((it) => it.municipality))]
        for (const option of result.options) {
          const sum = groups.reduce<Fraction>((total, group) => {
            const own = large.filter((it) => it.municipality === group)
            const alone = tally({ ...round, weighting: 'person' }, { ...plain, ballots: own })
            const points = alone.options.find(({ id }) => id === option.id) as { points: number }
            return add(total, fraction(points.points, own.length))
          }, fraction(0))
          expect('weighted' in option && option.weighted).toBe(toExact(sum))
        }
        const order = result.options.map((it) => fromExact(('weighted' in it && it.weighted) || '')!)
        for (const [i, value] of order.entries()) {
          if (i > 0) expect(order[i - 1]!.top * value.bottom >= value.top * order[i - 1]!.bottom).toBe(true)
        }
      }),
    )
    expect(byMunicipality).toBeGreaterThan(20)
  })

  it('[V11] is not for methods without points', () => {
    fc.assert(
      fc.property(polledRounds(['score', 'consent']), ([round, votes]) => {
        expect(tally({ ...round, weighting: 'municipality' }, votes).weighting.used).toBe('person')
      }),
    )
  })
})
