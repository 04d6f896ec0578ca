import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BACKOFF_CEILING, backoffDelay, isBusy } from '#client/session/backoff.ts'
import { CLOSE } from '#shared/wire/sync.ts'

const attempts = fc.integer({ min: 1, max: 10_000 })
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('waiting before the next attempt to connect', () => {
  it('is never longer than the ceiling, and never nothing', () => {
    fc.assert(
      fc.property(attempts, chance, (attempt, random) => {
        const delay = backoffDelay(attempt, random)
        expect(delay).toBeGreaterThanOrEqual(100)
        expect(delay).toBeLessThanOrEqual(BACKOFF_CEILING)
      }),
    )
  })

  it('takes a random half off, so that a room does not come back in one instant', () => {
    for (const attempt of [1, 2, 5, 50]) {
      expect(backoffDelay(attempt, 0.999)).toBeGreaterThan(1.9 * backoffDelay(attempt, 0))
    }
  })

  it('does not shrink from one attempt to the next', () => {
    fc.assert(
      fc.property(attempts, chance, (attempt, random) => {
        expect(backoffDelay(attempt + 1, random)).toBeGreaterThanOrEqual(backoffDelay(attempt, random))
      }),
    )
  })

  it('leaves a server that asks for time more of it', () => {
    expect([CLOSE.restarting, CLOSE.slowReader, CLOSE.tooFast].map(isBusy)).toEqual([true, true, true])
    expect(isBusy(1006)).toBe(false)
  })
})
