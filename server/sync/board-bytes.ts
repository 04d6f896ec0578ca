import * as Y from 'yjs'
import { step2Message, updateMessage } from './messages.ts'
import { type Packet, packetOf } from './packet.ts'

/**
 * A board as bytes: a full state and the updates admitted since. Joiners are served from it before any document
 * has been built, and a document that has been spoilt is built from it anew.
 */
export class BoardBytes {
  #base: Uint8Array
  #tail: Uint8Array[]
  #tailLength: number
  #packet: Packet | undefined

  /** `state` is a whole board as one update, `updates` what came after it. */
  constructor(state: Uint8Array | undefined, updates: readonly Uint8Array[]) {
    this.#base = state ?? EMPTY
    this.#tail = [...updates]
    this.#tailLength = updates.reduce((sum, { length }) => sum + length, 0)
  }

  /** Whether the updates weigh more than the state, so that a new state would be the shorter way to say it. */
  get isLong(): boolean {
    return this.#tailLength > this.#base.length + SHORT
  }

  add(update: Uint8Array): void {
    this.#tail.push(update)
    this.#tailLength += update.length
    this.#packet = undefined
  }

  /** Puts one state in the place of everything. */
  replace(state: Uint8Array): void {
    this.#base = state
    this.#tail = []
    this.#tailLength = 0
    this.#packet = undefined
  }

  get hasUpdates(): boolean {
    return this.#tail.length > 0
  }

  /** All of it as one update. */
  whole(): Uint8Array {
    return Y.mergeUpdates([this.#base, ...this.#tail])
  }

  /** Builds the document. Gives how many updates could not be read and were passed over. */
  applyTo(doc: Y.Doc, origin: unknown): number {
    let unreadable = 0
    doc.transact(() => {
      for (const update of [this.#base, ...this.#tail]) {
        try {
          Y.applyUpdate(doc, update, origin)
        } catch {
          unreadable += 1
        }
      }
    }, origin)
    return unreadable
  }

  /**
   * What somebody who has nothing is sent; the same packet for however many join. The answer to their step 1 comes
   * last: with it they hold everything. Only little is merged, for that takes longer than sending it as it is.
   */
  packet(): Packet {
    if (this.#tail.length > 1 && this.#tailLength < SHORT) this.#tail = [Y.mergeUpdates(this.#tail)]
    const before = [this.#base, ...this.#tail].filter((update) => update !== EMPTY)
    const last = before.pop() ?? EMPTY
    this.#packet ??= packetOf(...before.map(updateMessage), step2Message(last))
    return this.#packet
  }
}

/** An update that says nothing. */
const EMPTY = Uint8Array.of(0, 0)

/** Fewer bytes of updates than this are never too long. */
const SHORT = 64 * 1024
