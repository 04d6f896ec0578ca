import * as encoding from 'lib0/encoding'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { Room } from '#server/sync/room.ts'
import { addChallenge, deleteChallenge } from '#shared/board/commands.ts'
import { newBoardDoc, recordsOf } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { FULL_RIGHTS } from '#shared/domain/rights.ts'

const writer = { seat: 'sea_1', rights: FULL_RIGHTS }

function newRoom() {
  const log: Uint8Array[] = []
  const room = new Room(
    { seq: 0, authors: new Map(), clients: new Map() },
    {
      append: async ({ updates }) => void log.push(...updates.map(({ update }) => update)),
      stored: () => undefined,
      pause: () => 0,
      damaged: () => undefined,
      failed: () => undefined,
    },
  )
  return { room, log }
}

/** One piece of text between two neighbours, as bytes: what no client of ours would send. */
function textBetween(client: number, origin: Y.ID, rightOrigin: Y.ID, text: string): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, client, 0]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8(encoder, 0x80 | 0x40 | 4)
    for (const { client: of, clock } of [origin, rightOrigin]) {
      encoding.writeVarUint(encoder, of)
      encoding.writeVarUint(encoder, clock)
    }
    encoding.writeVarString(encoder, text)
    encoding.writeVarUint(encoder, 0)
  })
}

/** The first piece of a card's title. */
function firstPiece(doc: Y.Doc, card: string): Y.Item {
  const title = recordsOf(doc).get(card)?.get('title')
  if (!(title instanceof Y.Text) || !title._start) throw new Error('no title')
  return title._start
}

it('[G10] refuses what would cut a character in two, in memory but not on disk', async () => {
  const { room, log } = newRoom()
  const doc = newBoardDoc()
  doc.on('update', (update: Uint8Array) => expect(room.admit(update, writer)).toBeUndefined())
  const edit = editBoard(doc, 'test')
  const kept = addChallenge(edit, { title: 'a😀b' })
  const gone = addChallenge(edit, { title: 'borte' })
  const { id: goneId } = firstPiece(doc, gone)
  deleteChallenge(edit, gone)
  const { id } = firstPiece(doc, kept)
  const middle = Y.createID(id.client, id.clock + 1)

  expect(room.admit(textBetween(77, middle, goneId, 'x'), writer)).toBe('forbiddenContent')
  const half = newBoardDoc()
  Y.applyUpdate(half, Y.encodeStateAsUpdate(doc))
  half.on('update', (update: Uint8Array) => expect(room.admit(update, writer)).toBe('forbiddenContent'))
  const title = recordsOf(half).get(kept)?.get('title')
  if (title instanceof Y.Text) title.delete(2, 1)

  await room.whenStored()
  const loaded = newBoardDoc()
  for (const update of log) Y.applyUpdate(loaded, update)
  expect(readBoard(loaded)).toEqual(readBoard(room.doc))
  expect(readBoard(room.doc).challenges.map((card) => card.title)).toEqual(['a😀b'])
})
