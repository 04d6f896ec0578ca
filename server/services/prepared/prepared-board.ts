import * as Y from 'yjs'
import { appendToBoard, SERVER_CLIENT } from '#server/store/repositories/board-log.ts'
import type { Statement } from '#server/store/store.ts'
import { metaOf, newBoardDoc, SCHEMA_VERSION } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { BOARD_PLANS } from '#shared/catalogue/boards/index.ts'
import type { Workshop } from '#shared/domain/workshop.ts'
import { preparedRecords } from './records.ts'
import { SAMPLE_PLAN } from './sample-plan.ts'

/**
 * What puts the board of the workshop's template on disk, to be written with the workshop itself. It is the server's own
 * first update: nobody is its author, and nobody's undo takes it back. Nothing without a template.
 */
export function prepareBoard(workshop: Workshop): readonly Statement[] {
  const plan = workshop.sample ? SAMPLE_PLAN : BOARD_PLANS.get(workshop.template ?? '')
  if (!plan) return []
  const doc = newBoardDoc()
  const edit = editBoard(doc, null)
  edit.batch(() => {
    for (const record of preparedRecords(plan, workshop)) edit.create(record)
    metaOf(doc).set('schema', SCHEMA_VERSION)
  })
  const update = Y.encodeStateAsUpdate(doc)
  const client = doc.clientID
  doc.destroy()
  return appendToBoard(workshop.id, {
    updates: [{ seq: 1, update }],
    authors: [],
    clients: [{ client, seat: SERVER_CLIENT }],
  })
}
