import type * as Y from 'yjs'
import { type BoardChange, changeOf } from '#shared/board/change.ts'
import { metaOf, newBoardDoc, recordsOf } from '#shared/board/document.ts'
import type { BoardBytes } from './board-bytes.ts'

/** A board's document, which tells what each change did to it. */
export interface Head {
  readonly doc: Y.Doc
  /** What of the bytes could not be used, in words; undefined when all could. */
  readonly damage: string | undefined
  /** Runs `work` and gives what it changed and the updates that say so. Throws what `work` throws. */
  trace(work: () => void): Trace
}

export interface Trace {
  readonly changes: readonly BoardChange[]
  readonly updates: readonly Uint8Array[]
}

export const HEAD_ORIGIN = { by: 'room' }

/** Builds the document from its bytes. */
export function openHead(bytes: BoardBytes): Head {
  const doc = newBoardDoc()
  recordsOf(doc)
  metaOf(doc)
  const damage = damageOf(doc, bytes.applyTo(doc, HEAD_ORIGIN))
  let changes: BoardChange[] = []
  let updates: Uint8Array[] = []
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.changed.size > 0) changes.push(changeOf(transaction))
  })
  doc.on('update', (update: Uint8Array) => updates.push(update))
  return {
    doc,
    damage,
    trace(work) {
      changes = []
      updates = []
      work()
      return { changes, updates }
    },
  }
}

/** What is waiting for something that is missing would wait for ever, and with it all that comes after. */
function damageOf({ store }: Y.Doc, unreadable: number): string | undefined {
  const isWhole = !store.pendingStructs && !store.pendingDs
  store.pendingStructs = null
  store.pendingDs = null
  if (unreadable > 0) return `${unreadable} updates could not be read`
  return isWhole ? undefined : 'updates refer to others that are missing'
}
