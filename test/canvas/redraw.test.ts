import { describe, expect, it } from 'vitest'
import { createIdMap } from '#client/canvas/binding/ids.ts'
import { withKnownProps } from '#client/canvas/binding/to-record.ts'
import { shapeFor } from '#client/canvas/binding/to-shape.ts'
import { isSameLook, lookOf } from '#client/canvas/presence/look.ts'
import type { Peer } from '#client/canvas/presence/peers.ts'
import { liesIn } from '#client/canvas/shapes/clip-what-sticks-out.ts'
import { NOTHING_SAID, saidOf } from '#client/canvas/shapes/said-of.ts'
import { isDrawnAlike } from '#client/canvas/shapes/steady-list.ts'
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

describe('[C6] the list of what is drawn', () => {
  const shape = shapeFor(challengeOf(1), null, ids)
  const drawn = { id: shape.id, shape, util: {} as never, index: 1, backgroundIndex: 2, opacity: 1 }

  it('is the same while things only move', () => {
    const moved = { ...shape, x: 500, y: 30, rotation: 1 }
    expect(isDrawnAlike([drawn], [{ ...drawn, shape: moved }])).toBe(true)
  })

  it('is another when something comes, goes, changes or lies in front of something else', () => {
    expect(isDrawnAlike([drawn], [])).toBe(false)
    expect(isDrawnAlike([drawn], [drawn, drawn])).toBe(false)
    const changed = shapeFor(challengeOf(1, { title: 'Ny' }), null, ids)
    for (const change of [{ index: 2 }, { backgroundIndex: 3 }, { opacity: 0.5 }, { shape: changed }]) {
      expect(isDrawnAlike([drawn], [{ ...drawn, ...change }])).toBe(false)
    }
  })
})

describe('[C6] somebody else', () => {
  const peer: Peer = {
    client: 1,
    user: { seat: 'sea_1', name: 'Kari', role: 'participant', number: 2 },
    cursor: { x: 1, y: 2 },
    selection: ['chl_1'],
    view: 'board',
    typing: null,
    follows: null,
    frame: null,
    shows: null,
    laser: [],
    isStill: false,
    trail: [],
  }
  const isDrawnAgain = (change: Partial<Peer>) => !isSameLook(lookOf(peer), lookOf({ ...peer, ...change }))

  it('who moves the pointer is not drawn again, whatever else the message repeats', () => {
    expect(isDrawnAgain({ cursor: { x: 5, y: 9 }, user: { ...peer.user }, selection: ['chl_1'] })).toBe(false)
  })

  it('who does anything that is seen is drawn again', () => {
    for (const change of [
      { cursor: null },
      { view: 'list' as const },
      { selection: [] },
      { selection: ['chl_2'] },
      { isStill: true },
      { trail: [{ key: 1, points: [0, 0, 1, 1], at: 5 }] },
      { user: { ...peer.user, name: 'Ola' } },
      { user: { ...peer.user, number: 3 } },
    ]) {
      expect(isDrawnAgain(change)).toBe(true)
    }
  })
})

describe('[C6] what lies in a theme is cut off only where it sticks out', () => {
  const theme = [at(0, 0), at(100, 0), at(100, 60), at(0, 60)]
  const boxAt = (x: number, y: number) => [at(x, y), at(x + 20, y), at(x + 20, y + 10), at(x, y + 10)]

  it.each([
    ['inside', 10, 10, true],
    ['in the corner', 80, 50, true],
    ['over an edge', 90, 10, false],
    ['outside', 200, 10, false],
  ])('%s', (_, x, y, lies) => {
    expect(liesIn(theme, boxAt(x, y))).toBe(lies)
    expect(liesIn(theme.toReversed(), boxAt(x, y))).toBe(lies)
  })

  it('in a theme that is turned, and in none that is left over', () => {
    const turned = [at(0, -50), at(50, 0), at(0, 50), at(-50, 0)]
    expect(liesIn(turned, boxAt(-10, -5))).toBe(true)
    expect(liesIn(turned, boxAt(30, 30))).toBe(false)
    expect(liesIn([], boxAt(0, 0))).toBe(false)
  })
})
