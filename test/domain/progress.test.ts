import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countHeadway, nudgeableAt, type Progress } from '#shared/domain/progress.ts'

const people: fc.Arbitrary<readonly Progress[]> = fc
  .array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()), { maxLength: 40 })
  .map((all) =>
    all.map(([connected, written, voted, done]) => ({
      group: null,
      connected,
      written,
      voted,
      done,
    })),
  )

describe('the cockpit', () => {
  it('[F8] counts everybody once, and a group under five by who is here alone', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 40 }), (all, cut) => {
        const groups = (['grp_a', 'grp_b'] as const).map((id) => ({ id, name: `Gruppe ${id}` }))
        const seated = all.map((one, index) => ({ ...one, group: index < cut ? 'grp_a' : 'grp_b' }))
        const counted = countHeadway(seated, groups)
        expect(counted.all.connected + counted.all.disconnected).toBe(all.length)
        expect(counted.all.counts?.done).toBe(all.filter(({ done }) => done).length)
        counted.groups.forEach((group, index) => {
          const members = seated.filter((one) => one.group === groups[index]?.id)
          expect(group.connected + group.disconnected).toBe(members.length)
          if (members.length < 5) expect(group.counts).toBeNull()
          else expect(group.counts?.written).toBe(members.filter(({ written }) => written).length)
        })
      }),
    )
  })

  it('[F8] reminds once in thirty seconds, and at once of something else', () => {
    const nudge = { number: 3, at: 1000, about: 'stp_a' }
    expect(nudgeableAt(null, 'stp_a', 1000)).toBeNull()
    expect(nudgeableAt(nudge, 'stp_a', 30_999)).toBe(31_000)
    expect(nudgeableAt(nudge, 'stp_a', 31_000)).toBeNull()
    expect(nudgeableAt(nudge, 'stp_b', 1001)).toBeNull()
  })
})
