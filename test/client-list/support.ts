import * as Y from 'yjs'
import { holdList } from '#client/features/board-list/held-list.ts'
import { listActions } from '#client/features/board-list/list-actions.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { OwnUndo } from '#shared/board/undo.ts'
import { watchBoard } from '#shared/board/watch.ts'
import { nb } from '#shared/i18n/nb/index.ts'

/** One person's copy of a board. */
export function peer() {
  const doc = newBoardDoc()
  const edit = editBoard(doc, 'here')
  return {
    doc,
    edit,
    watch: watchBoard(doc),
    undo: new OwnUndo(doc, 'here'),
  }
}

export type Peer = ReturnType<typeof peer>

/** Two people who see each other's changes at once. */
export function twoPeers(): { readonly me: Peer; readonly other: Peer } {
  const me = peer()
  const other = peer()
  me.doc.on('update', (update, origin) => origin !== 'network' && Y.applyUpdate(other.doc, update, 'network'))
  other.doc.on('update', (update, origin) => origin !== 'network' && Y.applyUpdate(me.doc, update, 'network'))
  return { me, other }
}

/** What the list's buttons do, with what they said and what they offered to undo. */
export function actionsOf(peer: Peer, list = holdList(peer.doc, peer.watch)) {
  list.subscribe(() => {})
  const said: string[] = []
  const removed: string[] = []
  const actions = listActions({
    session: peer,
    texts: () => nb,
    outline: () => list.get().outline,
    say: (sentence) => said.push(sentence),
    onRemoved: (_, sentence) => removed.push(sentence),
  })
  return { ...actions, list, said, removed }
}
