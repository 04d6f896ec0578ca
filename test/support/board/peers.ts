import * as Y from 'yjs'
import { newBoardDoc } from '#shared/board/document.ts'
import { type BoardEdit, editBoard } from '#shared/board/edit.ts'
import { OwnUndo } from '#shared/board/undo.ts'
import { type BoardWatch, watchBoard } from '#shared/board/watch.ts'

/** Somebody with a board of their own, and what others have sent and they have not yet been given. */
export interface Peer {
  readonly doc: Y.Doc
  readonly edit: BoardEdit
  readonly watch: BoardWatch
  readonly undo: OwnUndo
  readonly inbox: Uint8Array[]
}

export interface Network {
  readonly peers: readonly Peer[]
  /** Gives a peer one of the updates that wait for it, picked by `which`; later ones may come first. */
  deliver(peer: Peer, which: number): void
  /** Loses one of the updates that wait for a peer: its connection broke. */
  lose(peer: Peer, which: number): void
  /** A peer comes back: both sides exchange what the other does not have. */
  reconnect(a: Peer, b: Peer): void
  /** Exchanges until everyone has everything. */
  settle(): void
}

/** Peers whose updates go to all others, when the test says so. Nothing happens by itself, and nothing by chance. */
export function createNetwork(size: number): Network {
  const peers = Array.from({ length: size }, (_, index) => createPeer(index + 1))
  for (const peer of peers) {
    peer.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'network') return
      for (const other of peers) if (other !== peer) other.inbox.push(update)
    })
  }
  const reconnect = (a: Peer, b: Peer) => {
    give(a, Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc)))
    give(b, Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc)))
  }
  return {
    peers,
    reconnect,
    deliver: (peer, which) => take(peer, which, give),
    lose: (peer, which) => take(peer, which, () => {}),
    settle() {
      for (const peer of peers) peer.inbox.length = 0
      for (const a of peers) for (const b of peers) reconnect(a, b)
    },
  }
}

function createPeer(clientId: number): Peer {
  const doc = newBoardDoc()
  doc.clientID = clientId
  const edit = editBoard(doc, 'own')
  const undo = new OwnUndo(doc, 'own', 0)
  return { doc, edit, watch: watchBoard(doc), undo, inbox: [] }
}

const give = (peer: Peer, update: Uint8Array) => Y.applyUpdate(peer.doc, update, 'network')

function take(peer: Peer, which: number, use: (peer: Peer, update: Uint8Array) => void): void {
  const [update] = peer.inbox.length > 0 ? peer.inbox.splice(which % peer.inbox.length, 1) : []
  if (update) use(peer, update)
}
