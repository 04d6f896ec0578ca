import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { Rooms } from '#server/sync/rooms.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { OwnUndo } from '#shared/board/undo.ts'
import { watchBoard } from '#shared/board/watch.ts'
import { FULL_RIGHTS } from '#shared/domain/rights.ts'
import { memoryLog } from '../support/memory-log.ts'
import { randomCommand } from '../support/mutations.ts'
import { seededRandom } from '../support/random.ts'
import { joinRoom, type VirtualPeer } from '../support/virtual-peer.ts'

const SEEDS = Number(process.env['SEEDS'] ?? 12)
const FIRST_SEED = Number(process.env['SEED'] ?? 1)
const STEPS = 250
const BOARD = 'wrk_test'

/** One person with a device: a document that lives on while the connection comes and goes. */
interface Person {
  readonly seat: string
  readonly doc: Y.Doc
  readonly edit: ReturnType<typeof editBoard>
  readonly undo: OwnUndo
  peer: VirtualPeer | undefined
}

function newPerson(index: number): Person {
  const doc = newBoardDoc()
  const origin = { person: index }
  return {
    seat: `sea_${index}`,
    doc,
    edit: editBoard(doc, origin),
    undo: new OwnUndo(doc, origin, 0),
    peer: undefined,
  }
}

describe('people who write, undo, lose the network and come back', () => {
  const seeds = Array.from({ length: SEEDS }, (_, i) => FIRST_SEED + i)

  it.each(seeds)('[P5] end with the same board, nobody refused (seed %i)', async (seed) => {
    const random = seededRandom(seed)
    const disk = memoryLog()
    const rooms = new Rooms({ log: disk.log, now: Date.now, warn: vi.fn() })
    const people = Array.from({ length: 4 }, (_, i) => newPerson(i))
    const connect = async (person: Person) => {
      person.peer = await joinRoom(rooms, BOARD, {
        seat: person.seat,
        doc: person.doc,
        rights: () => FULL_RIGHTS,
      })
    }
    for (const person of people) await connect(person)
    for (let step = 0; step < STEPS; step++) {
      const person = random.pick(people)!
      const dice = random.int(0, 19)
      if (dice === 0 && person.peer) {
        person.peer.leave()
        person.peer = undefined
      } else if (dice === 1 && !person.peer) await connect(person)
      else if (dice === 2) person.undo.undo()
      else if (dice === 3) person.undo.redo()
      else if (dice === 4) await new Promise((resolve) => setImmediate(resolve))
      else randomCommand(person.edit, random, { seat: person.seat, mayLock: true })
      expect(person.peer?.closed()).toBeUndefined()
    }
    for (const person of people) if (!person.peer) await connect(person)
    const { room } = await rooms.get(BOARD)
    await room.whenStored()
    const expected = readBoard(room.doc)
    for (const { doc, peer } of people) {
      expect(peer?.closed()).toBeUndefined()
      expect(doc.store.pendingStructs).toBeNull()
      expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(room.doc))
      expect(readBoard(doc)).toEqual(expected)
      expect(watchBoard(doc).current()).toEqual(expected)
    }
    const reloaded = await new Rooms({ log: disk.log, now: Date.now, warn: vi.fn() }).get(BOARD)
    expect(readBoard(reloaded.room.doc)).toEqual(expected)
    expect(expected.challenges.every(({ number }) => number !== null)).toBe(true)
    expect(new Set(expected.challenges.map(({ number }) => number)).size).toBe(expected.challenges.length)
  })
})
