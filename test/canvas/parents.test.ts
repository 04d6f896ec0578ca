import { describe, expect, it } from 'vitest'
import { type Placed, parentOf, placeOnBoard } from '#client/canvas/binding/parents.ts'
import { idOf } from '../support/board/ids.ts'
import { at, challengeOf, shapeOf, themeOf } from './records.ts'

const finder = (...records: Placed[]) => {
  const byId = new Map<string, Placed>(records.map((record) => [record.id, record]))
  return (id: string) => byId.get(id)
}

describe('what a record lies in', () => {
  it('is the theme or the group that its place names', () => {
    const theme = themeOf(1)
    const card = challengeOf(2, { place: at(5, 5, theme.id) })
    expect(parentOf(card, finder(theme, card))).toBe(theme.id)
    expect(parentOf(theme, finder(theme, card))).toBeNull()
  })

  it('is the open board when that holds nothing, or is gone', () => {
    const memo = shapeOf(1)
    const card = challengeOf(2, { place: at(5, 5, memo.id) })
    expect(parentOf(card, finder(memo, card))).toBeNull()
    expect(parentOf(card, finder(card))).toBeNull()
  })

  it('is the open board for all that hold each other in a ring, and for what lies in it', () => {
    const group = (n: number, parent: string) => shapeOf(n, { type: 'group', place: at(0, 0, parent) })
    const a = group(1, idOf('shp', 2))
    const b = group(2, idOf('shp', 3))
    const c = group(3, idOf('shp', 1))
    const inside = challengeOf(4, { place: at(1, 1, a.id) })
    const itself = group(5, idOf('shp', 5))
    const find = finder(a, b, c, inside, itself)
    for (const record of [a, b, c, inside, itself]) expect(parentOf(record, find)).toBeNull()
  })
})

describe('where a record lies on the board', () => {
  it('counts the places of all that it lies in, turned ones too', () => {
    const theme = themeOf(1, { place: at(100, 50) })
    const group = shapeOf(2, { type: 'group', place: at(10, 0, theme.id, Math.PI / 2) })
    const card = challengeOf(3, { place: at(5, 0, group.id) })
    const { x, y, rotation, parent } = placeOnBoard(card, finder(theme, group, card))
    expect([x, y]).toEqual([expect.closeTo(110), expect.closeTo(55)])
    expect(rotation).toBeCloseTo(Math.PI / 2)
    expect(parent).toBeNull()
  })

  it('comes to an end in a ring', () => {
    const a = shapeOf(1, { type: 'group', place: at(1, 1, idOf('shp', 2)) })
    const b = shapeOf(2, { type: 'group', place: at(1, 1, idOf('shp', 1)) })
    expect(placeOnBoard(a, finder(a, b)).parent).toBeNull()
  })
})
