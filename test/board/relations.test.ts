import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addChallenge, deleteChallenge } from '#shared/board/commands.ts'
import { newBoardDoc, recordsOf } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { changeMeaning, relate } from '#shared/board/relations.ts'
import { addComment, toggleReaction } from '#shared/board/remarks.ts'
import { idOf } from '../support/board/ids.ts'
import { createNetwork } from '../support/board/peers.ts'

function setUp(cards = 2) {
  const doc = newBoardDoc()
  const edit = editBoard(doc, 'me')
  const all = Array.from({ length: cards }, (_, n) =>
    addChallenge(edit, { id: idOf('chl', n + 1), title: `Kort ${n + 1}` }),
  )
  const [a, b] = [all[0]!, all[1]!]
  return { doc, edit, all, a, b, board: () => readBoard(doc) }
}

describe('what challenges have to do with each other', () => {
  it('[B26] what goes both ways is one, from whichever side it is said; the reason is the last one', () => {
    const { edit, a, b, board } = setUp()
    const first = relate(edit, { meaning: 'conflicts', from: b, to: a, why: 'Plass' })
    const second = relate(edit, { meaning: 'conflicts', from: a, to: b, why: 'Plass og penger' })
    expect(second).toBe(first)
    expect(board().relations).toEqual([
      { kind: 'relation', id: first, meaning: 'conflicts', from: a, to: b, why: 'Plass og penger' },
    ])
    expect(relate(edit, { meaning: 'affects', from: a, to: b })).not.toBe(
      relate(edit, { meaning: 'affects', from: b, to: a }),
    )
    expect(board().relations).toHaveLength(3)
  })

  it('[B26] two people who say the same at once have said one thing', () => {
    const { peers, settle } = createNetwork(2)
    const [a, b] = [1, 2].map((n) => addChallenge(peers[0]!.edit, { id: idOf('chl', n), title: 'Kø' }))
    settle()
    relate(peers[0]!.edit, { meaning: 'related', from: a!, to: b! })
    relate(peers[1]!.edit, { meaning: 'related', from: b!, to: a! })
    settle()
    for (const { doc } of peers)
      expect(readBoard(doc)).toMatchObject({ relations: [{ from: a }], faults: [] })
  })

  it('[B26] none with itself, with what is gone, or beyond five of one meaning', () => {
    const { edit, all, a, b, board } = setUp(8)
    expect(relate(edit, { meaning: 'related', from: a, to: a })).toBeUndefined()
    expect(relate(edit, { meaning: 'related', from: a, to: idOf('chl', 99) })).toBeUndefined()
    for (const to of all.slice(1, 6)) expect(relate(edit, { meaning: 'related', from: a, to })).toBeDefined()
    expect(relate(edit, { meaning: 'related', from: all[7]!, to: a })).toBeUndefined()
    expect(relate(edit, { meaning: 'related', from: a, to: b, why: 'Ny grunn' })).toBeDefined()
    expect(relate(edit, { meaning: 'affects', from: a, to: b })).toBeDefined()
    expect(board().relations).toHaveLength(6)
  })

  it('[B26] with another meaning it is another one, with the same reason', () => {
    const { edit, a, b, board } = setUp()
    const id = relate(edit, { meaning: 'related', from: a, to: b, why: 'Samme vei' })!
    const made = changeMeaning(edit, id, 'affects')
    expect(board().relations).toMatchObject([
      { id: made, meaning: 'affects', from: a, to: b, why: 'Samme vei' },
    ])
    expect(changeMeaning(edit, id, 'related')).toBeUndefined()
  })

  it('[B26] one whose id is not its own is not read', () => {
    const { doc, a, b, board } = setUp()
    const forged = new Y.Map<unknown>(
      Object.entries({ kind: 'relation', meaning: 'related', from: a, to: b }),
    )
    recordsOf(doc).set(idOf('rel', 1), forged)
    expect(board()).toMatchObject({ relations: [], faults: [{ record: idOf('rel', 1), code: 'badId' }] })
  })
})

describe('what is said of a card', () => {
  it('[B27] a reaction counts once for a seat, on whatever device, and can be taken back', () => {
    const { peers, settle } = createNetwork(2)
    const card = addChallenge(peers[0]!.edit, { title: 'Kø' })
    settle()
    const mine = { seat: 'sea_1', card, mark: 'idea' } as const
    for (const { edit } of peers) expect(toggleReaction(edit, mine)).toBe(true)
    toggleReaction(peers[0]!.edit, { ...mine, seat: 'sea_2' })
    toggleReaction(peers[0]!.edit, { ...mine, mark: 'care' })
    settle()
    expect(
      readBoard(peers[1]!.doc)
        .reactions.map(({ mark }) => mark)
        .sort(),
    ).toEqual(['care', 'idea', 'idea'])
    expect(toggleReaction(peers[1]!.edit, mine)).toBe(false)
    expect(readBoard(peers[1]!.doc).reactions).toHaveLength(2)
  })

  it('[B28] comments come in the order of their time, and none on what is gone', () => {
    const { edit, a, board } = setUp()
    for (const at of [3, 1, 2]) addComment(edit, { card: a, text: `${at}`, at })
    expect(board().comments.map(({ text }) => text)).toEqual(['1', '2', '3'])
    expect(addComment(edit, { card: idOf('chl', 99), text: 'Hallo?', at: 4 })).toBeUndefined()
    expect(toggleReaction(edit, { seat: 'sea_1', card: idOf('clu', 99), mark: 'care' })).toBe(false)
  })

  it('[B23] goes with the card in one step, and comes back with it', () => {
    const { doc, edit, a, b, board } = setUp()
    relate(edit, { meaning: 'affects', from: b, to: a })
    addComment(edit, { card: a, text: 'Ja', at: 1 })
    toggleReaction(edit, { seat: 'sea_1', card: a, mark: 'agree' })
    const before = board()
    const undo = new Y.UndoManager(recordsOf(doc), { trackedOrigins: new Set(['me']), captureTimeout: 0 })
    deleteChallenge(edit, a)
    expect(board()).toMatchObject({ relations: [], comments: [], reactions: [], faults: [] })
    undo.undo()
    expect(board()).toEqual(before)
  })
})
