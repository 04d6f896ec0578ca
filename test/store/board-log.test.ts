import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { boardLog } from '#server/store/repositories/board-log.ts'
import { openLocalStore } from '../support/local-store.ts'

const BOARD = 'wrk_1'

/** A document with one text, and its state in either encoding. */
function sample(text: string) {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, text)
  return { v1: Y.encodeStateAsUpdate(doc), v2: Y.encodeStateAsUpdateV2(doc) }
}

function textOf(state: Uint8Array | undefined): string {
  const doc = new Y.Doc()
  if (state) Y.applyUpdate(doc, state)
  return doc.getText('t').toString()
}

test('[S4] a snapshot comes back as it was given', async () => {
  const store = await openLocalStore()
  const log = boardLog(store, { now: () => 1, alarm: vi.fn() })
  const { v1 } = sample('blåbær')
  await log.compact(BOARD, 7, v1, 1)
  expect((await log.load(BOARD)).snapshot).toEqual({ seq: 7, state: v1 })
})

test('[S4] a snapshot of the first schema, in the other encoding, still loads', async () => {
  const store = await openLocalStore()
  await store.write([
    {
      sql: 'INSERT INTO board_snapshots (board_id, seq, state) VALUES (?, ?, ?)',
      params: [BOARD, 3, sample('blåbær').v2],
    },
  ])
  const { snapshot } = await boardLog(store, { now: () => 1, alarm: vi.fn() }).load(BOARD)
  expect(snapshot?.seq).toBe(3)
  expect(textOf(snapshot?.state)).toBe('blåbær')
})
