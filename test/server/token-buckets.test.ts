import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTokenBuckets } from '#server/token-buckets.ts'
import { fakeClock } from '../support/fake-clock.ts'

describe('token buckets', () => {
  it('give what may come at once, then so many a minute, to each key its own', () => {
    const clock = fakeClock()
    const buckets = createTokenBuckets(clock, { burst: 3, perMinute: 2 })
    for (let i = 0; i < 3; i++) {
      expect(buckets.isEmpty('a')).toBe(false)
      buckets.take('a')
    }
    expect([buckets.isEmpty('a'), buckets.isEmpty('b')]).toEqual([true, false])
    clock.advance(30_000)
    expect(buckets.isEmpty('a')).toBe(false)
    buckets.take('a')
    expect(buckets.isEmpty('a')).toBe(true)
  })

  it('never let through more than burst and rate together, however somebody comes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 200 }), (pauses) => {
        const clock = fakeClock()
        const start = clock.now()
        const buckets = createTokenBuckets(clock, { burst: 10, perMinute: 60 })
        let passed = 0
        for (const pause of pauses) {
          clock.advance(pause)
          if (buckets.isEmpty('a')) continue
          buckets.take('a')
          passed += 1
        }
        expect(passed).toBeLessThanOrEqual(10 + (clock.now() - start) / 1000)
      }),
    )
  })
})
