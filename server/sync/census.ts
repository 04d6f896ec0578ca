import type * as Y from 'yjs'
import type { BoardChange, RecordChange } from '#shared/board/change.ts'
import { metaOf, recordsOf } from '#shared/board/document.ts'
import type { BoardRefusal, PolicyContext } from '#shared/board/policy.ts'
import { readRecord } from '#shared/board/read.ts'
import type { Board, RecordKind } from '#shared/board/records.ts'
import { fieldOf, kindOf } from '#shared/board/schema.ts'
import type { BoardRights } from '#shared/domain/rights.ts'

/**
 * What a room remembers of each record beside the document, so that a change can be judged without reading the
 * board: its kind, who made it, and how many there are of each kind.
 */
export class Census {
  readonly #kinds = new Map<string, RecordKind>()
  readonly #counts = new Map<RecordKind, number>()
  readonly #authors: Map<string, string>
  readonly #numbers = new Map<string, number>()

  constructor(board: Board, authors: ReadonlyMap<string, string>) {
    this.#authors = new Map(authors)
    const { faults, ...lists } = board
    for (const list of Object.values(lists)) for (const { id, kind } of list) this.#add(id, kind)
    for (const { id, number } of board.challenges) if (number !== null) this.#numbers.set(id, number)
  }

  authorOf(record: string): string | undefined {
    return this.#authors.get(record)
  }

  context(seat: string, change: BoardChange, rights: BoardRights): PolicyContext {
    return {
      rights,
      isAuthor: (record) => this.#authors.get(record) === seat,
      kindBefore: (record) => this.#kinds.get(record),
      count: (kind) =>
        (this.#counts.get(kind) ?? 0) +
        change.records.filter((record) => record.action === 'create' && record.kind === kind).length,
    }
  }

  /** Whether what a change left behind can be read: every key known, every value as the schema says. */
  check(head: Y.Doc, change: BoardChange): BoardRefusal | undefined {
    return change.records.every((record) => this.#isSound(head, record)) ? undefined : 'invalidRecord'
  }

  /** The number that was given to a record, also if it has been deleted since. */
  numberOf(record: string): number | undefined {
    return this.#numbers.get(record)
  }

  numbered(record: string, number: number): void {
    this.#numbers.set(record, number)
  }

  /** Takes a change in that was admitted. Gives the records that are new; a restored one keeps its author. */
  record(change: BoardChange, seat: string): readonly string[] {
    const created: string[] = []
    for (const { record, action, kind } of change.records) {
      if (action === 'delete') this.#remove(record)
      if (action !== 'create' || !kind) continue
      this.#add(record, kind)
      created.push(record)
      if (!this.#authors.has(record)) this.#authors.set(record, seat)
    }
    return created
  }

  /** Whether a new record is a challenge that has no number yet. */
  needsNumber(head: Y.Doc, id: string): boolean {
    return this.#kinds.get(id) === 'challenge' && recordsOf(head).get(id)?.get('number') === undefined
  }

  #isSound(head: Y.Doc, change: RecordChange): boolean {
    if (change.action === 'delete') return true
    const stored = recordsOf(head).get(change.record)
    const { faults } = readRecord(change.record, stored)
    if (change.action === 'edit')
      return !faults.some(({ field }) => field === undefined || change.fields.includes(field))
    const kind = kindOf(stored)
    if (!stored || !kind || faults.length > 0) return false
    if (stored.has('number') && !this.#isOwnNumber(head, change.record, stored.get('number'))) return false
    return [...stored.keys()].every((key) => key === 'kind' || fieldOf(kind, key) !== undefined)
  }

  /** A record that comes with a number must be one that was deleted: the number was given, and nobody has it. */
  #isOwnNumber(head: Y.Doc, id: string, number: unknown): boolean {
    const known = this.#numbers.get(id)
    if (known !== undefined) return number === known
    const holders = [...recordsOf(head).values()].filter((record) => record.get('number') === number)
    return Number(number) <= Number(metaOf(head).get('lastNumber') ?? 0) && holders.length === 1
  }

  #add(id: string, kind: RecordKind): void {
    if (this.#kinds.has(id)) return
    this.#kinds.set(id, kind)
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1)
  }

  #remove(id: string): void {
    const kind = this.#kinds.get(id)
    if (!kind) return
    this.#kinds.delete(id)
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) - 1)
  }
}
