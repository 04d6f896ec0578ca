import type * as Y from 'yjs'
import type { RawSocket } from '../raw-socket.ts'

export type AttackClass = 'handshake' | 'frames' | 'protocol' | 'updates' | 'awareness'

/**
 * What becomes of the attacker: the server `ends` the connection; or it takes the attack without harm and still
 * `answers`; or it `waits` for the rest, as for anybody whose network is slow.
 */
export type Outcome = 'ends' | 'answers' | 'waits'

/** What somebody has who means harm: a seat with full rights, and whatever bytes they like. */
export interface Attacker {
  /** A copy of the board that the honest people work on. */
  readonly board: Y.Doc
  /** Where the board's socket is, and the cookie that opens it. */
  readonly path: string
  readonly cookie: string
  /** A connection to the server's port, and nothing said. */
  connect(): Promise<RawSocket>
  /** The board's socket, open, the greeting heard. */
  open(): Promise<RawSocket>
}

export interface Attack {
  readonly name: string
  readonly class: AttackClass
  readonly outcome: Outcome
  readonly send: (attacker: Attacker) => Promise<void>
}

type Send = (attacker: Attacker) => Promise<void>

/** Names attacks of one class that all have the same outcome. */
export const attacks = (
  kind: AttackClass,
  outcome: Outcome,
  sends: Readonly<Record<string, Send>>,
): readonly Attack[] => Object.entries(sends).map(([name, send]) => ({ name, class: kind, outcome, send }))

type Bytes = Uint8Array | string

/** Says something on a connection that is not upgraded yet. */
export const says =
  (...lines: readonly (Bytes | ((attacker: Attacker) => Bytes))[]): Send =>
  async (attacker) => {
    const socket = await attacker.connect()
    for (const line of lines) socket.write(typeof line === 'function' ? line(attacker) : line)
  }

/** Writes bytes on the open socket, frames and all. */
export const writes =
  (...bytes: readonly Uint8Array[]): Send =>
  async (attacker) => {
    const socket = await attacker.open()
    for (const each of bytes) socket.write(each)
  }

/** Sends well-framed messages on the open socket. */
export const sends =
  (messages: readonly Uint8Array[] | ((board: Y.Doc) => readonly Uint8Array[])): Send =>
  async (attacker) => {
    const socket = await attacker.open()
    const all = typeof messages === 'function' ? messages(attacker.board) : messages
    for (const message of all) socket.message(message)
  }
