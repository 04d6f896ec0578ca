import fc from 'fast-check'
import { generateKeyBetween } from 'fractional-indexing'
import { describe, expect, it } from 'vitest'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { VALUE_LIMITS } from '#shared/board/limits.ts'
import { orderAtEnd, orderMoved, zInFront } from '#shared/board/order.ts'
import { readBoard } from '#shared/board/read.ts'
import { idOf } from '../support/board/ids.ts'

interface Item {
  readonly id: string
  readonly order: number
}

const byOrder = (a: Item, b: Item) => a.order - b.order || (a.id < b.id ? -1 : 1)

/** Lists as they come about: many with the same order, some with orders that leave no room between them. */
const items = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom(1e308, -1e308, 1 + Number.EPSILON)), {
    maxLength: 8,
  })
  .map((orders) => orders.map((order, n): Item => ({ id: `id${n}`, order })).sort(byOrder))

const applied = (list: readonly Item[], changes: readonly Item[]) =>
  list.map((item) => changes.find(({ id }) => id === item.id) ?? item).sort(byOrder)

describe('moving in a list', () => {
  it('[B14] passes one neighbour and leaves the others in their order', () => {
    fc.assert(
      fc.property(items, fc.nat(7), fc.constantFrom(-1 as const, 1 as const), (list, n, by) => {
        fc.pre(n < list.length)
        const moved = applied(list, orderMoved(list, list[n]!.id, by))
        const expected = list.map(({ id }) => id)
        const other = n + by
        if (other >= 0 && other < list.length) {
          ;[expected[n], expected[other]] = [expected[other]!, expected[n]!]
        }
        expect(moved.map(({ id }) => id)).toEqual(expected)
      }),
      { numRuns: 1000 },
    )
  })

  it('[B14] changes only what is moved, while there is room', () => {
    const list = [1, 2, 3].map((order) => ({ id: `id${order}`, order }))
    expect(orderMoved(list, 'id3', -1)).toEqual([{ id: 'id3', order: 1.5 }])
    expect(orderMoved(list, 'id1', 1)).toEqual([{ id: 'id1', order: 2.5 }])
    expect(orderMoved(list, 'id2', -1)).toEqual([{ id: 'id2', order: 0 }])
    expect(orderMoved(list, 'id3', 1)).toEqual([])
    expect(orderMoved(list, 'gone', 1)).toEqual([])
  })

  it('[B14] goes on working, however often', () => {
    let list: readonly Item[] = [1, 1, 1, 1].map((order, n) => ({ id: `id${n}`, order }))
    for (let i = 0; i < 300; i++) {
      list = applied(list, orderMoved(list, list[3]!.id, -1))
      list = applied(list, orderMoved(list, list[1]!.id, 1))
    }
    expect(new Set(list.map(({ order }) => order)).size).toBe(4)
  })

  it('[B14] what is new comes last', () => {
    fc.assert(
      fc.property(items, (list) => {
        const last = { id: 'z', order: orderAtEnd(list) }
        expect([...list, last].sort(byOrder).at(-1)).toEqual(last)
      }),
    )
  })
})

describe('in front', () => {
  it('[B15] is a key that a canvas can use, in front of all that have one', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'0aAzZ1V '), maxLength: 70 })), (keys) => {
        const edit = editBoard(newBoardDoc(), 'me')
        keys.forEach((z, n) => {
          const place = { x: 0, y: 0, rotation: 0, parent: null }
          edit.create({ kind: 'shape', id: idOf('shp', n), type: 'draw', props: {}, opacity: 1, z, place })
        })
        const board = readBoard(edit.doc)
        const key = zInFront(board)
        expect(() => generateKeyBetween(key, null)).not.toThrow()
        expect(key.length).toBeLessThanOrEqual(VALUE_LIMITS.zLength)
        const stored = board.shapes.map(({ z }) => z)
        const isUsable = (z: string) => {
          try {
            return generateKeyBetween(z, null).length <= VALUE_LIMITS.zLength
          } catch {
            return false
          }
        }
        if (stored.every(isUsable)) for (const z of stored) expect(key > z).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('[B15] comes after a thousand others', () => {
    const edit = editBoard(newBoardDoc(), 'me')
    let top = 'a0'
    for (let n = 0; n < 1000; n++) top = generateKeyBetween(top, null)
    const place = { x: 0, y: 0, rotation: 0, parent: null }
    edit.create({ kind: 'shape', id: idOf('shp', 1), type: 'draw', props: {}, opacity: 1, z: top, place })
    expect(zInFront(readBoard(edit.doc)) > top).toBe(true)
  })
})
