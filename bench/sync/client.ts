import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { newBoardDoc } from '#shared/board/document.ts'
import { type BoardEdit, editBoard } from '#shared/board/edit.ts'
import { MESSAGE, SYNC } from '#shared/wire/sync.ts'
import { digestOf } from './board.ts'
import { type LeanSocket, leanSocket } from './lean-socket.ts'

/** Where one client goes, and how it talks there. */
export interface Address {
  readonly url: URL
  readonly headers: readonly string[]
  /** Bytes before every message: hocuspocus wants the name of the document. */
  readonly prefix: Uint8Array
  /** Said first, if the server wants to be greeted. */
  readonly greeting: Uint8Array | undefined
  /** Whether the server keeps the document. From a relay there is no answer to wait for. */
  readonly keeps: boolean
  /** Whether it says of every message when it is on disk. */
  readonly acknowledges: boolean
}

export interface Hearing {
  /** An update has been applied (by those with a document) or kept. */
  onUpdate(client: Client): void
  /** Somebody else's cursor: what was sent as its x. */
  onCursor(client: Client, x: number): void
}

/**
 * Somebody on a board. With a document everything is applied as it comes; without, only the bytes are kept, and
 * applied when it is over: one core plays hundreds.
 */
export interface Client {
  readonly id: number
  readonly doc: Y.Doc | undefined
  /** Only those with a document write. */
  readonly edit: BoardEdit | undefined
  readonly isSynced: () => boolean
  readonly syncedAt: () => number
  readonly lastUpdateAt: () => number
  /** How many messages it has sent that change the document, and whether the server has said that it has them. */
  readonly sent: () => number
  readonly isSaved: () => boolean
  readonly lost: () => string | undefined
  readonly received: () => number
  moveCursor(x: number, y: number): void
  /** Tells the others something of itself. */
  tell(state: object): void
  /** Lets pass by what others do from now on, neither applied nor kept. */
  deafen(): void
  /** What it ends with; the same for all whose bytes are the same. */
  digest(): string
  close(): void
}

const REMOTE = { remote: true }

export function createClient(
  address: Address,
  id: number,
  hasDocument: boolean,
  hearing: Hearing,
  start?: Uint8Array,
): Client {
  const doc = hasDocument ? newBoardDoc() : undefined
  if (doc) doc.clientID = id
  if (doc && start) Y.applyUpdate(doc, start, REMOTE)
  const kept: Uint8Array[] = start ? [start] : []
  let clock = 0
  let syncedAt = 0
  let lastUpdateAt = 0
  let sent = 0
  let acknowledged = 0
  let lost: string | undefined
  let isDeaf = false

  const message = (type: number, write: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder()
    encoding.writeUint8Array(encoder, address.prefix)
    encoding.writeVarUint(encoder, type)
    write(encoder)
    socket.send(encoding.toUint8Array(encoder))
  }
  const sync = (kind: number, payload: Uint8Array) =>
    message(MESSAGE.sync, (encoder) => {
      if (kind !== SYNC.step1) sent += 1
      encoding.writeVarUint(encoder, kind)
      encoding.writeVarUint8Array(encoder, payload)
    })
  const ask = () => sync(SYNC.step1, doc ? Y.encodeStateVector(doc) : Uint8Array.of(0))

  const readSync = (decoder: decoding.Decoder) => {
    const kind = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (kind === SYNC.step1) {
      if (address.keeps) sync(SYNC.step2, doc ? Y.encodeStateAsUpdate(doc, payload) : Uint8Array.of(0, 0))
      return
    }
    lastUpdateAt = performance.now()
    if (isDeaf) return
    if (doc) Y.applyUpdate(doc, payload, REMOTE)
    else kept.push(payload.slice())
    if (kind === SYNC.step2 && syncedAt === 0) syncedAt = lastUpdateAt
    hearing.onUpdate(client)
  }
  const readAwareness = (decoder: decoding.Decoder) => {
    const entries = decoding.createDecoder(decoding.readVarUint8Array(decoder))
    for (let left = decoding.readVarUint(entries); left > 0; left--) {
      const other = decoding.readVarUint(entries)
      decoding.readVarUint(entries)
      const state = decoding.readVarString(entries)
      const x = other === id ? null : /"x":([\d.]+)/.exec(state)
      if (x) hearing.onCursor(client, Number(x[1]))
    }
  }
  const read = (bytes: Uint8Array) => {
    const decoder = decoding.createDecoder(bytes)
    decoder.pos = address.prefix.length
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.sync || type === HOCUSPOCUS.answer) readSync(decoder)
    else if (type === MESSAGE.awareness) readAwareness(decoder)
    else if (type === MESSAGE.saved) acknowledged = decoding.readVarUint(decoder)
    else if (type === HOCUSPOCUS.auth) ask()
  }

  const socket: LeanSocket = leanSocket(address.url, address.headers, {
    onOpen() {
      if (!address.keeps) syncedAt = performance.now()
      else if (address.greeting) socket.send(address.greeting)
      else ask()
    },
    onMessage: read,
    onClose: (why) => {
      lost = why
    },
  })
  doc?.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== REMOTE) sync(SYNC.update, update)
  })
  const client: Client = {
    id,
    doc,
    edit: doc && editBoard(doc, 'here'),
    isSynced: () => syncedAt > 0,
    syncedAt: () => syncedAt,
    lastUpdateAt: () => lastUpdateAt,
    sent: () => sent,
    isSaved: () => !address.acknowledges || acknowledged >= sent,
    lost: () => lost,
    received: () => socket.received(),
    moveCursor: (x, y) =>
      client.tell({ user: { name: `Deltaker ${id % 1000}`, color: '#30bced' }, cursor: { x, y } }),
    tell(state) {
      const update = encoding.createEncoder()
      encoding.writeVarUint(update, 1)
      encoding.writeVarUint(update, id)
      encoding.writeVarUint(update, ++clock)
      encoding.writeVarString(update, JSON.stringify(state))
      message(MESSAGE.awareness, (encoder) =>
        encoding.writeVarUint8Array(encoder, encoding.toUint8Array(update)),
      )
    },
    deafen: () => {
      isDeaf = true
    },
    digest: () => (doc ? digestOf(doc) : digestOfBytes(kept)),
    close: () => socket.close(),
  }
  return client
}

/** Messages of hocuspocus that have no counterpart in the y-websocket protocol. */
const HOCUSPOCUS = { auth: 2, answer: 4 } as const

let known: { readonly bytes: Buffer; readonly digest: string }[] = []

/** Most of a room have received the same bytes; each different lot is applied once. */
function digestOfBytes(kept: readonly Uint8Array[]): string {
  const bytes = Buffer.concat(kept)
  const hit = known.find((candidate) => candidate.bytes.equals(bytes))
  if (hit) return hit.digest
  const doc = newBoardDoc()
  doc.transact(() => {
    for (const update of kept) Y.applyUpdate(doc, update)
  })
  const digest = digestOf(doc)
  doc.destroy()
  known = [...known.slice(-20), { bytes, digest }]
  return digest
}
