import * as Y from 'yjs'
import { type BoardChange, changeOf } from '#shared/board/change.ts'
import { metaOf, newBoardDoc, recordsOf, SCHEMA_VERSION } from '#shared/board/document.ts'
import { type BoardEdit, editBoard } from '#shared/board/edit.ts'
import { type BoardRefusal, judge } from '#shared/board/policy.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Board } from '#shared/board/records.ts'
import type { BoardRights } from '#shared/domain/rights.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { Census } from './census.ts'
import { type GateRefusal, inspect } from './gate.ts'
import { newBatch, type PendingBatch } from './pending.ts'
import { isSound } from './soundness.ts'

export type Refusal = GateRefusal | BoardRefusal

/** Somebody who changes a board: the seat that becomes the author, with what it may do right now. */
export interface Writer {
  readonly seat: string
  readonly rights: BoardRights
}

/** What a room needs of the world. */
export interface RoomPorts {
  /** Puts a batch on disk. */
  append(batch: PendingBatch): Promise<void>
  /** A batch is on disk: tell the members. */
  stored(batch: PendingBatch): void
  /** A batch could not be put on disk: the room is of no use any more. */
  failed(error: unknown): void
}

/** The owner of what the server itself writes. */
const SERVER = 'server'
const ORIGIN = { by: 'room' }

/**
 * One board in memory, as two documents. `head` is where updates are tried, judged and, once admitted, kept;
 * `stored` follows when they are on disk, and is what joiners get: nobody is ever shown, or made to hold, what a
 * power cut could take back. A refusal rebuilds `head` from `stored` and what is on its way.
 */
export class Room {
  readonly #ports: RoomPorts
  readonly stored: Y.Doc
  readonly #clients: Map<number, string>
  readonly census: Census
  #head: Y.Doc
  #changes: BoardChange[] = []
  #updates: Uint8Array[] = []
  #pending: PendingBatch = newBatch()
  #writing: PendingBatch | undefined
  #isScheduled = false
  #seq: number
  #state: Uint8Array | undefined

  constructor(
    stored: Y.Doc,
    seq: number,
    authors: ReadonlyMap<string, string>,
    clients: ReadonlyMap<number, string>,
    ports: RoomPorts,
  ) {
    this.stored = stored
    this.version = seq
    this.#seq = seq
    this.#clients = new Map(clients)
    this.#ports = ports
    this.#head = this.#newHead()
    this.census = new Census(readBoard(this.#head), authors)
  }

  /** Number of the newest update that is on disk. */
  version: number

  /** The whole stored state as one update; encoded once for however many join. */
  fullState(): Uint8Array {
    this.#state ??= Y.encodeStateAsUpdate(this.stored)
    return this.#state
  }

  /** Admits an update of a client, or says why not; then nothing of it remains. */
  admit(update: Uint8Array, writer: Writer): Refusal | undefined {
    const inspected = inspect(update, {
      nextClock: (client) => Y.getState(this.#head.store, client),
      mayUse: (client) => this.#mayUse(client, writer.seat),
    })
    if (!inspected.ok) return inspected.refusal
    if (inspected.isEmpty) return undefined
    const refusal = this.#attempt(writer, () => {
      Y.applyUpdate(this.#head, update, ORIGIN)
      return isSound(this.#head.store, inspected.fresh) ? undefined : 'forbiddenContent'
    })
    if (!refusal) for (const client of inspected.fresh.keys()) this.#own(client, writer.seat)
    return refusal
  }

  /** Writes as the server does for `writer`, or with null for itself. `work` must not keep what it is given. */
  write<T>(writer: Writer | null, work: (edit: BoardEdit, board: Board) => T): Result<T, Refusal> {
    const edit = editBoard(this.#head, ORIGIN)
    let result: T | undefined
    const refusal = this.#attempt(writer, () => {
      this.#head.transact(() => {
        result = work(edit, readBoard(this.#head))
      }, ORIGIN)
      return undefined
    })
    this.#own(this.#head.clientID, SERVER)
    return refusal ? fail(refusal) : ok(result as T)
  }

  /** Resolves when everything admitted so far is on disk; rejects when it could not be put there. */
  whenStored(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#pending.waiting.push({ resolve, reject })
      this.#schedule()
    })
  }

  destroy(): void {
    this.#head.destroy()
    this.stored.destroy()
  }

  #mayUse(client: number, seat: string): boolean {
    const owner = this.#clients.get(client)
    return owner === undefined ? Y.getState(this.#head.store, client) === 0 : owner === seat
  }

  #own(client: number, seat: string): void {
    if (this.#clients.has(client)) return
    this.#clients.set(client, seat)
    this.#pending.clients.push({ client, seat })
  }

  /** Tries `change` on the head, judges what it did, and keeps it or rebuilds the head. */
  #attempt(writer: Writer | null, change: () => Refusal | undefined): Refusal | undefined {
    this.#changes = []
    this.#updates = []
    let refusal: Refusal | undefined
    try {
      const flaw = change()
      const isWhole = !this.#head.store.pendingStructs && !this.#head.store.pendingDs
      refusal = flaw ?? (isWhole ? this.#judge(writer) : 'gap')
    } catch (error) {
      this.#head = this.#newHead()
      if (!writer) throw error
      return 'malformed'
    }
    if (refusal) {
      this.#head = this.#newHead()
      return refusal
    }
    this.#keep(writer?.seat ?? SERVER)
    return undefined
  }

  #judge(writer: Writer | null): Refusal | undefined {
    for (const change of this.#changes) {
      const refusal =
        this.census.check(this.#head, change) ??
        (writer && judge(change, this.census.context(writer.seat, change, writer.rights)))
      if (refusal) return refusal
    }
    return undefined
  }

  #keep(seat: string): void {
    const created = this.#changes.flatMap((change) => this.census.record(change, seat))
    const touched = this.#changes.flatMap(({ records }) => records.map(({ record }) => record))
    this.#enqueue()
    this.#pending.authors.push(...created.map((record) => ({ record, seat })))
    this.#changes = []
    const unnumbered = touched.filter((id) => this.census.needsNumber(this.#head, id))
    if (unnumbered.length > 0) this.write(null, (edit) => this.#number(edit, unnumbered))
  }

  /** Gives new challenges the numbers that people quote. Numbers are never used twice. */
  #number(edit: BoardEdit, ids: readonly string[]): void {
    const meta = metaOf(this.#head)
    let last = Number(meta.get('lastNumber') ?? 0)
    for (const id of ids) {
      const number = this.census.numberOf(id) ?? ++last
      edit.change(id, { number })
      this.census.numbered(id, number)
    }
    meta.set('lastNumber', last)
    if (meta.get('schema') !== SCHEMA_VERSION) meta.set('schema', SCHEMA_VERSION)
  }

  #enqueue(): void {
    for (const update of this.#updates) this.#pending.updates.push({ seq: ++this.#seq, update })
    this.#updates = []
    this.#schedule()
  }

  /** What is admitted in one turn goes to the disk together, and to the members as one frame. */
  #schedule(): void {
    if (this.#isScheduled || this.#writing) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      void this.#flush()
    })
  }

  async #flush(): Promise<void> {
    const batch = this.#pending
    this.#pending = newBatch()
    this.#writing = batch
    try {
      if (batch.updates.length > 0) await this.#ports.append(batch)
    } catch (error) {
      for (const { reject } of [...batch.waiting, ...this.#pending.waiting]) reject(error)
      this.#ports.failed(error)
      return
    }
    for (const { update } of batch.updates) Y.applyUpdate(this.stored, update, ORIGIN)
    this.version = batch.updates.at(-1)?.seq ?? this.version
    if (batch.updates.length > 0) this.#state = undefined
    this.#writing = undefined
    this.#ports.stored(batch)
    for (const { resolve } of batch.waiting) resolve()
    if (this.#pending.updates.length > 0 || this.#pending.waiting.length > 0) this.#schedule()
  }

  #newHead(): Y.Doc {
    const head = newBoardDoc()
    recordsOf(head)
    metaOf(head)
    Y.applyUpdate(head, Y.encodeStateAsUpdate(this.stored), ORIGIN)
    for (const batch of [this.#writing, this.#pending]) {
      for (const { update } of batch?.updates ?? []) Y.applyUpdate(head, update, ORIGIN)
    }
    head.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.changed.size > 0) this.#changes.push(changeOf(transaction))
    })
    head.on('update', (update: Uint8Array) => this.#updates.push(update))
    return head
  }
}
