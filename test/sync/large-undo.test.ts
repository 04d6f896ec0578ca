import { expect, it, vi } from 'vitest'
import { Rooms } from '#server/sync/rooms.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { planImport } from '#shared/board/import-plan.ts'
import { readBoard } from '#shared/board/read.ts'
import { addComment } from '#shared/board/remarks.ts'
import { OwnUndo } from '#shared/board/undo.ts'
import { FULL_RIGHTS } from '#shared/domain/rights.ts'
import { memoryLog } from '../support/memory-log.ts'
import { joinRoom } from '../support/virtual-peer.ts'

const RIGHTS = { ...FULL_RIGHTS, mayLock: false }

it('[F9] [IM6] a thousand cards are taken back and brought back as one step, with what others said of them', async () => {
  const rooms = new Rooms({ log: memoryLog().log, now: Date.now, warn: vi.fn() })
  const { room } = await rooms.get('wrk_test')
  const doc = newBoardDoc()
  const edit = editBoard(doc, 'own')
  const undo = new OwnUndo(doc, 'own', Number.POSITIVE_INFINITY)
  const kari = await joinRoom(rooms, 'wrk_test', { seat: 'sea_kari', doc, rights: () => RIGHTS })
  const per = await joinRoom(rooms, 'wrk_test', { seat: 'sea_per', rights: () => RIGHTS })
  undo.limitTo({ rights: RIGHTS, isAuthor: (id) => room.authorOf(id) === 'sea_kari' })
  const settle = async () => {
    await room.whenStored()
    await new Promise((resolve) => setImmediate(resolve))
    expect(kari.closed()).toBeUndefined()
    expect(readBoard(room.doc)).toEqual(readBoard(doc))
  }
  const cards = Array.from({ length: 1000 }, (_, i) => ({
    title: `${'æ'.repeat(130)} ${i}`,
    body: 'ø'.repeat(300),
    goals: [1, 2, 3],
    theme: `Tema ${i % 9}`,
  }))
  const records = planImport(readBoard(doc), cards)
  for (let start = 0; start < records.length; start += 40)
    edit.batch(() => {
      for (const record of records.slice(start, start + 40)) edit.create(record)
    })
  await settle()
  const written = readBoard(doc)
  undo.undo()
  await settle()
  expect(readBoard(doc).challenges).toEqual([])
  undo.redo()
  await settle()
  expect(readBoard(doc)).toEqual(written)
  expect(undo.undoStack).toHaveLength(1)

  // deleted all at once, with a comment that somebody else has made
  for (const { id } of readBoard(per.doc).challenges.slice(0, 30))
    addComment(per.edit, { card: id, text: 'Enig', at: 1 })
  await settle()
  const commented = readBoard(doc)
  undo.stopCapturing()
  edit.batch(() => {
    const { challenges, themes, comments } = readBoard(doc)
    for (const { id } of [...challenges, ...themes, ...comments]) edit.remove(id)
  })
  await settle()
  undo.undo()
  await settle()
  expect(readBoard(doc)).toEqual(commented)
})
