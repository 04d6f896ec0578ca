import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import * as field from '#shared/board/fields.ts'
import { freePlace, outOf, sizeToHold } from '#shared/board/layout.ts'
import { CARD_SIZE, GRID, THEME_SIZE, VALUE_LIMITS } from '#shared/board/limits.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Board, Place, Size } from '#shared/board/records.ts'
import { idOf } from '../support/board/ids.ts'

interface Laid {
  readonly x: number
  readonly y: number
  readonly size: Size
  readonly isTheme: boolean
  readonly isInside: boolean
}

const THEME = idOf('clu', 9999)

const laid: fc.Arbitrary<Laid> = fc.record({
  x: fc.integer({ min: -500, max: 2500 }),
  y: fc.integer({ min: -500, max: 2500 }),
  size: fc.record({ w: fc.integer({ min: 1, max: 900 }), h: fc.integer({ min: 1, max: 900 }) }),
  isTheme: fc.boolean(),
  isInside: fc.boolean(),
})

/** A board with a theme in the middle and cards and themes strewn over both it and the open board. */
function boardWith(things: readonly Laid[]): Board {
  const edit = editBoard(newBoardDoc(), 'me')
  const look = { colour: 'grey', z: 'a0', order: 1 } as const
  edit.create({ kind: 'theme', id: THEME, name: '', ...look, size: THEME_SIZE, place: at(600, 600, null) })
  things.forEach(({ x, y, size, isTheme, isInside }, n) => {
    const place = at(x, y, isInside ? THEME : null)
    if (isTheme) edit.create({ kind: 'theme', id: idOf('clu', n), name: '', ...look, size, place })
    else
      edit.create({
        kind: 'actor',
        id: idOf('acr', n),
        name: '',
        category: 'state',
        offers: '',
        needs: '',
        ...look,
        size,
        place,
      })
  })
  return readBoard(edit.doc)
}

const at = (x: number, y: number, parent: string | null): Place => ({ x, y, rotation: 0, parent })

const overlap = (a: Place, aSize: Size, b: Place, bSize: Size) =>
  a.x < b.x + bSize.w && b.x < a.x + aSize.w && a.y < b.y + bSize.h && b.y < a.y + aSize.h

describe('a place for a card that is written in the list', () => {
  it('[B13] is on top of nothing, on the open board or in a theme', () => {
    fc.assert(
      fc.property(fc.array(laid, { maxLength: 30 }), fc.boolean(), (things, isInside) => {
        const board = boardWith(things)
        const theme = isInside ? board.themes.find(({ id }) => id === THEME)! : null
        const place = freePlace(board, theme)
        expect(place.parent).toBe(theme?.id ?? null)
        for (const other of [...board.actors, ...board.themes]) {
          if (other.place.parent !== place.parent || other.id === place.parent) continue
          expect(overlap(place, CARD_SIZE, other.place, other.size)).toBe(false)
        }
      }),
    )
  })

  it('[B13] is below the name of its theme, and the theme grows to hold it', () => {
    fc.assert(
      fc.property(fc.array(laid, { maxLength: 30 }), (things) => {
        const board = boardWith(things)
        const theme = board.themes.find(({ id }) => id === THEME)!
        const place = freePlace(board, theme)
        const size = sizeToHold(theme, place, CARD_SIZE)
        expect(place.y).toBeGreaterThanOrEqual(GRID.themeHeader)
        expect(size.w).toBeGreaterThanOrEqual(Math.max(theme.size.w, place.x + CARD_SIZE.w))
        expect(size.h).toBeGreaterThanOrEqual(Math.max(theme.size.h, place.y + CARD_SIZE.h))
      }),
    )
  })

  it('[B13] is one that a board may have, however full it is', () => {
    const wide = Array.from({ length: 12 }, (_, n) => ({
      w: VALUE_LIMITS.sizeMax,
      h: VALUE_LIMITS.sizeMax,
      n,
    }))
    const board = boardWith(
      wide.map(({ w, h, n }) => ({ x: -10, y: n * h - 10, size: { w, h }, isTheme: true, isInside: false })),
    )
    const theme = { ...board.themes[0]!, size: { w: VALUE_LIMITS.sizeMax, h: VALUE_LIMITS.sizeMax } }
    for (const place of [freePlace(board, null), freePlace(board, theme)]) {
      expect(field.place(field.writePlace(place))).toEqual(place)
      expect(field.size(field.writeSize(sizeToHold(theme, place, CARD_SIZE)))).toBeDefined()
    }
  })
})

describe('taking something out of a theme', () => {
  const corner = fc.record({
    x: fc.integer({ min: -9999, max: 9999 }),
    y: fc.integer({ min: -9999, max: 9999 }),
    rotation: fc.double({ min: -3, max: 3, noNaN: true }),
    parent: fc.constant(null),
  })

  it('[B6] leaves it where it is seen, as far from the corner and turned as much', () => {
    fc.assert(
      fc.property(corner, corner, (outer, inner) => {
        const place = outOf(outer, inner)
        const distance = Math.hypot(place.x - outer.x, place.y - outer.y)
        expect(distance).toBeCloseTo(Math.hypot(inner.x, inner.y), 4)
        expect(place.rotation).toBeCloseTo(outer.rotation + inner.rotation)
      }),
    )
    expect(outOf(at(100, 50, null), at(10, 20, THEME))).toEqual(at(110, 70, null))
    const turned = outOf({ ...at(100, 50, null), rotation: Math.PI / 2 }, at(10, 20, THEME))
    expect([turned.x, turned.y].map(Math.round)).toEqual([80, 60])
  })

  it('[B6] stays within what a board may have', () => {
    const edge = VALUE_LIMITS.coordinate
    expect(outOf(at(edge, -edge, null), at(edge, -edge, THEME))).toEqual(at(edge, -edge, null))
  })
})
