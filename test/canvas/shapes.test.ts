import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIdMap } from '#client/canvas/binding/ids.ts'
import { isSameShape, patchFor, recordFor } from '#client/canvas/binding/to-record.ts'
import { bindingFor, PAGE_ID, shapeFor } from '#client/canvas/binding/to-shape.ts'
import { ACTOR_CATEGORIES, ACTOR_STATES, COLOURS } from '#shared/board/records.ts'
import { idOf } from '../support/board/ids.ts'
import {
  activityOf,
  actorOf,
  anyCoordinate,
  anyWords,
  at,
  bindingOf,
  challengeOf,
  shapeOf,
  themeOf,
} from './records.ts'

const anyPlaced = fc
  .record({
    x: anyCoordinate,
    y: anyCoordinate,
    w: fc.integer({ min: 1, max: 2000 }),
    h: fc.integer({ min: 1, max: 2000 }),
    words: anyWords.map((text) =>
      text
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .normalize('NFC'),
    ),
    colour: fc.constantFrom(...COLOURS),
    z: fc.constantFrom('a0', 'a1', 'a1V', 'Zz'),
    kind: fc.constantFrom('challenge', 'theme', 'actor', 'activity', 'shape'),
    category: fc.constantFrom(...ACTOR_CATEGORIES),
    state: fc.constantFrom(...ACTOR_STATES),
    due: fc.constantFrom(null, '2027-03-12'),
  })
  .map(({ x, y, w, h, words, colour, z, kind, category, state, due }) => {
    const common = { place: at(x, y), z }
    if (kind === 'challenge') return challengeOf(1, { ...common, size: { w, h }, title: words, colour })
    const card = { ...common, size: { w, h }, colour }
    if (kind === 'actor')
      return actorOf(1, { ...card, name: words, category, state, offers: words, needs: words })
    if (kind === 'activity')
      return activityOf(1, { ...card, title: words, who: words, where: words, owner: words, due })
    if (kind === 'theme') return themeOf(1, { ...common, size: { w, h }, name: words, colour })
    return shapeOf(1, { ...common, props: { w, h, text: words, colour } })
  })

describe('records as shapes', () => {
  it('give the same record back, but for what the server numbers and what the list orders', () => {
    fc.assert(
      fc.property(anyPlaced, (record) => {
        const shape = shapeFor(record, null, createIdMap())
        const {
          number: _n,
          theme: _t,
          stamps: _s,
          mergedInto: _m,
          ...rest
        } = record as ReturnType<typeof challengeOf>
        const { locked: _l, ...others } = rest
        const { takesCards: _c, ...stored } = { takesCards: false, ...others }
        expect(recordFor(shape, record.id, null, 1)).toEqual(stored)
      }),
    )
  })

  it('say nothing has changed when nothing has', () => {
    fc.assert(
      fc.property(anyPlaced, (record) => {
        const shape = shapeFor(record, null, createIdMap())
        const again = shapeFor({ ...record }, null, createIdMap())
        expect(patchFor(shape, again, null)).toBeUndefined()
        expect(isSameShape(shape, again)).toBe(true)
      }),
    )
  })

  it('keep a z-index that is none from stopping the canvas', () => {
    for (const z of ['', '!', 'a', 'nonsense '.repeat(10), '0']) {
      expect(shapeFor(challengeOf(1, { z }), null, createIdMap()).index).toBe('a1')
    }
  })
})

describe('what somebody did to a shape', () => {
  const ids = createIdMap()
  const before = shapeFor(challengeOf(1, { place: at(10, 20) }), null, ids)

  it('is a new place when it was moved, together with what it lies in now', () => {
    const theme = idOf('clu', 7)
    const after = { ...before, x: 30.126, parentId: ids.shapeOf(theme) }
    expect(patchFor(before, after, theme)).toEqual({ place: at(30.13, 20, theme) })
  })

  it('is a size, a depth, a colour, each by itself', () => {
    const props = before.props as Record<string, unknown>
    expect(patchFor(before, { ...before, props: { ...props, w: 300 } } as never, null)).toEqual({
      size: { w: 300, h: 160 },
    })
    expect(patchFor(before, { ...before, index: 'a5' } as never, null)).toEqual({ z: 'a5' })
    expect(patchFor(before, { ...before, props: { ...props, colour: 'red' } } as never, null)).toEqual({
      colour: 'red',
    })
  })

  it('is never a text of a card: an older one must not come back over what others wrote', () => {
    const after = { ...before, x: 11, props: { ...before.props, title: 'Eldre', body: 'Eldre', number: 9 } }
    expect(patchFor(before, after as never, null)).toEqual({ place: at(11, 20) })
  })

  it('is nothing when it moved by less than is stored', () => {
    expect(patchFor(before, { ...before, x: 10.004 }, null)).toBeUndefined()
    expect(isSameShape(before, { ...before, x: 10.004 })).toBe(true)
    expect(isSameShape(before, { ...before, x: 10.2 })).toBe(false)
  })

  it('cannot be stored when it has grown too large, which is said and not cut', () => {
    const memo = shapeFor(shapeOf(1), null, ids)
    const huge = { ...memo, props: { ...memo.props, text: 'x'.repeat(70_000) } }
    expect(patchFor(memo, huge as never, null)).toBeNull()
    expect(recordFor(huge as never, idOf('shp', 1), null, 1)).toBeUndefined()
  })
})

describe('ids', () => {
  it('of shapes follow from those of records, and back', () => {
    const ids = createIdMap()
    const record = idOf('chl', 5)
    expect(ids.shapeOf(record)).toBe(`shape:${record}`)
    expect(ids.recordOf(ids.shapeOf(record))).toBe(record)
    expect(ids.nameFor(ids.shapeOf(record), 'chl')).toBe(record)
  })

  it('of shapes drawn here stay, and the record gets its own', () => {
    const ids = createIdMap()
    const drawn = 'shape:V1StGXR8_Z5jdHi6B-myT' as const
    expect(ids.recordOf(drawn as never)).toBeUndefined()
    const record = ids.nameFor(drawn as never, 'shp')
    expect(ids.nameFor(drawn as never, 'shp')).toBe(record)
    expect(ids.shapeOf(record)).toBe(drawn)
    expect(ids.recordOf(drawn as never)).toBe(record)
  })

  it('tie bindings to the shapes of their records', () => {
    const ids = createIdMap()
    const [from, to] = [idOf('shp', 1), idOf('chl', 2)]
    const binding = bindingFor(bindingOf(3, from, to), ids)
    expect([binding.fromId, binding.toId]).toEqual([ids.shapeOf(from), ids.shapeOf(to)])
    expect(binding.id).toBe(`binding:${idOf('bnd', 3)}`)
    expect(shapeFor(challengeOf(1), null, ids).parentId).toBe(PAGE_ID)
  })
})
