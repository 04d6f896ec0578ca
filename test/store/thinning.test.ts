import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type KeptVersion, thin, VERSION_LIFE_MS, VERSION_LIMITS } from '#server/store/thinning.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = 1_800_000_000_000

const version = fc.record({
  at: fc.integer({ min: NOW - 40 * DAY, max: NOW }),
  bytes: fc.nat({ max: 3_000_000 }),
})
const versions = fc.uniqueArray(version, { selector: ({ at }) => at, maxLength: 300 })

const kept = (all: readonly KeptVersion[], now = NOW) => {
  const gone = new Set(thin(all, now))
  return all.filter((one) => !gone.has(one))
}

describe('[ST29] of the versions of a board', () => {
  test('never more are kept than the limits allow, and none beyond its time', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const left = kept(all)
        expect(left.length).toBeLessThanOrEqual(VERSION_LIMITS.count)
        if (left.length > 1)
          expect(left.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(VERSION_LIMITS.bytes)
        expect(left.every(({ at }) => NOW - at < VERSION_LIFE_MS)).toBe(true)
      }),
    )
  })

  test('within the limits, each of the last hour is kept, and one of every hour and day that had any', () => {
    const small = versions.map((all) => all.map(({ at }) => ({ at, bytes: 1 })))
    fc.assert(
      fc.property(small, (all) => {
        const left = kept(all)
        if (left.length === VERSION_LIMITS.count) return
        const recent = all.filter(({ at }) => NOW - at <= HOUR)
        expect(left).toEqual(expect.arrayContaining(recent))
        const alive = all.filter(({ at }) => NOW - at < VERSION_LIFE_MS)
        const days = (list: readonly KeptVersion[]) => new Set(list.map(({ at }) => Math.floor(at / DAY)))
        expect(days(left)).toEqual(days(alive))
      }),
    )
  })

  test('thinning again changes nothing, and those kept later were kept before', () => {
    fc.assert(
      fc.property(versions, fc.nat({ max: 10 * DAY }), (all, later) => {
        const once = kept(all)
        expect(kept(once)).toEqual(once)
        const small = all.map(({ at }) => ({ at, bytes: 1 }))
        // Looked at often or seldom: within the limits, it comes to the same.
        // (On the last day of its life the version that stands for a day goes first, and no other takes its place.)
        const young = ({ at }: KeptVersion) => NOW + later - at < VERSION_LIFE_MS - DAY
        expect(kept(kept(small), NOW + later).filter(young)).toEqual(kept(small, NOW + later).filter(young))
      }),
    )
  })

  test('a workshop of three hours leaves a version for each five minutes of its last hour, and hours before', () => {
    const all = Array.from({ length: 36 }, (_, i) => ({ at: NOW - i * 5 * 60_000, bytes: 1 }))
    expect(kept(all).length).toBeGreaterThanOrEqual(14)
    expect(kept(all).length).toBeLessThanOrEqual(16)
    expect(kept(all, NOW + 2 * DAY)).toHaveLength(1)
  })
})
