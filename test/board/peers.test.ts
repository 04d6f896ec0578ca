import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readBoard } from '#shared/board/read.ts'
import type { Board } from '#shared/board/records.ts'
import { type Action, act, beginTogether, historyOf } from '../support/board/actions.ts'
import { createNetwork, type Network, type Peer } from '../support/board/peers.ts'

const PEERS = 4

/** Plays a history and lets `check` look at who has just done or heard something. */
function play(
  actions: readonly Action[],
  check: (peer: Peer) => void = () => {},
  network = createNetwork(PEERS),
): Network {
  let last = 0
  beginTogether(network, () => ++last)
  for (const action of actions) {
    act(network, action, () => ++last)
    check(network.peers[action.peer]!)
  }
  return network
}

/** The ids of the records that transactions on a peer's document touch from now on. */
function touchedOn({ doc }: Peer): Set<string> {
  const touched = new Set<string>()
  doc.getMap('records').observeDeep((events) => {
    for (const { path, keys } of events) {
      for (const id of path.length > 0 ? path.slice(0, 1) : keys.keys()) touched.add(String(id))
    }
  })
  return touched
}

const history = historyOf(PEERS)

const entities = ({ faults, ...lists }: Board) => Object.values(lists).flat()

describe('several people on one board', () => {
  it('[B9] have the same board in the end, whatever was late, lost or out of order', () => {
    fc.assert(
      fc.property(history, (actions) => {
        const { peers, settle } = play(actions)
        settle()
        const [first, ...others] = peers
        const board = readBoard(first!.doc)
        for (const { doc } of others) {
          expect(readBoard(doc)).toEqual(board)
          expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(first!.doc))
          expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(first!.doc))).toBe(true)
          expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
        }
      }),
      { numRuns: 150 },
    )
  })

  it('[B10] each see what reading the whole document gives, at every moment', () => {
    fc.assert(
      fc.property(history, (actions) => {
        const { peers, settle } = play(actions, ({ watch, doc }) =>
          expect(watch.current()).toEqual(readBoard(doc)),
        )
        settle()
        for (const { watch, doc } of peers) expect(watch.current()).toEqual(readBoard(doc))
      }),
      { numRuns: 100 },
    )
  })

  it('[B10] see the very same entity as before when nothing about it has changed', () => {
    fc.assert(
      fc.property(history, (actions) => {
        const network = createNetwork(PEERS)
        const seen = new Map(
          network.peers.map((peer) => [peer, { touched: touchedOn(peer), known: new Map() }]),
        )
        const check = (peer: Peer) => {
          const { touched, known } = seen.get(peer)!
          for (const entity of entities(peer.watch.current())) {
            const old = known.get(entity.id)
            const isUnchanged = !touched.has(entity.id) && JSON.stringify(old) === JSON.stringify(entity)
            if (isUnchanged) expect(entity).toBe(old)
            known.set(entity.id, entity)
          }
          touched.clear()
        }
        play(actions, check, network)
      }),
      { numRuns: 100 },
    )
  })

  it('[B11] undo and redo their own, and end where they began', () => {
    fc.assert(
      fc.property(history, fc.nat(PEERS - 1), (actions, who) => {
        const network = play(actions.filter(({ name }) => name !== 'undo' && name !== 'redo'))
        const { undo, doc } = network.peers[who]!
        const before = readBoard(doc)
        const steps = undo.undoStack.length
        for (let i = 0; i < steps; i++) undo.undo()
        for (let i = 0; i < steps; i++) undo.redo()
        expect(readBoard(doc)).toEqual(before)
      }),
      { numRuns: 100 },
    )
  })
})
