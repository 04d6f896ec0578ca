import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ballot } from '#shared/domain/voting/ballot.ts'
import { supports } from '#shared/domain/voting/counts.ts'
import { equalShares } from '#shared/domain/voting/equal-shares.ts'
import { lotOrder } from '#shared/domain/voting/lot.ts'
import { tally } from '#shared/domain/voting/tally.ts'
import { naiveShares } from '../../support/naive-shares.ts'
import { openRound, option, pollOf, testId } from '../../support/rounds.ts'
import { polledRounds } from '../../support/votes.ts'

const [A, B, C, D] = [1, 2, 3, 4].map((number) => testId('chl', number)) as [string, string, string, string]

const likes = (...ids: readonly string[]): Ballot => ({
  kind: 'dots',
  choices: Object.fromEntries(ids.map((id) => [id, 1])),
  done: true,
})

const many = (count: number, ...ids: readonly string[]) => Array.from({ length: count }, () => likes(...ids))

/** Ballots over options 1 … n in which voters support what the bits say. */
const approvals = (options: number, most: number) =>
  fc
    .array(fc.integer({ min: 0, max: 2 ** options - 1 }), { maxLength: most })
    .map((bits) =>
      bits.map((own) =>
        likes(
          ...Array.from({ length: options }, (_, i) => i).flatMap((i) =>
            (own >> i) & 1 ? testId('chl', i + 1) : [],
          ),
        ),
      ),
    )

const optionsOf = (count: number) => Array.from({ length: count }, (_, i) => option(i + 1))

const ids = (shares: ReturnType<typeof equalShares>) => shares.chosen.map(({ id }) => id)

describe('equal shares', () => {
  it('[V18] hear the three as well: seven for A, B, C and three for D choose A, B and D', () => {
    const poll = pollOf([...many(7, A, B, C), ...many(3, D)])
    const round = openRound(4, { method: { kind: 'dots', budget: 3, maxPerOption: 1 } })
    const shares = equalShares(round.options, poll, 3)
    expect(shares).toMatchObject({ voters: 10, budget: 4, leftOut: 0 })
    expect(
      shares.chosen.map((it) => [it.id, it.supporters, it.newlyHeard, it.price, it.filledUp, it.tie]),
    ).toEqual([
      [A, 7, 7, '1/7', false, { with: [B, C], by: 'number' }],
      [B, 7, 0, '1/7', false, { with: [C], by: 'number' }],
      [D, 3, 3, '1/3', false, null],
    ])
    const most = tally({ ...round, tieRule: 'supporters', weighting: 'person' }, poll)
    expect(most.options.slice(0, 3).map(({ id }) => id)).toEqual([A, B, C])
  })

  it('[V18] of the example with the first budget are A and B alone', () => {
    const poll = pollOf([...many(7, A, B, C), ...many(3, D)])
    expect(equalShares(openRound(4).options, poll, 2)).toMatchObject({ budget: 3 })
    expect(ids(equalShares(openRound(4).options, poll, 2))).toEqual([A, B])
  })

  it('[V18] choose what a straightforward reading of the steps chooses', () => {
    const cases = fc
      .integer({ min: 1, max: 6 })
      .chain((count) => fc.tuple(fc.constant(count), approvals(count, 9), fc.integer({ min: 1, max: 4 })))
    fc.assert(
      fc.property(cases, ([count, ballots, k]) => {
        const options = optionsOf(count)
        const shares = equalShares(options, pollOf(ballots), k)
        const supporters = (id: string) =>
          ballots.flatMap((ballot, voter) => (supports(ballot, id) ? [voter] : []))
        const voters = ballots.flatMap((ballot, voter) =>
          Object.keys(ballot.choices).length > 0 ? [voter] : [],
        )
        const named = options.map(({ id, number }) => ({
          id,
          number,
          supporters: supporters(id).map((voter) => voters.indexOf(voter)),
        }))
        const [chosen, filled] = naiveShares(named, k)
        expect(ids(shares)).toEqual(chosen)
        expect(shares.chosen.filter(({ filledUp }) => filledUp)).toHaveLength(filled)
        expect(shares.voters).toBe(voters.length)
      }),
      { numRuns: 400 },
    )
  })

  it('[V18] leave no group unheard that is large enough for one of the places', () => {
    const cases = fc
      .integer({ min: 2, max: 7 })
      .chain((count) => fc.tuple(fc.constant(count), approvals(count, 30), fc.integer({ min: 1, max: 5 })))
    fc.assert(
      fc.property(cases, ([count, ballots, k]) => {
        const options = optionsOf(count)
        const shares = equalShares(options, pollOf(ballots), k)
        const chosen = new Set(ids(shares))
        const unheard = ballots.filter((ballot) => Object.keys(ballot.choices).every((id) => !chosen.has(id)))
        for (const { id } of options) {
          const group = unheard.filter((ballot) => supports(ballot, id)).length
          if (group > 0) expect(group * k).toBeLessThan(shares.voters)
        }
      }),
    )
  })

  it('[V18] choose each once, as many as asked where so many have supporters, and count who is newly heard', () => {
    fc.assert(
      fc.property(
        polledRounds(['dots', 'rank', 'agree', 'score']),
        fc.integer({ min: 1, max: 10 }),
        ([round, poll], k) => {
          const shares = equalShares(round.options, poll, k)
          const ballots = poll.ballots.map((it) => it.ballot)
          const backed = round.options.filter(({ id }) => ballots.some((ballot) => supports(ballot, id)))
          expect(new Set(ids(shares)).size).toBe(Math.min(k, backed.length))
          let before: readonly string[] = []
          for (const { id, supporters, newlyHeard } of shares.chosen) {
            const own = ballots.filter((ballot) => supports(ballot, id))
            expect(supporters).toBe(own.length)
            expect(newlyHeard).toBe(
              own.filter((ballot) => before.every((earlier) => !supports(ballot, earlier))).length,
            )
            before = [...before, id]
          }
          expect(shares.leftOut).toBe(poll.tables.reduce((people, table) => people + table.people, 0))
        },
      ),
    )
  })

  it('[V18] depend on the order of neither ballots nor options', () => {
    const cases = polledRounds(['dots', 'score']).chain(([round, poll]) =>
      fc.tuple(
        fc.constant(round),
        fc.constant(poll),
        fc.shuffledSubarray([...round.options], { minLength: round.options.length }),
        fc.shuffledSubarray([...poll.ballots], { minLength: poll.ballots.length }),
      ),
    )
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 5 }), ([round, poll, options, ballots], k) => {
        expect(equalShares(options, { ...poll, ballots }, k)).toEqual(equalShares(round.options, poll, k))
      }),
    )
  })

  it('[V18] settle equal ones by more supporters, then by the lot where there is one, and say so', () => {
    const poll = pollOf([likes(A), likes(B), likes(C), likes(D)])
    const winners = new Set(
      Array.from({ length: 30 }, (_, i) => {
        const lot = lotOrder(i.toString(16).padStart(2, '0').repeat(32))
        const [first] = equalShares(openRound(4).options, poll, 1, lot).chosen
        expect(first?.tie?.by).toBe('lot')
        return first!.id
      }),
    )
    expect(winners).toEqual(new Set([A, B, C, D]))
    expect(ids(equalShares(openRound(4).options, poll, 1))).toEqual([A])
  })

  it('[V18] are filled up by most supporters when nobody can pay for more', () => {
    // With 40 / 9 each, A's six supporters pay; B's one has less than the price of an option for ever below ten times k.
    const poll = pollOf([...many(29, A), likes(B)])
    const shares = equalShares(openRound(3).options, poll, 2)
    expect(shares.chosen.map(({ id, filledUp }) => [id, filledUp])).toEqual([
      [A, false],
      [B, true],
    ])
  })

  it('[V18] of nobody are none, and more than ten are not asked for', () => {
    expect(equalShares(openRound(3).options, pollOf([likes()]), 3)).toEqual({
      voters: 0,
      budget: 30,
      chosen: [],
      leftOut: 0,
    })
    for (const k of [0, 11, 1.5]) expect(() => equalShares([], pollOf([]), k)).toThrow(RangeError)
  })

  it('[V18] take a full hall with a long list in their stride', () => {
    const options = optionsOf(300)
    const ballots = Array.from({ length: 300 }, (_, voter) =>
      likes(...Array.from({ length: 12 }, (_, i) => testId('chl', 1 + ((voter * 7 + i * i * 13) % 300)))),
    )
    const shares = equalShares(options, pollOf(ballots), 10)
    expect(shares.chosen).toHaveLength(10)
  })
})
