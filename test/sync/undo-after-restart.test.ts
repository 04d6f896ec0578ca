import { expect, it, vi } from 'vitest'
import { Rooms } from '#server/sync/rooms.ts'
import { addChallenge, addTheme, deleteChallenge } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { type BoardEdit, editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Stamp } from '#shared/board/records.ts'
import { OwnUndo } from '#shared/board/undo.ts'
import { FULL_RIGHTS } from '#shared/domain/rights.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { memoryLog } from '../support/memory-log.ts'
import { joinRoom } from '../support/virtual-peer.ts'

const BOARD = 'wrk_test'
const RIGHTS = { ...FULL_RIGHTS, mayLock: false }

/** A board on a server that can be started again, a facilitator's cards on it, and Kari's page, which lives on. */
async function setUp() {
  const disk = memoryLog()
  const start = () => new Rooms({ log: disk.log, now: Date.now, warn: vi.fn() })
  let rooms = start()
  const doc = newBoardDoc()
  const undo = new OwnUndo(doc, 'own', 0)
  const edit = editBoard(doc, 'own')
  const lead = await joinRoom(rooms, BOARD, { seat: 'sea_lead', rights: () => FULL_RIGHTS })
  const card = addChallenge(lead.edit, { title: 'Støy' })
  const theme = addTheme(lead.edit, { name: 'Innspill' })
  lead.edit.batch(() => {
    lead.edit.change(card, { stamps: ['agreed'] })
    lead.edit.change(theme, { takesCards: true })
  })
  const join = async () => joinRoom(rooms, BOARD, { seat: 'sea_kari', doc, rights: () => RIGHTS })
  let kari = await join()
  const settle = async () => {
    const { room } = await rooms.get(BOARD)
    await room.whenStored()
    await new Promise((resolve) => setImmediate(resolve))
    return room
  }
  await settle()
  return {
    lead,
    card,
    theme,
    doc,
    undo,
    edit,
    board: async () => readBoard((await settle()).doc),
    refusal: async () => {
      await settle()
      return kari.closed()?.reason
    },
    /** The server is stopped and started again. */
    async restart({ isShortened = false } = {}) {
      const room = await settle()
      if (isShortened) {
        const snapshot = room.snapshot()
        if (!snapshot) return expect.fail('no snapshot')
        await disk.log.compact(BOARD, snapshot.seq, snapshot.state, 0)
      }
      kari.leave()
      rooms = start()
      kari = await join()
      await settle()
    },
  }
}

/** Writes a deleted card anew as it likes. */
function bringBack(edit: BoardEdit, id: Id<'chl'>, stamps: readonly Stamp[]): void {
  edit.create({
    kind: 'challenge',
    id,
    title: 'Støy',
    body: '',
    goals: [],
    targets: [],
    place: { x: 0, y: 0, rotation: 0, parent: null },
    size: { w: 200, h: 200 },
    z: 'a1',
    colour: 'yellow',
    order: 0,
    stamps,
  })
}

it.each([false, true])(
  '[F9] [B23] a card comes back with its stamps after the server was started again (log shortened: %s)',
  async (isShortened) => {
    const { doc, edit, undo, card, board, refusal, restart } = await setUp()
    const before = await board()
    deleteChallenge(edit, card)
    expect((await board()).challenges).toEqual([])
    await restart({ isShortened })
    undo.undo()
    expect(await refusal()).toBeUndefined()
    expect(await board()).toEqual(before)
    expect(readBoard(doc)).toEqual(before)
    expect(before.challenges[0]?.stamps).toEqual(['agreed'])
  },
)

it('[F9] [B23] a theme that was there when the server started comes back as one that takes cards', async () => {
  const { edit, undo, theme, board, refusal, restart } = await setUp()
  const before = await board()
  await restart()
  edit.remove(theme)
  await board()
  undo.undo()
  expect(await refusal()).toBeUndefined()
  expect(await board()).toEqual(before)
})

it.each(['followUp', 'urgent'] as const)(
  '[B29] after a start of the server too, nobody gives a deleted card a stamp that it did not have (%s)',
  async (stamp) => {
    const { lead, edit, card, board, refusal, restart } = await setUp()
    // the last word counts: a card that had lost its stamps when it was deleted has none
    if (stamp === 'urgent') {
      lead.edit.change(card, { stamps: ['urgent'] })
      await board()
      deleteChallenge(edit, card)
      await board()
      bringBack(edit, card, ['urgent'])
      await board()
      lead.edit.change(card, { stamps: [] })
      await board()
    }
    deleteChallenge(edit, card)
    await restart()
    bringBack(edit, card, [stamp])
    expect(await refusal()).toBe('mayNotLock')
  },
)
