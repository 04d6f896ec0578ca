import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newBoardDoc, recordsOf } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { restoreBoard } from '#shared/board/restore.ts'
import { act, beginTogether, historyOf } from '../support/board/actions.ts'
import { createNetwork, type Network } from '../support/board/peers.ts'

const PEERS = 2

/** A document as it is now, for later. */
function copyOf({ peers }: Network): Y.Doc {
  const copy = newBoardDoc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(peers[0]!.doc))
  return copy
}

/** Two histories after each other, with the state between them. */
function play(first: Parameters<typeof act>[1][], second: Parameters<typeof act>[1][]) {
  let last = 0
  const network = createNetwork(PEERS)
  const fresh = () => ++last
  beginTogether(network, fresh)
  // numbers come from the server, so nobody's undo takes them back
  const server = editBoard(network.peers[0]!.doc, 'server')
  for (const [i, { id }] of readBoard(server.doc).challenges.entries()) server.change(id, { number: i + 1 })
  for (const action of first) act(network, action, fresh)
  network.settle()
  const then = copyOf(network)
  for (const action of second) act(network, action, fresh)
  network.settle()
  return { peer: network.peers[0]!, network, then }
}

describe('[F10] going back to an earlier state', () => {
  const histories = [historyOf(PEERS), historyOf(PEERS)] as const

  it('makes the board read as it did then, for everyone', () => {
    fc.assert(
      fc.property(...histories, (first, second) => {
        const { peer, network, then } = play(first, second)
        restoreBoard(peer.edit, then)
        network.settle()
        for (const { doc } of network.peers) expect(readBoard(doc)).toEqual(readBoard(then))
      }),
    )
  })

  it('is one update, and one undo brings the present back', () => {
    fc.assert(
      fc.property(...histories, (first, second) => {
        const { peer, then } = play(first, second)
        const present = readBoard(peer.doc)
        let updates = 0
        peer.doc.on('update', () => updates++)
        peer.undo.clear()
        restoreBoard(peer.edit, then)
        expect(updates).toBeLessThanOrEqual(1)
        if (updates === 1) peer.undo.undo()
        expect(readBoard(peer.doc)).toEqual(present)
      }),
    )
  })

  it('writes nothing when nothing has changed', () => {
    const { peer, then } = play([], [])
    const before = Y.encodeStateVector(peer.doc)
    restoreBoard(peer.edit, then)
    expect(Y.encodeStateVector(peer.doc)).toEqual(before)
  })

  it('keeps a number that was given since, and passes over what cannot be read', () => {
    const { peer, then } = play([], [])
    const [card] = readBoard(peer.doc).challenges
    recordsOf(then).get(card!.id)!.delete('number')
    recordsOf(then).set('chl_junk', new Y.Map())
    restoreBoard(peer.edit, then)
    expect(readBoard(peer.doc).challenges.find(({ id }) => id === card!.id)?.number).toBe(card!.number)
    expect(readBoard(peer.doc).faults).toEqual([])
  })
})
