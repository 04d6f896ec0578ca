import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, distribute, EDGES } from '#shared/board/arrange/align.ts'
import { boundsOf, inReadingOrder, type Thing } from '#shared/board/arrange/boxes.ts'
import { overlaps } from '#shared/board/box.ts'

const box = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  w: fc.integer({ min: 1, max: 300 }),
  h: fc.integer({ min: 1, max: 300 }),
})

const things: fc.Arbitrary<readonly Thing[]> = fc
  .array(box, { minLength: 2, maxLength: 12 })
  .map((boxes) => boxes.map((one, n) => ({ ...one, id: `c${String(n).padStart(2, '0')}` })))

const placed = (all: readonly Thing[], spots: ReadonlyMap<string, { x: number; y: number }>) =>
  all.map((thing) => ({ ...thing, ...spots.get(thing.id)! }))

describe('aligning', () => {
  it.each(EDGES)('[B31] to the %s puts all at one line, and moves one way only', (edge) => {
    fc.assert(
      fc.property(things, (all) => {
        const now = placed(all, align(all, edge))
        const line = {
          left: ({ x }: Thing) => x,
          centre: ({ x, w }: Thing) => x + w / 2,
          right: ({ x, w }: Thing) => x + w,
          top: ({ y }: Thing) => y,
          middle: ({ y, h }: Thing) => y + h / 2,
          bottom: ({ y, h }: Thing) => y + h,
        }[edge]
        for (const thing of now) expect(line(thing)).toBeCloseTo(line(now[0]!))
        const isAcross = edge === 'left' || edge === 'centre' || edge === 'right'
        for (const [i, { x, y }] of now.entries()) {
          expect(isAcross ? y : x).toBe(isAcross ? all[i]!.y : all[i]!.x)
        }
        const [before, after] = [boundsOf(all)!, boundsOf(now)!]
        expect(after.x).toBeGreaterThanOrEqual(before.x)
        expect(after.y).toBeGreaterThanOrEqual(before.y)
      }),
    )
  })
})

describe('distributing', () => {
  it.each(['across', 'down'] as const)('[B31] %s makes equal gaps and keeps the order', (direction) => {
    fc.assert(
      fc.property(things, (all) => {
        const [at, extent] = direction === 'across' ? (['x', 'w'] as const) : (['y', 'h'] as const)
        const middle = (thing: Thing) => thing[at] + thing[extent] / 2
        const before = [...all].sort((a, b) => middle(a) - middle(b) || (a.id < b.id ? -1 : 1))
        const now = placed(before, distribute(all, direction))
        const gaps = now.slice(1).map((thing, i) => thing[at] - now[i]![at] - now[i]![extent])
        for (const gap of gaps) {
          expect(gap).toBeCloseTo(gaps[0]!)
          expect(gap).toBeGreaterThanOrEqual(-1e-9)
        }
        expect(now[0]![at]).toBe(before[0]![at])
      }),
    )
  })
})

describe('the reading order', () => {
  it('[B31] goes line by line and leaves nothing out', () => {
    const thing = (id: string, x: number, y: number): Thing => ({ id, x, y, w: 100, h: 100 })
    const read = inReadingOrder([
      thing('d', 300, 140),
      thing('b', 300, 0),
      thing('a', 0, 20),
      thing('c', 0, 150),
    ])
    expect(read.map(({ id }) => id).join('')).toBe('abcd')
    fc.assert(
      fc.property(things, (all) => {
        expect(new Set(inReadingOrder(all))).toEqual(new Set(all))
      }),
    )
    expect(overlaps(thing('a', 0, 0), thing('b', 100, 0))).toBe(false)
  })
})
