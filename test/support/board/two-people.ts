import { vi } from 'vitest'
import * as Y from 'yjs'
import { newBoardDoc } from '#shared/board/document.ts'
import { type BoardEdit, editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { OwnUndo } from '#shared/board/undo.ts'

interface Person {
  readonly doc: Y.Doc
  readonly edit: BoardEdit
  readonly undo: OwnUndo
}

/** Two people who see each other's changes at once. */
export function twoPeople() {
  const [kari, per] = [1, 2].map((client) => {
    const doc = newBoardDoc()
    doc.clientID = client
    return { doc, edit: editBoard(doc, 'own'), undo: new OwnUndo(doc, 'own', 0) }
  }) as [Person, Person]
  const join = (from: Person, to: Person) =>
    from.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'network') Y.applyUpdate(to.doc, update, 'network')
    })
  join(kari, per)
  join(per, kari)
  const leftAlone = vi.fn()
  kari.undo.onLeftAlone(leftAlone)
  return { kari, per, leftAlone, board: () => readBoard(kari.doc) }
}
