import type * as Y from 'yjs'
import { recordsOf } from './document.ts'
import type { BoardEdit, NewRecord, RecordPatch } from './edit.ts'
import { readRecord } from './read.ts'

/**
 * Makes a board read as it did in an earlier state, by writing the difference as one transaction, which can be
 * undone: merging an old state into a document does nothing. Records keep their ids, and challenges their numbers;
 * those made since are deleted. `isMeant` says of which records: all of them when left out.
 */
export function restoreBoard(
  edit: BoardEdit,
  then: Y.Doc,
  isMeant: (id: string) => boolean = () => true,
): void {
  const [now, before] = [recordsOf(edit.doc), recordsOf(then)]
  edit.batch(() => {
    for (const id of [...now.keys()]) if (isMeant(id) && !before.has(id)) edit.remove(id)
    for (const [id, stored] of before.entries()) {
      const { record } = isMeant(id) ? readRecord(id, stored) : { record: undefined }
      if (!record) continue
      const { kind, id: _, ...fields } = record
      // A number that has been given since stays.
      const { number, ...others } = fields as { number?: number | null }
      const patch = number == null ? others : { ...others, number }
      if (!readRecord(id, now.get(id)).record) edit.remove(id)
      edit.create(record as NewRecord)
      edit.change(id, patch as RecordPatch)
    }
  })
}
