import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { step1Message, step2Message, updateMessage } from '#server/sync/messages.ts'
import { newBoardDoc, recordsOf } from '#shared/board/document.ts'
import { type BoardEdit, editBoard } from '#shared/board/edit.ts'
import type { Board } from '#shared/board/records.ts'
import { watchBoard } from '#shared/board/watch.ts'
import { MESSAGE, SYNC } from '#shared/wire/sync.ts'
import { createLine, type Line, type LineEvents } from './line.ts'

/** A participant's board, by the protocol that every client speaks (docs/protocol.md). */
export interface BoardLine extends Pick<Line, 'open' | 'drop'> {
  readonly edit: BoardEdit
  has(record: string): boolean
  /** All that is on the board; undefined without a document of it, or while it may not be whole. */
  board(): Board | undefined
  /** Whether the present connection has brought everything that was there. */
  isSynced(): boolean
  /** Whether the server has called everything saved that was written here. */
  isSaved(): boolean
}

export interface BoardEvents extends Pick<LineEvents, 'broke'> {
  /** A record that is looked for, of somebody else, has come while everything else was here. */
  saw(record: string): void
  changed(): void
}

export interface BoardOptions {
  /**
   * Whether what others write goes into a document, as it does in a page. Sixty documents in one process would be what
   * is slow, so most only look through what comes for what they wait for, and come back like a page that was loaded
   * anew, with nothing. What they write is as everybody's.
   */
  readonly keepsAll: boolean
  /** Ids of the cards that are looked for: those written until now, and no more than grow. */
  readonly sought: readonly string[]
}

const REMOTE = { remote: true }

/** The state vector of an empty document. */
const NOTHING = Uint8Array.of(0)

export function createBoardLine(
  url: string,
  headers: Readonly<Record<string, string>>,
  { keepsAll, sought }: BoardOptions,
  events: BoardEvents,
): BoardLine {
  const doc = newBoardDoc()
  const records = recordsOf(doc)
  const watch = keepsAll ? watchBoard(doc) : undefined
  /** What is looked for and has not come, and how much of `sought` has been taken over into it. */
  const missing = new Set<string>()
  let taken = 0
  let isSynced = false
  /** Document messages of this connection, and how many of them are saved. */
  let sent = 0
  let saved = 0
  /** Written while nothing could be sent: it goes with the answer to the server's question. */
  let isOwing = false

  const noteSought = () => {
    for (; taken < sought.length; taken++) {
      const card = sought[taken]
      if (card !== undefined && !records.has(card)) missing.add(card)
    }
  }
  const take = (update: Uint8Array) => {
    noteSought()
    if (keepsAll) Y.applyUpdate(doc, update, REMOTE)
    const bytes = Buffer.from(update.buffer, update.byteOffset, update.byteLength)
    for (const card of missing) {
      if (!(keepsAll ? records.has(card) : bytes.includes(card))) continue
      missing.delete(card)
      if (isSynced) events.saw(card)
    }
  }
  const readSync = (decoder: decoding.Decoder) => {
    const kind = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (kind === SYNC.step1) {
      sent += 1
      isOwing = false
      return line.send(step2Message(Y.encodeStateAsUpdate(doc, payload)))
    }
    take(payload)
    if (kind === SYNC.step2) isSynced = true
  }
  const line = createLine(url, headers, {
    opened() {
      sent = 0
      saved = 0
      line.send(step1Message(keepsAll ? Y.encodeStateVector(doc) : NOTHING))
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
  return {
    edit: editBoard(doc, 'participant'),
    open: line.open,
    drop() {
      isSynced = false
      line.drop()
    },
    has(record) {
      noteSought()
      return records.has(record) || !missing.has(record)
    },
    board: () => (isSynced ? watch?.current() : undefined),
    isSynced: () => isSynced,
    isSaved: () => line.isOpen() && !isOwing && saved >= sent,
  }
}
