import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fillGaps } from '#server/store/repositories/gaps.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { randomCommand } from '../support/mutations.ts'
import { seededRandom } from '../support/random.ts'

const PEOPLE = 3

/** What several people do in turns, each seeing what the others did, as single updates. */
function updatesOf(seed: number, commands: number): readonly Uint8Array[] {
  const random = seededRandom(seed)
  const docs = Array.from({ length: PEOPLE }, newBoardDoc)
  const updates: Uint8Array[] = []
  for (const [i, doc] of docs.entries()) {
    doc.clientID = i + 1
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'others') return
      updates.push(update)
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'others')
    })
  }
  for (let i = 0; i < commands; i++) randomCommand(editBoard(docs[i % PEOPLE]!, 'own'), random)
  return updates
}

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = newBoardDoc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

const lossy = fc.tuple(fc.nat({ max: 1e6 }), fc.array(fc.nat({ max: 59 }), { maxLength: 8 }))

test('[P12] whichever updates are lost, what is left loads without a rest, and can be written on', () => {
  fc.assert(
    fc.property(lossy, ([seed, lost]) => {
      const updates = updatesOf(seed, 60)
      const gone = new Set(lost.map((n) => n % updates.length))
      const doc = documentOf(updates.filter((_, i) => !gone.has(i)))
      fillGaps(doc)
      expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
      const again = documentOf([Y.encodeStateAsUpdate(doc)])
      expect(again.store.pendingStructs).toBeNull()
      expect(readBoard(again)).toEqual(readBoard(doc))
      randomCommand(editBoard(again, 'own'), seededRandom(seed))
      expect(again.store.pendingStructs).toBeNull()
    }),
  )
})

test('[P12] when nothing is lost, nothing is changed', () => {
  const doc = documentOf(updatesOf(1, 60))
  const before = Y.encodeStateAsUpdate(doc)
  expect(fillGaps(doc).size).toBe(0)
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})
