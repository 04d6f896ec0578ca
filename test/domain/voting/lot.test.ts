import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawLot, isPromisedLot, lotOrder } from '#shared/domain/voting/lot.ts'
import { tally } from '#shared/domain/voting/tally.ts'
import { openRound, pollOf } from '../../support/rounds.ts'

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 })

describe('the lot', () => {
  it('[V12] is promised when the round opens, and no other seed keeps the promise', () => {
    fc.assert(
      fc.property(bytes, bytes, (drawn, other) => {
        const { seed, commitment } = drawLot(drawn)
        expect(commitment).toBe(createHash('sha256').update(drawn).digest('hex'))
        expect(isPromisedLot(seed, commitment)).toBe(true)
        expect(isPromisedLot(drawLot(other).seed, commitment)).toBe(Buffer.compare(drawn, other) === 0)
      }),
    )
    expect(() => drawLot(new Uint8Array(31))).toThrow(RangeError)
    for (const seed of ['', 'zz', '00'.repeat(31), '00'.repeat(33), 'AA'.repeat(32)]) {
      expect(isPromisedLot(seed, '')).toBe(false)
      expect(() => lotOrder(seed)).toThrow(RangeError)
    }
  })

  it('[V12] gives every option a place of its own, by SHA-256 of seed and option', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 2, max: 9 }), (drawn, count) => {
        const round = openRound(count, { tieRule: 'lot' })
        const lot = lotOrder(drawLot(drawn).seed)
        const { options, tied } = tally({ ...round, weighting: 'person' }, pollOf([]), lot)
        const digest = (id: string) => createHash('sha256').update(drawn).update(id).digest('hex')
        const expected = round.options.toSorted((a, b) => (digest(a.id) < digest(b.id) ? -1 : 1))
        expect(options.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
        expect(options.map(({ place }) => place)).toEqual(options.map((_, index) => index + 1))
        expect(tied).toEqual([])
      }),
    )
  })

  it('[V12] decides between equal options alone, and the result says so', () => {
    const round = openRound(4, { tieRule: 'lot' })
    const [a, b, c] = round.options.map(({ id }) => id)
    const ballots = [{ [a!]: 1, [b!]: 1, [c!]: 1 }, { [c!]: 2 }].map((choices) => ({
      kind: 'dots' as const,
      choices,
      done: true,
    }))
    const places = new Set<string>()
    for (let i = 0; i < 20; i++) {
      const lot = lotOrder(drawLot(new Uint8Array(32).fill(i)).seed)
      const { options, tied } = tally({ ...round, weighting: 'person' }, pollOf(ballots), lot)
      expect([options[0]!.id, options[3]!.number]).toEqual([c, 4])
      expect(tied).toEqual([
        { options: [options[1]!.id, options[2]!.id], by: 'lot', settled: true, reason: null },
      ])
      places.add(options[1]!.id)
    }
    expect(places).toEqual(new Set([a, b]))
  })

  it('[V12] that was not drawn leaves equal options sharing their place', () => {
    const round = openRound(3, { tieRule: 'lot' })
    const { options } = tally({ ...round, weighting: 'person' }, pollOf([]))
    expect(options.map(({ place }) => place)).toEqual([1, 1, 1])
  })
})
