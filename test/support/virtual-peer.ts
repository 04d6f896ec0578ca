import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { type Connection, createConnection } from '#server/sync/connection.ts'
import type { Packet } from '#server/sync/packet.ts'
import type { Member, OpenRoom, Rooms } from '#server/sync/rooms.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { type BoardEdit, editBoard } from '#shared/board/edit.ts'
import type { BoardRights } from '#shared/domain/rights.ts'
import type { PresentUser } from '#shared/wire/presence.ts'
import { MESSAGE, SYNC } from '#shared/wire/sync.ts'

/** A client without a socket: a document and a connection that are handed each other's bytes. */
export interface VirtualPeer {
  readonly doc: Y.Doc
  readonly edit: BoardEdit
  readonly connection: Connection
  readonly saved: () => number
  readonly closed: () => { readonly code: number; readonly reason: string } | undefined
  /** Awareness states by client id, as last heard. */
  readonly presence: Map<number, unknown>
  send(bytes: Uint8Array): void
  answer(): void
  leave(): void
}

export interface PeerOptions {
  readonly seat?: string
  readonly rights: () => BoardRights | undefined
  readonly doc?: Y.Doc
  readonly name?: string
  /** Leaves the server's question unanswered until `answer` is called. */
  readonly isSlow?: boolean
}

const REMOTE = { remote: true }

export async function joinRoom(rooms: Rooms, workshopId: string, options: PeerOptions): Promise<VirtualPeer> {
  const open = await rooms.get(workshopId)
  return joinOpenRoom(rooms, open, options)
}

function joinOpenRoom(rooms: Rooms, open: OpenRoom, options: PeerOptions): VirtualPeer {
  const { seat = 'sea_1', doc = newBoardDoc() } = options
  const presence = new Map<number, unknown>()
  let saved = 0
  let closed: { code: number; reason: string } | undefined
  let answer = () => {}
  const receive = ({ messages }: Packet) => messages.forEach(receiveMessage)
  const receiveMessage = (message: Uint8Array) => {
    const decoder = decoding.createDecoder(message)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.saved) saved = decoding.readVarUint(decoder)
    else if (type === MESSAGE.awareness) readPresence(decoding.readVarUint8Array(decoder), presence)
    else if (type === MESSAGE.sync) {
      const kind = decoding.readVarUint(decoder)
      const payload = decoding.readVarUint8Array(decoder)
      if (kind === SYNC.step1) {
        answer = () => send(syncMessage(SYNC.step2, Y.encodeStateAsUpdate(doc, payload)))
        if (!options.isSlow) answer()
      } else Y.applyUpdate(doc, payload, REMOTE)
    }
  }
  const member: Member = {
    seat,
    send: receive,
    close: (code, reason) => {
      closed ??= { code, reason }
      leave()
    },
  }
  const user = (): PresentUser => ({
    seat: seat as PresentUser['seat'],
    name: options.name ?? 'Kari',
    role: 'participant',
    number: 1,
  })
  const connection = createConnection(open, {
    isWall: false,
    member,
    writer: () => {
      const rights = options.rights()
      return rights && { seat, rights }
    },
    user,
    patience: { isOver: () => false, lose: () => undefined },
    now: () => performance.now(),
  })
  const send = (bytes: Uint8Array) => connection.receive(bytes)
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== REMOTE && !closed) send(syncMessage(SYNC.update, update))
  }
  const leave = () => {
    doc.off('update', onUpdate)
    rooms.leave(open, member)
  }
  rooms.enter(open, member)
  connection.start()
  send(syncMessage(SYNC.step1, Y.encodeStateVector(doc)))
  doc.on('update', onUpdate)
  return {
    doc,
    edit: editBoard(doc, { by: seat }),
    connection,
    saved: () => saved,
    closed: () => closed,
    presence,
    send,
    answer: () => answer(),
    leave,
  }
}

export function syncMessage(kind: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

export function awarenessMessage(client: number, clock: number, state: unknown): Uint8Array {
  const update = encoding.createEncoder()
  encoding.writeVarUint(update, 1)
  encoding.writeVarUint(update, client)
  encoding.writeVarUint(update, clock)
  encoding.writeVarString(update, JSON.stringify(state))
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(update))
  return encoding.toUint8Array(encoder)
}

function readPresence(update: Uint8Array, presence: Map<number, unknown>): void {
  const decoder = decoding.createDecoder(update)
  const count = decoding.readVarUint(decoder)
  for (let i = 0; i < count; i++) {
    const client = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    const state: unknown = JSON.parse(decoding.readVarString(decoder))
    if (state === null) presence.delete(client)
    else presence.set(client, state)
  }
}
