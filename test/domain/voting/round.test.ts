import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isVoterByDefault, ROLES } from '#shared/domain/role.ts'
import { ballotOrder } from '#shared/domain/voting/ballot-order.ts'
import { mayVote } from '#shared/domain/voting/round.ts'
import { similarPairs, trigrams } from '#shared/domain/voting/similar.ts'
import { openRound, option, testId } from '../../support/rounds.ts'

describe('the electorate', () => {
  it('[V6] observers never vote, facilitators by the switch, all others always', () => {
    for (const facilitatorsVote of [false, true]) {
      const voters = ROLES.filter((role) => mayVote({ facilitatorsVote }, role))
      expect(voters.includes('observer')).toBe(false)
      expect(voters.includes('facilitator')).toBe(facilitatorsVote)
      expect(voters.filter((role) => role !== 'facilitator')).toEqual([
        'cofacilitator',
        'participant',
        'librarian',
        'actor',
      ])
    }
    expect(isVoterByDefault('facilitator')).toBe(false)
  })
})

describe('the order on a ballot', () => {
  const seedOf = (seat: number) => `${testId('rnd', 1)}:${testId('sea', seat)}`

  it('[V5] is fixed for a seat and holds every option once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.string(), (count, seed) => {
        const { options } = openRound(count)
        const ordered = ballotOrder(options, seed)
        expect(ballotOrder(options, seed)).toEqual(ordered)
        expect(ordered.toSorted((a, b) => a.number - b.number)).toEqual(options)
      }),
    )
  })

  it('[V5] gives each option each place about equally often', () => {
    const { options } = openRound(5)
    const seats = 5000
    const firsts = new Map<number, number>()
    const lasts = new Map<number, number>()
    for (let seat = 0; seat < seats; seat++) {
      const ordered = ballotOrder(options, seedOf(seat))
      firsts.set(ordered[0]!.number, (firsts.get(ordered[0]!.number) ?? 0) + 1)
      lasts.set(ordered[4]!.number, (lasts.get(ordered[4]!.number) ?? 0) + 1)
    }
    for (const counts of [firsts, lasts]) {
      expect(counts.size).toBe(5)
      // expected 1,000 each, standard deviation 28; the seats are fixed, so this is not a matter of luck
      for (const count of counts.values()) expect(Math.abs(count - seats / 5)).toBeLessThan(150)
    }
  })
})

describe('similar options', () => {
  it('[V4] are found before the vote', () => {
    const options = [
      option(1, 'For få bussavganger om kvelden'),
      option(2, 'For få bussavganger på kvelden'),
      option(3, 'Ensomhet blant eldre'),
      option(4, 'for få bussavganger om kvelden!'),
    ]
    const found = similarPairs(options, 10).map(([a, b]) => [a.number, b.number])
    expect(found[0]).toEqual([1, 4])
    expect(found).toContainEqual([1, 2])
    expect(found.flat()).not.toContain(3)
    expect(similarPairs(options, 1)).toHaveLength(1)
  })

  it('[V4] are those, and all those, whose letter trigrams have a Dice coefficient of 0.6, the most alike first', () => {
    const dice = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
      (2 * [...a].filter((gram) => b.has(gram)).length) / (a.size + b.size)
    const titles = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 12 }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(titles, (all) => {
        const options = all.map((title, index) => option(index, title))
        const grams = all.map(trigrams)
        const likeness = ([a, b]: readonly [number, number]) => dice(grams[a]!, grams[b]!)
        const expected = options
          .flatMap((_, i) => options.slice(i + 1).map((_, j): [number, number] => [i, i + 1 + j]))
          .filter((pair) => likeness(pair) >= 0.6)
        const found = similarPairs(options, 1000).map(([a, b]): [number, number] => [a.number, b.number])
        expect([...found].sort()).toEqual([...expected].sort())
        const order = found.map(likeness)
        expect(order).toEqual([...order].sort((a, b) => b - a))
      }),
    )
    expect(similarPairs([option(1, 'støy'), option(2, 'luft')], 10)).toEqual([])
  })
})
