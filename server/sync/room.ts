import * as Y from 'yjs'
import { type BoardEdit, editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Board } from '#shared/board/records.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { SERVER_CLIENT } from '../store/repositories/board-log.ts'
import type { Statement } from '../store/store.ts'
import { BoardBytes } from './board-bytes.ts'
import { Census } from './census.ts'
import { type ClientOwners, clientOwners } from './client-owners.ts'
import { inspect } from './gate.ts'
import { HEAD_ORIGIN, type Head, openHead, type Trace } from './head.ts'
import { isLarge } from './large.ts'
import { step2Message } from './messages.ts'
import { Outbox } from './outbox.ts'
import { ownWork } from './own-work.ts'
import { type Packet, packetOf } from './packet.ts'
import type { Waiting } from './pending.ts'
import type { Refusal, RoomPorts, RoomStart, Writer } from './room-ports.ts'
import { cutsCharacter, isSound } from './soundness.ts'
import { refusalOf } from './verdict.ts'

/**
 * One board in memory: its bytes, and a document that is built from them when somebody first writes. Updates are
 * tried on the document and judged by what they did; one that is refused spoils it, and it is built anew. Nobody
 * is ever shown, or made to hold, what a power cut could take back: what is read or sent waits for the disk.
 */
export class Room {
  readonly #ports: RoomPorts
  readonly #bytes: BoardBytes
  readonly #authors: ReadonlyMap<string, string>
  readonly #clients: ClientOwners
  readonly #outbox: Outbox
  #head: Head | undefined
  #census: Census | undefined
  #seq: number
  /** Let go with the document, so that a board that rests takes no more than its bytes. */
  #read: { readonly version: number; readonly board: Board } | undefined

  constructor({ state, updates = [], seq, authors, clients }: RoomStart, ports: RoomPorts) {
    this.#bytes = new BoardBytes(state, updates)
    this.#seq = seq
    this.#authors = authors
    this.#clients = clientOwners(clients)
    this.#ports = ports
    this.#outbox = new Outbox(ports)
  }

  /** Number of the newest update that has been admitted. */
  get version(): number {
    return this.#seq
  }

  /** The document with all that has been admitted; what is read of it is on disk after `afterStored`. */
  get doc(): Y.Doc {
    return this.#open().doc
  }

  /** What stands on the board with all that has been admitted, read once for each version. On disk as `doc` is. */
  get board(): Board {
    if (this.#read?.version !== this.#seq) this.#read = { version: this.#seq, board: readBoard(this.doc) }
    return this.#read.board
  }

  /** The seat that made a record. */
  authorOf(record: string): string | undefined {
    return this.#census ? this.#census.authorOf(record) : this.#authors.get(record)
  }

  /** The seat that writes under a client id; undefined for the server itself. */
  seatOfClient(client: number): string | undefined {
    const seat = this.#clients.ownerOf(client)
    return seat === SERVER_CLIENT ? undefined : seat
  }

  /**
   * What a client with this state vector lacks of all that has been admitted: to be sent `afterStored`. One packet
   * for all who have nothing.
   */
  answerTo(stateVector: Uint8Array): Packet {
    if (stateVector.length > 1) return packetOf(step2Message(Y.encodeStateAsUpdate(this.doc, stateVector)))
    if (this.#head && this.#bytes.isLong) this.snapshot()
    return this.#bytes.packet()
  }

  /**
   * All that has been admitted as one update, once that has been seen to load to the same board; undefined when it
   * does not. To be kept `afterStored`.
   */
  snapshot(): { readonly seq: number; readonly state: Uint8Array } | undefined {
    const state = Y.encodeStateAsUpdate(this.doc)
    const copy = openHead(new BoardBytes(state, [])).doc
    const isSame = JSON.stringify(readBoard(copy)) === JSON.stringify(readBoard(this.doc))
    copy.destroy()
    if (!isSame) return undefined
    this.#bytes.replace(state)
    return { seq: this.#seq, state }
  }

  /** Whether a snapshot would be shorter than what there is. */
  get isLong(): boolean {
    return this.#bytes.isLong
  }

  /** Lets go of the document until somebody writes again. */
  rest(): void {
    if (!this.#head || !this.#outbox.isEmpty) return
    if (this.#bytes.hasUpdates && !this.snapshot()) return
    this.#dropHead(this.#head)
  }

  /** Admits an update of a client, or says why not; then nothing of it remains. */
  admit(update: Uint8Array, writer: Writer): Refusal | undefined {
    const { doc } = this.#open()
    const inspected = inspect(update, {
      nextClock: (client) => Y.getState(doc.store, client),
      mayUse: (client) => this.#clients.mayUse(doc, client, writer.seat),
      cutsCharacter: (client, clock) => cutsCharacter(doc.store, client, clock),
    })
    if (!inspected.ok) return inspected.refusal
    if (inspected.isEmpty) return undefined
    const refusal = this.#attempt(
      writer,
      () => Y.applyUpdate(doc, update, HEAD_ORIGIN),
      () => (isSound(doc.store, inspected.fresh) ? undefined : 'forbiddenContent'),
    )
    if (!refusal) for (const client of inspected.fresh.keys()) this.#own(client, writer.seat)
    return refusal
  }

  /**
   * Writes as the server does for `writer`, or with null for itself. `work` must not keep what it is given. What
   * `also` gives goes to disk with what was written, both or neither.
   */
  write<T>(
    writer: Writer | null,
    work: (edit: BoardEdit, board: Board) => T,
    also: (value: T) => readonly Statement[] = () => [],
  ): Result<T, Refusal> {
    const { doc } = this.#open()
    const edit = editBoard(doc, HEAD_ORIGIN)
    let result: T | undefined
    const refusal = this.#change(() => {
      result = work(edit, this.board)
    }, writer)
    if (refusal) return fail(refusal)
    this.#outbox.next.also.push(...also(result as T))
    return ok(result as T)
  }

  /** Says to the members, when all that was admitted is on disk, that `count` messages of `sender` are. */
  acknowledge(sender: object, count: number): void {
    this.#outbox.next.senders.set(sender, count)
    this.#outbox.schedule()
  }

  /** Calls when everything admitted so far is on disk: at once if it is, with an error if it cannot be put there. */
  afterStored(done: Waiting): void {
    this.#outbox.afterStored(done)
  }

  /** The same as a promise. */
  whenStored(): Promise<void> {
    return new Promise((resolve, reject) => this.afterStored((error) => (error ? reject(error) : resolve())))
  }

  destroy(): void {
    this.#outbox.stop()
    this.#head?.doc.destroy()
  }

  #open(): Head {
    if (this.#head) return this.#head
    const head = openHead(this.#bytes)
    if (head.damage) {
      this.#bytes.replace(Y.encodeStateAsUpdate(head.doc))
      this.#ports.damaged(head.damage)
    }
    this.#head = head
    this.#census ??= new Census(head.doc, this.#authors)
    return head
  }

  #censusOf(): Census {
    this.#open()
    return this.#census as Census
  }

  #own(client: number, seat: string): void {
    if (this.#clients.own(client, seat)) this.#outbox.next.clients.push({ client, seat })
  }

  /** Tries a change on the document, judges what it did, and keeps it or lets the document be built anew. */
  #attempt(
    writer: Writer | null,
    change: () => void,
    check: () => Refusal | undefined = () => undefined,
  ): Refusal | undefined {
    const head = this.#open()
    let trace: Trace
    let refusal: Refusal | undefined
    try {
      trace = head.trace(change)
      const isWhole = !head.doc.store.pendingStructs && !head.doc.store.pendingDs
      refusal = check() ?? (isWhole ? refusalOf(trace.changes, writer, head.doc, this.#censusOf()) : 'gap')
    } catch (error) {
      this.#dropHead(head)
      if (!writer) throw error
      return 'malformed'
    }
    if (refusal) this.#dropHead(head)
    else this.#keep(writer?.seat ?? SERVER_CLIENT, trace)
    return refusal
  }

  #dropHead(head: Head): void {
    head.doc.destroy()
    this.#head = undefined
    this.#read = undefined
  }

  #keep(seat: string, { changes, updates }: Trace): void {
    const census = this.#censusOf()
    if (seat !== SERVER_CLIENT) {
      this.#ports.did?.(seat, changes, (id) => census.kindOf(id))
      if (isLarge(changes)) this.#ports.large?.(this.#seq, () => this.#bytes.whole())
    }
    for (const change of changes) {
      for (const record of census.record(this.doc, change, seat))
        this.#outbox.next.authors.push({ record, seat })
    }
    for (const update of updates) {
      this.#bytes.add(update)
      this.#outbox.next.updates.push({ seq: ++this.#seq, update })
    }
    this.#outbox.schedule()
    for (const work of ownWork(this, census, changes)) this.#change(work)
  }

  /** Changes the document as the server. */
  #change(work: () => void, writer: Writer | null = null): Refusal | undefined {
    const { doc } = this.#open()
    const refusal = this.#attempt(writer, () => doc.transact(work, HEAD_ORIGIN))
    if (refusal) return refusal
    this.#own(doc.clientID, SERVER_CLIENT)
    this.#outbox.next.isServersToo = true
    return undefined
  }
}
