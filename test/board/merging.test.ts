import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  addChallenge,
  addTheme,
  deleteChallenge,
  linkIndicator,
  moveToTheme,
} from '#shared/board/commands.ts'
import { newBoardDoc, recordsOf } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { shownWith, sourcesOf, takeApart } from '#shared/board/merged.ts'
import { mergeChallenges } from '#shared/board/merging.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Board } from '#shared/board/records.ts'
import { addComment } from '#shared/board/remarks.ts'
import { idOf } from '../support/board/ids.ts'
import { createNetwork, type Peer } from '../support/board/peers.ts'

function setUp() {
  const doc = newBoardDoc()
  const edit = editBoard(doc, 'me')
  const theme = addTheme(edit, { name: 'Transport' })
  const bus = addChallenge(edit, { title: 'Få busser', goals: [11, 3], theme, colour: 'red' })
  const queue = addChallenge(edit, { title: 'Kø', body: 'Om morgenen', goals: [3, 13], targets: ['11.6'] })
  return { doc, edit, theme, bus, queue, board: () => readBoard(doc) }
}

const ids = (cards: readonly { readonly id: string }[]) => cards.map(({ id }) => id)

describe('merging', () => {
  it('[V19] the new card stands where the first one stood and has the goals of all', () => {
    const { edit, board, theme, bus, queue } = setUp()
    const before = board().challenges
    const merged = mergeChallenges(edit, { cards: [bus, queue] })!
    const [card] = board().challenges
    const { place, order } = before.find(({ id }) => id === bus)!
    expect(card).toMatchObject({ id: merged, title: 'Få busser', theme, colour: 'red', place, order })
    expect(card).toMatchObject({ goals: [11, 3, 13], targets: ['11.6'] })
    expect(ids(board().challenges)).toEqual([merged])
    expect(board().faults).toEqual([])
  })

  it('[V19] what was merged keeps all that it was, and is as before when it is taken apart', () => {
    const { edit, board, bus, queue } = setUp()
    linkIndicator(edit, { from: bus, indicator: 'none', version: '1', fit: 'yes', why: '' })
    addComment(edit, { card: queue, text: 'Også på fv. 123', at: 1 })
    const before = board()
    const merged = mergeChallenges(edit, { cards: [queue, bus], title: 'Køer' })!
    expect(board().merged).toEqual(before.challenges.map((card) => ({ ...card, mergedInto: merged })))
    expect(ids(sourcesOf(board(), merged))).toEqual(ids(before.challenges))
    expect(board()).toMatchObject({ links: before.links, comments: before.comments })
    takeApart(edit, merged)
    expect(board()).toEqual(before)
  })

  it('[V19] what is merged again is taken apart step by step', () => {
    const { edit, board, bus, queue } = setUp()
    const third = addChallenge(edit, { title: 'Støv' })
    const first = mergeChallenges(edit, { cards: [bus, queue] })!
    const once = board()
    const second = mergeChallenges(edit, { cards: [third, first] })!
    expect(ids(board().challenges)).toEqual([second])
    expect([...shownWith(board()).values()]).toEqual([second, second, second, second].slice(0, 4))
    takeApart(edit, second)
    expect(board()).toEqual(once)
  })

  it('[V19] deleting the merged card brings back what had been merged into it', () => {
    const { edit, board, bus, queue } = setUp()
    const before = board()
    deleteChallenge(edit, mergeChallenges(edit, { cards: [bus, queue] })!)
    expect(board()).toEqual(before)
  })

  it('[V19] is one step of undo, and nothing without two cards that are there', () => {
    const { doc, edit, board, bus, queue } = setUp()
    const undo = new Y.UndoManager(recordsOf(doc), { trackedOrigins: new Set(['me']), captureTimeout: 0 })
    const before = board()
    let updates = 0
    doc.on('update', () => updates++)
    expect(mergeChallenges(edit, { cards: [bus] })).toBeUndefined()
    expect(mergeChallenges(edit, { cards: [bus, bus] })).toBeUndefined()
    expect(mergeChallenges(edit, { cards: [bus, idOf('chl', 7)] })).toBeUndefined()
    expect(updates).toBe(0)
    mergeChallenges(edit, { cards: [bus, queue] })
    expect(updates).toBe(1)
    undo.undo()
    expect(board()).toEqual(before)
  })
})

/** Everything that is on the board or was merged into something that is. */
const reached = (board: Board) => {
  const top = new Set<string>(ids(board.challenges))
  const shown = shownWith(board)
  return [...top, ...ids(board.merged).filter((id) => top.has(shown.get(id) ?? ''))]
}

const deeds = fc.array(
  fc.record({
    peer: fc.nat(1),
    name: fc.constantFrom('merge', 'merge', 'apart', 'write', 'move', 'hear', 'undo'),
    a: fc.nat(20),
    b: fc.nat(20),
  }),
  { maxLength: 40 },
)

function does({ edit, watch, undo }: Peer, name: string, a: number, b: number): void {
  const board = watch.current()
  const at = <T>(list: readonly T[], n: number) => list[n % Math.max(1, list.length)]
  const [one, other] = [at(board.challenges, a), at(board.challenges, b)]
  if (name === 'merge' && one && other) mergeChallenges(edit, { cards: [one.id, other.id] }, board)
  if (name === 'apart') takeApart(edit, at(board.merged, a)?.mergedInto ?? idOf('chl', 1), board)
  if (name === 'write' && one) edit.change(one.id, { title: `${one.title}${b}` })
  if (name === 'move' && one) moveToTheme(edit, one.id, at(board.themes, b)?.id ?? null, board)
  if (name === 'undo') undo.undo()
}

it('[V19] two people who merge at once lose no card, and see the same', () => {
  fc.assert(
    fc.property(deeds, (history) => {
      const network = createNetwork(2)
      const [ane] = network.peers
      addTheme(ane!.edit, { name: 'Transport' })
      const written = Array.from({ length: 5 }, (_, n) => addChallenge(ane!.edit, { title: `Kort ${n}` }))
      network.settle()
      for (const { undo } of network.peers) undo.clear()
      for (const { peer, name, a, b } of history) {
        const person = network.peers[peer]!
        if (name === 'hear') network.settle()
        else does(person, name, a, b)
        expect(reached(person.watch.current())).toEqual(expect.arrayContaining(written))
        expect(person.watch.current()).toEqual(readBoard(person.doc))
      }
      network.settle()
      const boards = network.peers.map(({ doc }) => readBoard(doc))
      expect(boards[1]).toEqual(boards[0])
      expect(reached(boards[0]!)).toEqual(expect.arrayContaining(written))
    }),
    { numRuns: 200 },
  )
})
