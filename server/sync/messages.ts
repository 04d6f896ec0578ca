import * as encoding from 'lib0/encoding'
import { MESSAGE, SYNC } from '#shared/wire/sync.ts'

/** The messages that the server sends. */

/** Written in one piece: it is done for each update, and an encoder that grows is most of the work. */
function syncMessage(kind: number, payload: Uint8Array): Uint8Array {
  const head = 2 + lengthOfVarUint(payload.length)
  const message = new Uint8Array(head + payload.length)
  message[0] = MESSAGE.sync
  message[1] = kind
  let rest = payload.length
  for (let at = 2; at < head; at++) {
    message[at] = at < head - 1 ? (rest & 0x7f) | 0x80 : rest
    rest >>>= 7
  }
  message.set(payload, head)
  return message
}

const lengthOfVarUint = (value: number): number => (value < 0x80 ? 1 : 1 + lengthOfVarUint(value >>> 7))

export const step1Message = (stateVector: Uint8Array): Uint8Array => syncMessage(SYNC.step1, stateVector)
export const step2Message = (update: Uint8Array): Uint8Array => syncMessage(SYNC.step2, update)
export const updateMessage = (update: Uint8Array): Uint8Array => syncMessage(SYNC.update, update)

/** The first `count` document messages of this connection are on disk. */
export function savedMessage(count: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.saved)
  encoding.writeVarUint(encoder, count)
  return encoding.toUint8Array(encoder)
}

export interface AwarenessEntry {
  readonly client: number
  readonly clock: number
  /** The state as JSON; `null` says that the client is gone. */
  readonly json: string
}

export function awarenessMessage(entries: readonly AwarenessEntry[]): Uint8Array {
  const update = encoding.createEncoder()
  encoding.writeVarUint(update, entries.length)
  for (const { client, clock, json } of entries) {
    encoding.writeVarUint(update, client)
    encoding.writeVarUint(update, clock)
    encoding.writeVarString(update, json)
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(update))
  return encoding.toUint8Array(encoder)
}
