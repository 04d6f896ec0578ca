import { describe, expect, it } from 'vitest'
import { steadyDepths } from '#client/canvas/shapes/steady-depths.ts'
import { seededRandom } from '../support/random.ts'

const none: ReadonlyMap<string, number> = new Map()

const inOrder = (ids: readonly string[], depths: ReadonlyMap<string, number>) =>
  [...ids].sort((a, b) => depths.get(a)! - depths.get(b)!)

const changed = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) =>
  [...after.keys()].filter((id) => before.get(id) !== after.get(id))

describe('[C6] the depths of what is drawn', () => {
  const ids = Array.from({ length: 100 }, (_, i) => `shape:${i}`)

  it('follow the order, and only what comes to lie elsewhere gets another', () => {
    const first = steadyDepths(ids, none)
    expect(inOrder(ids, first)).toEqual(ids)
    const moved = ['shape:3', 'shape:50']
    const rest = ids.filter((id) => !moved.includes(id))
    for (const next of [
      [...rest, ...moved],
      [...moved, ...rest],
      [...rest.slice(0, 20), ...moved, ...rest.slice(20)],
    ]) {
      const depths = steadyDepths(next, first)
      expect(inOrder(next, depths)).toEqual(next)
      expect(changed(first, depths).sort()).toEqual([...moved].sort())
    }
    expect(changed(first, steadyDepths(rest, first))).toEqual([])
  })

  it('are spread anew when nothing fits in between, or they have grown too large', () => {
    let depths = steadyDepths(['a', 'b'], none)
    let order = ['a', 'b']
    for (let n = 0; n < 50; n++) {
      order = ['a', `n${n}`, ...order.slice(1)]
      depths = steadyDepths(order, depths)
      expect(inOrder(order, depths)).toEqual(order)
      expect(new Set(depths.values()).size).toBe(order.length)
    }
    const far = steadyDepths(['a', 'b'], new Map([['a', 2 ** 31 - 10]]))
    expect(Math.max(...far.values())).toBeLessThan(2 ** 30)
  })

  it('are whole, positive and in order after any sequence of changes', () => {
    const random = seededRandom(7)
    const order = [...ids]
    let depths = steadyDepths(order, none)
    for (let n = 0; n < 300; n++) {
      const [taken] = order.splice(random.int(0, order.length - 1), 1)
      order.splice(random.int(0, order.length), 0, n % 5 === 0 ? `new${n}` : taken!)
      depths = steadyDepths(order, depths)
      const values = order.map((id) => depths.get(id)!)
      expect(values.every((value, i) => Number.isInteger(value) && value > (values[i - 1] ?? 0))).toBe(true)
    }
  })
})
