import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { step1Message, step2Message, updateMessage } from '#server/sync/messages.ts'
import { newBoardDoc, recordsOf } from '#shared/board/document.ts'
import { type BoardEdit, editBoard } from '#shared/board/edit.ts'
import { MESSAGE, SYNC } from '#shared/wire/sync.ts'
import { createLine, type Line, type LineEvents } from './line.ts'

/** A participant's board, by the protocol that every client speaks (docs/protocol.md). */
export interface BoardLine extends Pick<Line, 'open' | 'drop'> {
  readonly edit: BoardEdit
  has(record: string): boolean
  /** Whether the present connection has brought everything that was there. */
  isSynced(): boolean
  /** Whether the server has called everything saved that was written here. */
  isSaved(): boolean
}

export interface BoardEvents extends Pick<LineEvents, 'broke'> {
  /** A record of somebody else has come, while everything else was here. */
  saw(record: string): void
  changed(): void
}

const REMOTE = { remote: true }

export function createBoardLine(
  url: string,
  headers: Readonly<Record<string, string>>,
  events: BoardEvents,
): BoardLine {
  const doc = newBoardDoc()
  let isSynced = false
  /** Document messages of this connection, and how many of them are saved. */
  let sent = 0
  let saved = 0
  /** Written while nothing could be sent: it goes with the answer to the server's question. */
  let isOwing = false

  const readSync = (decoder: decoding.Decoder) => {
    const kind = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (kind === SYNC.step1) {
      sent += 1
      isOwing = false
      return line.send(step2Message(Y.encodeStateAsUpdate(doc, payload)))
    }
    Y.applyUpdate(doc, payload, REMOTE)
    if (kind === SYNC.step2) isSynced = true
  }
  const line = createLine(url, headers, {
    opened() {
      sent = 0
      saved = 0
      line.send(step1Message(Y.encodeStateVector(doc)))
    },
    heard(message) {
      const decoder = decoding.createDecoder(new Uint8Array(message))
      const type = decoding.readVarUint(decoder)
      if (type === MESSAGE.sync) readSync(decoder)
      else if (type === MESSAGE.saved) saved = decoding.readVarUint(decoder)
      else return
      events.changed()
    },
    broke(code, isFinal) {
      isOwing ||= saved < sent
      isSynced = false
      events.broke(code, isFinal)
    },
  })
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === REMOTE) return
    if (!line.isOpen()) {
      isOwing = true
      return
    }
    sent += 1
    line.send(updateMessage(update))
  })
  const records = recordsOf(doc)
  records.observe((event, transaction) => {
    if (transaction.origin !== REMOTE || !isSynced) return
    for (const [record, { action }] of event.changes.keys) if (action === 'add') events.saw(record)
  })
  return {
    edit: editBoard(doc, 'participant'),
    open: line.open,
    drop() {
      isSynced = false
      line.drop()
    },
    has: (record) => records.has(record),
    isSynced: () => isSynced,
    isSaved: () => line.isOpen() && !isOwing && saved >= sent,
  }
}
