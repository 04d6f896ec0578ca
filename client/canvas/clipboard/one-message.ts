import * as Y from 'yjs'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard, type NewRecord } from '#shared/board/edit.ts'
import { SYNC_LIMITS } from '#shared/wire/sync.ts'

/** Whether the server takes it in when these are made at once, and made again by a redo. */
export function fitsOneMessage(records: readonly NewRecord[]): boolean {
  const edit = editBoard(newBoardDoc(), 'weighing')
  edit.batch(() => {
    for (const record of records) edit.create(record)
  })
  const update = Y.encodeStateAsUpdate(edit.doc)
  return update.length <= SYNC_LIMITS.message && Y.decodeUpdate(update).structs.length <= SYNC_LIMITS.structs
}
