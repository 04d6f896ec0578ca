import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakdown, type GroupVotes, hiddenGroups } from '#shared/domain/voting/breakdown.ts'
import { countVotes } from '#shared/domain/voting/counts.ts'
import { canCompute } from '../../support/adversary.ts'
import { polledRounds } from '../../support/votes.ts'

/** Every choice of some of the numbers below `count`. */
const choices = (count: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, i) => i).filter((i) => (bits >> i) & 1),
  )

describe('the breakdown', () => {
  it('[V14] lets nobody compute the votes of fewer than five people from what is shown and the whole', () => {
    const groups = fc.array(fc.oneof(fc.nat({ max: 7 }), fc.nat({ max: 30 })), { minLength: 1, maxLength: 7 })
    let withShown = 0
    fc.assert(
      fc.property(groups, (cast) => {
        if (cast.reduce((a, b) => a + b, 0) < 5) return // nothing but totals is shown then
        const hidden = hiddenGroups(new Map(cast.entries()))
        const row = (of: readonly number[]) => cast.map((_, group) => Number(of.includes(group)))
        const shown = cast.flatMap((_, group) => (hidden.has(group) ? [] : [group]))
        const published = [row([...cast.keys()]), ...shown.map((group) => row([group]))]
        if (shown.length > 0 && hidden.size > 0) withShown += 1
        for (const some of choices(cast.length)) {
          const ballots = some.reduce((sum, group) => sum + cast[group]!, 0)
          if (ballots > 0 && ballots < 5) expect(canCompute(published, row(some))).toBe(false)
        }
        for (const group of hidden) {
          if (cast[group]! > 0) expect(canCompute(published, row([group]))).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
    expect(withShown).toBeGreaterThan(20)
  })

  it('[V14] gives no more away with a derived view beside it, of which the whole is shown too', () => {
    const groups = fc.array(fc.nat({ max: 9 }), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(groups, (cast) => {
        if (cast.reduce((a, b) => a + b, 0) < 5) return
        // What is unknown: of each group the votes for A, for B, and for both as one, which are not the sum of the two.
        const views = [0, 1, 2]
        const row = (view: number, of: readonly number[]) =>
          views.flatMap((other) => cast.map((_, group) => Number(other === view && of.includes(group))))
        const hidden = hiddenGroups(new Map(cast.entries()))
        const shown = cast.flatMap((_, group) => (hidden.has(group) ? [] : [group]))
        const published = views.flatMap((view) => [
          row(view, [...cast.keys()]),
          ...(view === 2 ? [] : shown.map((group) => row(view, [group]))),
        ])
        for (const some of choices(cast.length)) {
          const ballots = some.reduce((sum, group) => sum + cast[group]!, 0)
          if (ballots === 0 || ballots >= 5) continue
          for (const view of views) expect(canCompute(published, row(view, some))).toBe(false)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('[V14] is tried by an adversary who would find what is hidden badly', () => {
    expect(
      canCompute(
        [
          [1, 1, 1],
          [0, 0, 1],
          [0, 1, 0],
        ],
        [1, 0, 0],
      ),
    ).toBe(true)
    expect(
      canCompute(
        [
          [1, 1, 1],
          [0, 0, 1],
        ],
        [1, 0, 0],
      ),
    ).toBe(false)
    expect(
      canCompute(
        [
          [2, 1, 0],
          [1, 1, 0],
        ],
        [0, 1, 0],
      ),
    ).toBe(true)
  })

  it('[V14] hides the smallest, and no more than it takes', () => {
    const hidden = (cast: Record<string, number>) => [...hiddenGroups(new Map(Object.entries(cast)))].sort()
    expect(hidden({ a: 5, b: 6 })).toEqual([])
    expect(hidden({ a: 4, b: 6, c: 9 })).toEqual(['a', 'b'])
    expect(hidden({ a: 2, b: 2, c: 9, d: 10 })).toEqual(['a', 'b', 'c'])
    expect(hidden({ a: 3, b: 2, c: 9 })).toEqual(['a', 'b'])
    expect(hidden({ a: 0, b: 5, c: 6, d: 7 })).toEqual(['a', 'b', 'c'])
    expect(hidden({ a: 4, b: 30 })).toEqual(['a', 'b'])
  })

  it('[V14] of what is shown adds up, and what is left over is that of two groups and five ballots at least', () => {
    let shownSome = 0
    fc.assert(
      fc.property(
        polledRounds(),
        fc.constantFrom('role' as const, 'municipality' as const),
        ([round, poll], by) => {
          const many = { ...poll, ballots: [...poll.ballots, ...poll.ballots, ...poll.ballots] }
          const groups = breakdown(round, many, by, ['3403', null])
          const all = countVotes(
            round.method,
            round.options,
            many.ballots.map((it) => it.ballot),
            many.tables,
          )
          const isShown = (it: GroupVotes<string | null>) => !it.hidden
          if (groups === null || groups.every(isShown)) return
          expect(groups.filter((it) => it.hidden).length).toBeGreaterThanOrEqual(Math.min(2, groups.length))
          expect(Object.keys(groups.find((it) => it.hidden)!)).toEqual(['group', 'hidden'])
          for (const it of groups) {
            if (it.hidden) continue
            shownSome += 1
            expect(it.cast).toBeGreaterThanOrEqual(5)
            for (const [id, { values }] of all) {
              for (const [i, value] of values.entries()) expect(it.values[id]![i]).toBeLessThanOrEqual(value)
            }
          }
        },
      ),
    )
    expect(shownSome).toBeGreaterThan(20)
  })

  it('[V14] of everybody in the open is the whole', () => {
    fc.assert(
      fc.property(polledRounds(), ([round, poll]) => {
        const groups = breakdown(round, { ...poll, tables: [] }, 'municipality', [])
        const shown = groups?.flatMap((it) => (it.hidden ? [] : [it])) ?? []
        if (!groups || shown.length < groups.length) return
        const all = countVotes(
          round.method,
          round.options,
          poll.ballots.map((it) => it.ballot),
          [],
        )
        for (const [id, { values }] of all) {
          expect(values).toEqual(values.map((_, i) => shown.reduce((sum, it) => sum + it.values[id]![i]!, 0)))
        }
      }),
    )
  })

  it('[V14] of fewer than five ballots is none at all', () => {
    fc.assert(
      fc.property(polledRounds(), ([round, poll]) => {
        const few = { ballots: poll.ballots.slice(0, 4), tables: [] }
        expect(breakdown(round, few, 'role', ['participant', 'actor'])).toBeNull()
      }),
    )
  })
})
