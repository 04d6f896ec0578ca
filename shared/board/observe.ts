import type * as Y from 'yjs'
import { type BoardChange, changeOf } from './change.ts'
import { recordsOf } from './document.ts'

/**
 * Calls back after each transaction that changed records, with what it did and whether it was made here (edits
 * and undo of this session) or came from others. A `BoardWatch` on the same document is up to date by then.
 */
export function observeChanges(
  doc: Y.Doc,
  listener: (change: BoardChange, isOwn: boolean) => void,
): () => void {
  const records = recordsOf(doc)
  const onTransaction = (transaction: Y.Transaction) => {
    const touched = transaction.changedParentTypes as ReadonlyMap<unknown, unknown>
    if (touched.has(records)) listener(changeOf(transaction), transaction.local)
  }
  doc.on('afterTransaction', onTransaction)
  return () => doc.off('afterTransaction', onTransaction)
}
