import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ballot } from '#shared/domain/voting/ballot.ts'
import { METHOD_DEFAULTS, type Method } from '#shared/domain/voting/method.ts'
import type { CastBallot } from '#shared/domain/voting/poll.ts'
import { tally } from '#shared/domain/voting/tally.ts'
import { fraction, toExact } from '#shared/kernel/fraction.ts'
import { seededRandom } from '../../support/random.ts'
import { anyRound, validBallots } from '../../support/votes.ts'

/** A million in the long form: BALLOTS=1000000. */
const BALLOTS = Number(process.env['BALLOTS'] ?? 20_000)
const SEED = Number(process.env['SEED'] ?? 1)

const MUNICIPALITIES = ['3403', '3405', '3411', null] as const

/** So many ballots at random. A few thousand different ones are enough: what counts is how many there are. */
function hall(method: Method) {
  const round = anyRound(method, 12)
  const random = seededRandom(SEED)
  const different = fc.sample(validBallots(round), { numRuns: 2000, seed: SEED }).flatMap((ballot) =>
    MUNICIPALITIES.map(
      (municipality): CastBallot => ({
        ballot: { ...ballot, done: true } as Ballot,
        source: 'screen',
        municipality,
        role: 'participant',
      }),
    ),
  )
  const ballots = Array.from({ length: BALLOTS }, () => random.pick(different)!)
  return { round, ballots }
}

/** What a ballot says of an option, for the model. */
const saidOf = ({ ballot }: CastBallot, id: string): unknown =>
  (ballot.choices as Record<string, unknown>)[id]

describe(`${BALLOTS} random ballots (seed ${SEED})`, () => {
  it('[V11] of dots neither overflow nor round, weighed by person or by municipality', () => {
    const { round, ballots } = hall({ kind: 'dots', budget: 20, maxPerOption: 20 })
    const poll = { ballots, tables: [], eligible: BALLOTS, withdrawn: 0, municipalities: [] }
    const method = { kind: 'dots', budget: 20, maxPerOption: 20 } as const
    const result = tally({ ...round, method, weighting: 'municipality' }, poll)
    const cast = new Map<string | null, bigint>()
    const sums = new Map<string, bigint>()
    for (const it of ballots) {
      cast.set(it.municipality, (cast.get(it.municipality) ?? 0n) + 1n)
      for (const [id, dots] of Object.entries(it.ballot.choices)) {
        const key = `${id} ${it.municipality}`
        sums.set(key, (sums.get(key) ?? 0n) + BigInt(dots as number))
      }
    }
    const common = [...cast.values()].reduce((product, count) => product * count, 1n)
    expect(result.turnout.cast).toBe(BALLOTS)
    for (const { id, points, weighted } of result.options) {
      const parts = [...cast].map(
        ([municipality, count]) => [sums.get(`${id} ${municipality}`) ?? 0n, count] as const,
      )
      expect(BigInt(points)).toBe(parts.reduce((sum, [dots]) => sum + dots, 0n))
      expect(Number.isSafeInteger(points)).toBe(true)
      const top = parts.reduce((sum, [dots, count]) => sum + dots * (common / count), 0n)
      expect(weighted).toBe(toExact(fraction(top, common)))
    }
  })

  it('[V11] of scores have the exact mean, product and order', () => {
    const method = METHOD_DEFAULTS.score
    const { round, ballots } = hall(method)
    const poll = { ballots, tables: [], eligible: BALLOTS, withdrawn: 0, municipalities: [] }
    const result = tally({ ...round, method, weighting: 'person' }, poll)
    for (const { id, axes, order } of result.options) {
      const sums = axes.map((_, axis) => {
        let [sum, n] = [0n, 0n]
        for (const it of ballots) {
          const score = (saidOf(it, id) as unknown[] | undefined)?.[axis]
          if (typeof score !== 'number') continue
          sum += BigInt(score)
          n += 1n
        }
        return [sum, n] as const
      })
      expect(axes.map(({ statistics }) => statistics?.mean)).toEqual(
        sums.map(([sum, n]) => toExact(fraction(sum, n))),
      )
      const [[a, m], [b, n]] = sums as [readonly [bigint, bigint], readonly [bigint, bigint]]
      expect(order).toBe(toExact(fraction(a * b, m * n)))
    }
  })

  it('[V11] of agreement add up answer by answer', () => {
    const { round, ballots } = hall({ kind: 'agree' })
    const poll = { ballots, tables: [], eligible: BALLOTS, withdrawn: 0, municipalities: [] }
    const result = tally({ ...round, method: { kind: 'agree' }, weighting: 'person' }, poll)
    for (const { id, points, agree, pass, disagree } of result.options) {
      const counts = { agree: 0, pass: 0, disagree: 0 }
      for (const it of ballots) {
        const answer = saidOf(it, id) as keyof typeof counts | undefined
        if (answer) counts[answer] += 1
      }
      expect({ agree, pass, disagree }).toEqual(counts)
      expect(points).toBe(counts.agree - counts.disagree)
    }
  })
})
