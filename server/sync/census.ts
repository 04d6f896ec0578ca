import type * as Y from 'yjs'
import type { BoardChange, RecordChange } from '#shared/board/change.ts'
import { metaOf, recordsOf } from '#shared/board/document.ts'
import { MERGE_ALLOWANCE, VALUE_LIMITS } from '#shared/board/limits.ts'
import type { BoardRefusal, PolicyContext } from '#shared/board/policy.ts'
import { canReadFields, readBoard, readRecord } from '#shared/board/read.ts'
import type { BoardRecord, RecordKind, Relation } from '#shared/board/records.ts'
import { hasTooMany } from '#shared/board/relations.ts'
import { reactionId } from '#shared/board/remarks.ts'
import { fieldOf, fieldsOf, hasDerivedId, kindOf } from '#shared/board/schema.ts'
import type { BoardRights } from '#shared/domain/rights.ts'
import { HOLDING_FIELDS, Holdings } from './holdings.ts'

/**
 * What a room remembers of each record beside the document, so that a change can be judged without reading the
 * board: its kind, who made it, and how many there are of each kind.
 */
export class Census {
  readonly #kinds = new Map<string, RecordKind>()
  readonly #counts = new Map<RecordKind, number>()
  readonly #authors: Map<string, string>
  readonly #numbers = new Map<string, number>()
  /** What facilitators gave each record that has any of it, also if that has been deleted since. */
  readonly #grants = new Map<string, string>()
  readonly #holdings: Holdings

  constructor(head: Y.Doc, authors: ReadonlyMap<string, string>) {
    const board = readBoard(head)
    this.#authors = new Map(authors)
    this.#holdings = new Holdings(board)
    for (const [key, given] of metaOf(head).entries())
      if (key.startsWith(GIVEN)) this.#grants.set(key.slice(GIVEN.length), String(given))
    const { faults, ...lists } = board
    for (const { id, kind } of Object.values(lists).flat() as BoardRecord[]) {
      this.#add(id, kind)
      this.#noteGrant(head, id)
    }
    for (const { id, number } of [...board.challenges, ...board.merged])
      if (number !== null) this.#numbers.set(id, number)
  }

  authorOf(record: string): string | undefined {
    return this.#authors.get(record)
  }

  /** The kind of a record that is on the board. */
  kindOf(record: string): RecordKind | undefined {
    return this.#kinds.get(record)
  }

  /** What the policy asks about a change that `head` has already taken in, and this has not. */
  context(head: Y.Doc, seat: string, change: BoardChange, rights: BoardRights): PolicyContext {
    const isMade = ({ record, action }: RecordChange) => action === 'create' && !this.#authors.has(record)
    const made = new Set(change.records.flatMap((record) => (isMade(record) ? [record.record] : [])))
    return {
      rights,
      isAuthor: (record) => this.#authors.get(record) === seat || made.has(record),
      kindBefore: (record) => this.#kinds.get(record),
      count: (kind) =>
        (this.#counts.get(kind) ?? 0) +
        change.records.filter((record) => record.action === 'create' && record.kind === kind).length,
      isLocked: (record) => this.#holdings.isLocked(head, record),
      isGrown: (record) => this.#holdings.isGrown(head, record),
      isKnown: (record) => this.#authors.has(record),
      isSigned: (record) => isSigned(head, record, this.#authors.get(record) ?? seat),
      isGranted: (record) => {
        const given = grantOf(head, record)
        return given === undefined || given === this.#grants.get(record)
      },
      isCrowded: (record) => isCrowded(head, record),
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
  record(head: Y.Doc, change: BoardChange, seat: string): readonly string[] {
    const created: string[] = []
    for (const { record, action, kind, fields } of change.records) {
      if (action === 'delete') this.#remove(record)
      else if (action !== 'edit' || fields.some((field) => kind && fieldOf(kind, field)?.facilitatorOnly))
        this.#noteGrant(head, record)
      if (action !== 'edit' || fields.some((field) => HOLDING_FIELDS.has(field)))
        this.#holdings.follow(head, record)
      if (action !== 'create' || !kind) continue
      this.#add(record, kind)
      created.push(record)
      if (!this.#authors.has(record)) this.#authors.set(record, seat)
    }
    return created
  }

  /**
   * What the document itself has to remember of records that a change has deleted, so that a server that has been
   * started again knows it: entries of `meta`, undefined for those that are to go.
   */
  givenTo(head: Y.Doc, { records }: BoardChange): readonly (readonly [string, string | undefined])[] {
    return records.flatMap(({ record, action }) => {
      const given = this.#grants.get(record)
      const isNoted = action !== 'delete' || metaOf(head).get(GIVEN + record) === given
      return isNoted ? [] : [[GIVEN + record, given] as const]
    })
  }

  /** Whether a new record is a challenge that has no number yet. */
  needsNumber(head: Y.Doc, id: string): boolean {
    return this.#kinds.get(id) === 'challenge' && recordsOf(head).get(id)?.get('number') === undefined
  }

  #isSound(head: Y.Doc, change: RecordChange): boolean {
    if (change.action === 'delete') return true
    const stored = recordsOf(head).get(change.record)
    // most edits move something: reading all its texts each time would be most of the work
    if (change.action === 'edit' && change.kind && !hasDerivedId(change.kind))
      return canReadFields(stored, change.fields)
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

  #noteGrant(head: Y.Doc, id: string): void {
    const given = grantOf(head, id)
    if (given === undefined) this.#grants.delete(id)
    else this.#grants.set(id, given)
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

/** Under this and its id, `meta` holds what facilitators gave a record that has been deleted. */
const GIVEN = 'given '

/** What only facilitators write of a record, as text; undefined when there is none of it. */
function grantOf(head: Y.Doc, id: string): string | undefined {
  const stored = recordsOf(head).get(id)
  const kind = kindOf(stored)
  if (!stored || !kind) return undefined
  const given = fieldsOf(kind).filter(([name, spec]) => spec.facilitatorOnly && hasValue(stored.get(name)))
  return given.length === 0
    ? undefined
    : JSON.stringify(Object.fromEntries(given.map(([name]) => [name, stored.get(name)])))
}

const hasValue = (value: unknown): boolean =>
  value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)

/** Whether a reaction's id follows from what it says and this seat. */
function isSigned(head: Y.Doc, id: string, seat: string): boolean {
  const { record } = readRecord(id, recordsOf(head).get(id))
  return record?.kind === 'reaction' && reactionId(seat, record.card, record.mark) === id
}

/**
 * Whether one of a relation's challenges has far too many of its meaning. Several people who relate cards at once can
 * go over the limit together without anyone having done wrong.
 */
function isCrowded(head: Y.Doc, id: string): boolean {
  const { record } = readRecord(id, recordsOf(head).get(id))
  if (record?.kind !== 'relation') return false
  const others: Relation[] = []
  for (const [otherId, stored] of recordsOf(head).entries()) {
    if (kindOf(stored) !== 'relation') continue
    const other = readRecord(otherId, stored).record
    if (other?.kind === 'relation') others.push(other)
  }
  return hasTooMany(others, record, VALUE_LIMITS.relations * MERGE_ALLOWANCE)
}
