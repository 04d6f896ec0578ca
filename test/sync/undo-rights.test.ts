import { describe, expect, it, vi } from 'vitest'
import { Rooms } from '#server/sync/rooms.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { type BoardEdit, editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { OwnUndo } from '#shared/board/undo.ts'
import { type BoardRights, FULL_RIGHTS, NO_RIGHTS } from '#shared/domain/rights.ts'
import { memoryLog } from '../support/memory-log.ts'
import { randomCommand } from '../support/mutations.ts'
import { type Random, seededRandom } from '../support/random.ts'
import { joinRoom } from '../support/virtual-peer.ts'

const SEEDS = Number(process.env['SEEDS'] ?? 25)
const FIRST_SEED = Number(process.env['SEED'] ?? 1)
const ROUNDS = 6
const BOARD = 'wrk_test'
const ALL: BoardRights = { ...FULL_RIGHTS, mayLock: false }

/** What steps, locks and roles may leave somebody with. */
const someRights = (random: Random): BoardRights =>
  random.pick<BoardRights>([
    ALL,
    ALL,
    { ...ALL, mayEdit: 'own' },
    { ...ALL, mayWrite: false },
    { ...ALL, mayWrite: false, mayEdit: 'none' },
    { ...ALL, mayMove: false, mayEdit: 'own' },
    { ...ALL, mayMove: false, mayLink: false, mayEdit: 'none' },
    { ...NO_RIGHTS, mayLink: true },
    NO_RIGHTS,
    { ...NO_RIGHTS, isLocked: true },
  ])!

/** Locks, or unlocks, some of what there is. */
function lockSome(edit: BoardEdit, random: Random): void {
  const { challenges, merged, themes, images } = readBoard(edit.doc)
  for (const { id } of [...challenges, ...merged, ...themes, ...images])
    if (random.int(0, 2) === 0) edit.change(id, { locked: random.int(0, 2) > 0 })
  for (const { id } of themes) if (random.int(0, 3) === 0) edit.change(id, { takesCards: true })
}

function unlockAll(edit: BoardEdit): void {
  const { challenges, merged, themes, images } = readBoard(edit.doc)
  for (const { id } of [...challenges, ...merged, ...themes, ...images]) edit.change(id, { locked: false })
}

describe('undo among locks and steps that come and go', () => {
  const seeds = Array.from({ length: SEEDS }, (_, i) => FIRST_SEED + i)

  it.each(seeds)('[F9] [F17] sends nothing that the server refuses (seed %i)', async (seed) => {
    const random = seededRandom(seed)
    const rooms = new Rooms({ log: memoryLog().log, now: Date.now, warn: vi.fn() })
    const { room } = await rooms.get(BOARD)
    const doc = newBoardDoc()
    const undo = new OwnUndo(doc, 'own', Number.POSITIVE_INFINITY)
    const edit = editBoard(doc, 'own')
    let rights = ALL
    const isAuthor = (id: string) => room.authorOf(id) === 'sea_kari'
    const kari = await joinRoom(rooms, BOARD, { seat: 'sea_kari', doc, rights: () => rights })
    const lead = await joinRoom(rooms, BOARD, { seat: 'sea_lead', rights: () => FULL_RIGHTS })
    const settle = async () => {
      await room.whenStored()
      await new Promise((resolve) => setImmediate(resolve))
      expect(lead.closed()).toBeUndefined()
      expect(kari.closed()).toBeUndefined()
    }
    let refused = 0
    undo.onLeftAlone((why) => {
      if (why !== 'changed') refused += 1
    })
    for (let round = 0; round < ROUNDS; round++) {
      rights = ALL
      undo.limitTo({ rights, isAuthor })
      for (let i = 0; i < 12; i++) {
        // now and then several are one step, as when somebody types
        if (random.int(0, 3) > 0) undo.stopCapturing()
        if (random.int(0, 3) === 0) randomCommand(lead.edit, random, { seat: 'sea_lead', mayLock: false })
        else randomCommand(edit, random, { seat: 'sea_kari', mayLock: false })
        await settle()
      }
      lockSome(lead.edit, random)
      randomCommand(lead.edit, random, { seat: 'sea_lead', mayLock: true })
      await settle()
      for (let i = 0; i < 14; i++) {
        if (random.int(0, 4) === 0) {
          rights = someRights(random)
          undo.limitTo({ rights, isAuthor })
        }
        if (random.int(0, 2) > 0) undo.undo()
        else undo.redo()
        await settle()
      }
      unlockAll(lead.edit)
      await settle()
    }
    expect(readBoard(doc)).toEqual(readBoard(room.doc))
    expect(refused).toBeGreaterThan(0)
  })
})
