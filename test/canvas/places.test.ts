import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeBeside, freeBlock, freePlaces } from '#client/canvas/tools/free-place.ts'
import { placeAside, placeBeside } from '#client/canvas/ui/place-beside.ts'
import type { Box } from '#shared/board/box.ts'

const SIZE = { w: 240, h: 160 }

const anyArea: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  w: fc.integer({ min: 1, max: 600 }),
  h: fc.integer({ min: 1, max: 600 }),
})

const overlap = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

describe('free places', () => {
  it('are as many as asked for, on nothing, and not on each other', () => {
    fc.assert(
      fc.property(
        fc.array(anyArea),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 6 }),
        (taken, count, columns) => {
          const areas = freePlaces(taken, SIZE, count, { x: 0, y: 0 }, columns).map((place) => ({
            ...place,
            ...SIZE,
          }))
          expect(areas.length).toBe(count)
          for (const [index, area] of areas.entries()) {
            expect(taken.some((other) => overlap(area, other))).toBe(false)
            expect(areas.slice(index + 1).some((other) => overlap(area, other))).toBe(false)
          }
        },
      ),
    )
  })

  it('[C4] for many are one tidy block where nothing lies', () => {
    fc.assert(
      fc.property(
        fc.array(anyArea),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 8 }),
        (taken, count, columns) => {
          const places = freeBlock(taken, SIZE, count, { x: 0, y: 0 }, columns)
          expect(places.length).toBe(count)
          for (const [i, place] of places.entries()) {
            expect(place.x).toBe((i % columns) * 264)
            expect(place.y - (places[0]?.y ?? 0)).toBe(Math.floor(i / columns) * 184)
            expect(taken.some((area) => overlap(area, { ...place, ...SIZE }))).toBe(false)
          }
        },
      ),
    )
  })

  it('beside a card are to its right when there is room', () => {
    const card = { x: 0, y: 0, ...SIZE }
    expect(freeBeside([card], card)).toEqual({ x: 264, y: 0 })
    expect(freeBeside([card, { x: 264, y: 0, ...SIZE }], card)).toEqual({ x: -264, y: 0 })
  })
})

describe('a panel beside a thing', () => {
  const room = { w: 1000, h: 700 }
  const panel = { w: 380, h: 400 }

  it('is to its right, to its left when there is no room, and on the canvas in any case', () => {
    expect(placeAside({ x: 100, y: 50, w: 200, h: 100 }, panel, room)).toEqual({ x: 314, y: 50 })
    expect(placeAside({ x: 700, y: 50, w: 200, h: 100 }, panel, room)).toEqual({ x: 306, y: 50 })
    fc.assert(
      fc.property(anyArea, (thing) => {
        const { x, y } = placeAside(thing, panel, room)
        expect(x >= 8 && x + panel.w <= room.w - 8 && y >= 8 && y + panel.h <= room.h - 8).toBe(true)
      }),
    )
  })
})

describe('a bar beside a thing', () => {
  const room = { w: 1000, h: 700 }
  const bar = { w: 300, h: 52 }

  it('is above it, below when there is no room, and on the canvas in any case', () => {
    expect(placeBeside({ x: 400, y: 300, w: 200, h: 100 }, bar, room)).toEqual({ x: 350, y: 234 })
    expect(placeBeside({ x: 400, y: 20, w: 200, h: 100 }, bar, room).y).toBe(134)
    fc.assert(
      fc.property(anyArea, (thing) => {
        const { x, y } = placeBeside(thing, bar, room)
        expect(x).toBeGreaterThanOrEqual(8)
        expect(x + bar.w).toBeLessThanOrEqual(room.w)
        expect(y).toBeGreaterThanOrEqual(8)
        expect(y + bar.h).toBeLessThanOrEqual(room.h - 84)
      }),
    )
  })
})
