import { describe, expect, it } from 'vitest'
import { createIdMap } from '#client/canvas/binding/ids.ts'
import { withKnownProps } from '#client/canvas/binding/to-record.ts'
import { shapeFor } from '#client/canvas/binding/to-shape.ts'
import { NOTHING_SAID, saidOf } from '#client/canvas/shapes/said-of.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { addComment, toggleReaction } from '#shared/board/remarks.ts'
import { watchBoard } from '#shared/board/watch.ts'
import { idOf } from '../support/board/ids.ts'
import { at, challengeOf } from './records.ts'

/* A card is drawn again when its props, or what is said of it, are another object. */

const ids = createIdMap()

describe('[C6] a card that somebody else', () => {
  const before = shapeFor(challengeOf(1), null, ids)

  it('moves keeps what it looks like', () => {
    const moved = withKnownProps(shapeFor(challengeOf(1, { place: at(50, 60) }), null, ids), before)
    expect(moved).toMatchObject({ x: 50, y: 60 })
    expect(moved.props).toBe(before.props)
    expect(moved.meta).toBe(before.meta)
  })

  it('changes gets what it looks like now', () => {
    for (const change of [
      { title: 'Ny tittel' },
      { goals: [4] },
      { stamps: ['urgent' as const] },
      { number: 7 },
    ]) {
      const after = shapeFor(challengeOf(1, change), null, ids)
      expect(withKnownProps(after, before).props).toBe(after.props)
    }
    expect(withKnownProps(before, undefined)).toBe(before)
  })
})

describe('[C6] what is said of cards', () => {
  it('is counted by card, and stays the same object for each card of which nothing new is said', () => {
    const edit = editBoard(newBoardDoc(), 'test')
    const watch = watchBoard(edit.doc)
    for (const n of [1, 2, 3]) edit.create(challengeOf(n))
    const [one, two] = [idOf('chl', 1), idOf('chl', 2)]
    for (const card of [one, one, two]) addComment(edit, { card, text: 'Hei', at: 1 })
    toggleReaction(edit, { seat: 'sea_1', card: one, mark: 'agree' })
    const first = saidOf(watch.current(), NOTHING_SAID)
    expect(first.cards.get(one)).toEqual({ comments: 2, open: 2, reactions: 1 })
    expect(first.cards.get(two)).toEqual({ comments: 1, open: 1, reactions: 0 })
    expect(first.cards.has(idOf('chl', 3))).toBe(false)

    edit.change(one, { place: at(5, 5) })
    expect(saidOf(watch.current(), first)).toBe(first)
    toggleReaction(edit, { seat: 'sea_2', card: two, mark: 'care' })
    const second = saidOf(watch.current(), first)
    expect(second.cards.get(one)).toBe(first.cards.get(one))
    expect(second.cards.get(two)).toEqual({ comments: 1, open: 1, reactions: 1 })
    watch.stop()
  })

  it('counts with the card that a card was merged into', () => {
    const edit = editBoard(newBoardDoc(), 'test')
    edit.create(challengeOf(1))
    edit.create(challengeOf(2, { mergedInto: idOf('chl', 1) }))
    addComment(edit, { card: idOf('chl', 2), text: 'Hei', at: 1 })
    const { cards } = saidOf(readBoard(edit.doc), NOTHING_SAID)
    expect([...cards]).toEqual([[idOf('chl', 1), { comments: 1, open: 1, reactions: 0 }]])
  })
})
