import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIdMap } from '#client/canvas/binding/ids.ts'
import { isSameShape, kindOfType, patchFor, recordFor } from '#client/canvas/binding/to-record.ts'
import { lineShapeFor, unreadableFor } from '#client/canvas/binding/to-shape.ts'
import { addActivity, addActor, addAim, deleteWithLinks, linkActor, removeAim } from '#shared/board/actors.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { aimsOf, endsOfAim, joiningEnds } from '#shared/board/joinings.ts'
import { mergeChallenges } from '#shared/board/merging.ts'
import type { Relation, RelationMeaning } from '#shared/board/records.ts'
import { relationId } from '#shared/board/relation-id.ts'
import { lineBetween } from '#shared/export/board-picture/relation-line.ts'
import { idOf } from '../support/board/ids.ts'
import { newBoard } from '../support/board/new-board.ts'
import { activityOf, actorLinkOf, at, challengeOf, shapeOf } from './records.ts'

const relationOf = (from: number, to: number, meaning: RelationMeaning = 'affects'): Relation => {
  const ends = { meaning, from: idOf('chl', from), to: idOf('chl', to) }
  return { kind: 'relation', id: relationId(ends) ?? idOf('rel', 0), ...ends, why: '' }
}

const NONE = { relations: [], actorLinks: [], activities: [], challenges: [], merged: [] } as const

const anyBox = fc.record({
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
  w: fc.integer({ min: 60, max: 500 }),
  h: fc.integer({ min: 60, max: 500 }),
})

const isInside = (box: { x: number; y: number; w: number; h: number }, p: { x: number; y: number }) =>
  p.x > box.x && p.x < box.x + box.w && p.y > box.y && p.y < box.y + box.h

describe('the line of a relation', () => {
  it('[C1] goes from the edge of one card to the edge of the other', () => {
    const line = lineBetween({ x: 0, y: 0, w: 240, h: 160 }, { x: 640, y: 0, w: 240, h: 160 })
    expect(line).toEqual({
      start: { x: 243, y: 80 },
      end: { x: 637, y: 80 },
      middle: { x: 440, y: 80 },
      length: 394,
    })
  })

  it('never begins or ends on a card, wherever the cards are, and is a point when there is no room', () => {
    fc.assert(
      fc.property(anyBox, anyBox, fc.constantFrom(-1, -0.5, 0, 0.5, 1), (a, b, lane) => {
        const line = lineBetween(a, b, lane)
        expect(Object.values(line.middle).every(Number.isFinite)).toBe(true)
        if (line.length === 0) {
          expect(line.start).toEqual(line.end)
          return
        }
        expect(isInside(a, line.start)).toBe(false)
        expect(isInside(b, line.end)).toBe(false)
        expect(line.length).toBeGreaterThan(0)
      }),
    )
    const card = { x: 0, y: 0, w: 240, h: 160 }
    expect(lineBetween(card, { ...card, x: 20, y: 20 })).toMatchObject({
      middle: { x: 130, y: 90 },
      length: 0,
    })
    expect(lineBetween(card, card)).toMatchObject({ middle: { x: 120, y: 80 }, length: 0 })
  })

  it('lies on its own side when there are several between two cards, whichever way each goes', () => {
    const [there, back] = [relationOf(1, 2), relationOf(2, 1)]
    const [out, home] = joiningEnds({ ...NONE, relations: [there, back] })
    const [a, b] = [
      { x: 0, y: 0, w: 240, h: 160 },
      { x: 640, y: 0, w: 240, h: 160 },
    ]
    const first = lineBetween(a, b, out?.lane)
    const second = lineBetween(b, a, home?.lane)
    expect(Math.abs(first.middle.y - second.middle.y)).toBe(30)
  })

  it('goes to the card that its end was merged into, and is none within one card', () => {
    const into = idOf('chl', 9)
    const merged = [challengeOf(2, { mergedInto: into }), challengeOf(3, { mergedInto: into })]
    const [outer, inner] = [relationOf(1, 2), relationOf(2, 3)]
    expect(joiningEnds({ ...NONE, relations: [outer, inner], merged })).toEqual([
      { joining: outer, from: idOf('chl', 1), to: into, lane: 0 },
    ])
  })

  it('is neither moved nor made by what is done to its shape', () => {
    const ids = createIdMap()
    const relation = relationOf(1, 2)
    const ends = { from: relation.from, to: relation.to, lane: 0 }
    const lineOf = (joining: Relation) => lineShapeFor({ joining, ...ends }, 'a1V', ids)
    const shape = lineOf(relation)
    expect(ids.recordOf(shape.id)).toBe(relation.id)
    expect(patchFor(shape, { ...shape, x: 50, y: 50 }, null)).toBeUndefined()
    expect(recordFor(shape, relation.id, null, 1)).toBeUndefined()
    expect(isSameShape(shape, lineOf({ ...relation }))).toBe(true)
    expect(isSameShape(shape, lineOf({ ...relation, why: 'Plass' }))).toBe(false)
  })
})

describe('what helps', () => {
  const [first, second, into] = [idOf('chl', 1), idOf('chl', 2), idOf('chl', 9)]
  const merged = [challengeOf(2, { mergedInto: into })]
  const challenges = [challengeOf(1), challengeOf(9)]
  const about = (...ids: readonly ReturnType<typeof idOf<'chl'>>[]) => [activityOf(1, { challenges: ids })]

  it('[MO2] is a line from the actor to the card that the other end was merged into', () => {
    const link = actorLinkOf(1, second, 'hasMeans')
    const [drawn] = joiningEnds({ ...NONE, actorLinks: [link], challenges, merged })
    expect(drawn).toMatchObject({ joining: link, from: idOf('acr', 1), to: into })
    const ids = createIdMap()
    const shape = lineShapeFor(drawn!, 'a1V', ids)
    expect(shape).toMatchObject({ type: 'actorLink', props: { meaning: 'hasMeans', why: link.note } })
    expect(ids.recordOf(shape.id)).toBe(link.id)
    expect(recordFor(shape, link.id, null, 1)).toBeUndefined()
  })

  it('[MO3] is a line from the activity to each card that it is about and that is there, once', () => {
    const aims = aimsOf({ activities: about(first, second, into, idOf('chl', 7)), challenges, merged })
    expect(aims.map(({ from, to }) => [from, to])).toEqual([
      [idOf('act', 1), first],
      [idOf('act', 1), into],
    ])
    expect(aims.map(({ id }) => endsOfAim(id))).toEqual(aims.map(({ from, to }) => ({ from, to })))
    const ids = createIdMap()
    const [drawn] = joiningEnds({ ...NONE, activities: about(first), challenges })
    expect(ids.recordOf(lineShapeFor(drawn!, 'a1V', ids).id)).toBe(aims[0]?.id)
  })

  it('is no line for what only looks like one', () => {
    for (const id of ['', 'aim', 'aim_1_2', `aim_${first}_${second}`, idOf('act', 1)])
      expect(endsOfAim(id)).toBeUndefined()
  })

  it('[MO3] [MO2] takes back what was merged with it, and the ties of a card with the card', () => {
    const { edit, board } = newBoard()
    const [a, b] = [
      addChallenge(edit, { title: 'Tomme lokaler' }),
      addChallenge(edit, { title: 'Lite folk' }),
    ]
    const activity = addActivity(edit, { title: 'Åpne lokalene', challenges: [] })
    const actor = addActor(edit, { name: 'Sentralen', category: 'voluntary' })
    expect([addAim(edit, { from: activity, to: a }), addAim(edit, { from: activity, to: b })]).toEqual([
      true,
      true,
    ])
    linkActor(edit, { from: actor, to: activity, stake: 'both' })
    const card = mergeChallenges(edit, { cards: [a, b] })!
    expect(aimsOf(board()).map(({ to }) => to)).toEqual([card])
    expect(addAim(edit, { from: activity, to: card })).toBe(false)
    removeAim(edit, { from: activity, to: card })
    expect(board().activities[0]?.challenges).toEqual([])
    deleteWithLinks(edit, activity)
    expect([board().activities, board().actorLinks]).toEqual([[], []])
  })
})

describe('what this version cannot read', () => {
  const ids = createIdMap()

  it('[C2] is a box where it lies, as large as it says when that is a size', () => {
    const record = shapeOf(1, { type: 'hologram', props: { w: 300, h: 200, glow: 1 }, place: at(10, 20) })
    const box = unreadableFor(record, null, ids)
    expect(box).toMatchObject({ type: 'unreadable', x: 10, y: 20, props: { w: 300, h: 200 } })
    for (const props of [null, 'x', [], { w: -1, h: Number.MAX_VALUE }, { w: '9', h: {} }]) {
      const { w, h } = unreadableFor({ ...record, props }, null, ids).props as { w: number; h: number }
      expect([w, h]).toEqual([220, 120])
    }
  })

  it('[C2] can be moved, and is never written over', () => {
    const record = shapeOf(1, { type: 'hologram', props: { w: 300, h: 200, glow: 1 }, place: at(10, 20) })
    const box = unreadableFor(record, null, ids)
    expect(kindOfType(box.type)).toBe('shape')
    expect(patchFor(box, { ...box, x: 40 }, null)).toEqual({ place: at(40, 20) })
    expect(recordFor(box, record.id, null, 1)).toBeUndefined()
  })
})
