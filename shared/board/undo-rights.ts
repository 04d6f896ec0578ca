import * as Y from 'yjs'
import type { BoardRights } from '../domain/rights.ts'
import type { RecordChange } from './change.ts'
import type { YRecord } from './document.ts'
import { place } from './fields.ts'
import { type Held, isLockedIn } from './locking.ts'
import { type BoardRefusal, judgeWithin, ORDINARY, type PolicyContext } from './policy.ts'
import type { RecordKind } from './records.ts'
import { fieldsOf, kindOf } from './schema.ts'

/** What a step changed: an edited key of a record, or without `field` the record as a whole. */
export interface Touch {
  readonly record: string
  readonly field: string | undefined
  /** When it was changed, as the number of the others' change before it. */
  readonly at: number
}

/** What may be done by whoever takes something back. */
export interface UndoRights {
  readonly rights: BoardRights
  readonly isAuthor: (record: string) => boolean
}

/** What comes back when a step is taken back: the values by record and key. */
export type ComesBack = ReadonlyMap<string, ReadonlyMap<string, unknown>>

/**
 * What of a step the server would refuse to take back now, by its key, with the reason: the policy is asked about the
 * opposite of each change, among those that remain.
 */
export function refusedToTakeBack(
  records: Y.Map<YRecord>,
  touched: ReadonlyMap<string, Touch>,
  back: ComesBack,
  may: UndoRights,
): ReadonlyMap<string, BoardRefusal> {
  const left = new Map<string, RecordChange>()
  for (const [key, touch] of touched) {
    const isThere = records.has(touch.record)
    // what the step itself has made and deleted again has no opposite
    if (isThere || (touch.field === undefined && back.has(touch.record)))
      left.set(key, oppositeOf(records, touch, back))
  }
  const refused = new Map<string, BoardRefusal>()
  for (;;) {
    const changes = [...left.values()]
    const judgeOne = judgeWithin(changes, contextOf(records, changes, back, may))
    const found = [...left].flatMap(([key, change]) => {
      const refusal = judgeOne(change) ?? (isOrphan(change, left, records) ? 'invalidRecord' : undefined)
      return refusal ? [[key, refusal] as const] : []
    })
    if (found.length === 0) return refused
    for (const [key, refusal] of found) {
      refused.set(key, refusal)
      left.delete(key)
    }
  }
}

/** What is said of a card that does not come back does not either. */
const isOrphan = (
  { action, about = [] }: RecordChange,
  left: ReadonlyMap<string, RecordChange>,
  records: Y.Map<YRecord>,
): boolean => action === 'create' && about.some((id) => !records.has(id) && !left.has(id))

function oppositeOf(records: Y.Map<YRecord>, { record, field }: Touch, back: ComesBack): RecordChange {
  const stored = records.get(record)
  const values = back.get(record)
  const read = (key: string) => stored?.get(key) ?? values?.get(key)
  const about = ['card', 'from', 'to'].map(read).filter((id) => typeof id === 'string')
  const kind = stored ? kindOf(stored) : (values?.get('kind') as RecordKind | undefined)
  if (field !== undefined) return { record, kind, action: 'edit', fields: [field], about }
  if (!stored) return { record, kind, action: 'create', fields: [], about }
  if (!values?.has('kind')) return { record, kind, action: 'delete', fields: [], about }
  const fields = kind ? fieldsOf(kind).flatMap(([name, spec]) => (spec.facilitatorOnly ? [] : [name])) : []
  return { record, kind, action: 'replace', fields, about }
}

function contextOf(
  records: Y.Map<YRecord>,
  changes: readonly RecordChange[],
  back: ComesBack,
  { rights, isAuthor }: UndoRights,
): PolicyContext {
  const counts = new Map<RecordKind, number>()
  const holdsLocked = new Set<string>()
  for (const stored of records.values()) {
    const kind = kindOf(stored)
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    const held = heldIn(stored)
    if (held?.locked && held.parent !== null) holdsLocked.add(held.parent)
  }
  const [restored, moved, deleted] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const { record, kind, action, fields } of changes) {
    if (action === 'create') restored.add(record)
    if (action === 'create' && kind) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    if (action === 'delete') deleted.add(record)
    if (action === 'replace' || fields.includes('place')) moved.add(record)
  }
  const heldNow = (id: string) => heldIn(records.get(id))
  const heldThen = (id: string): Held | undefined => {
    const now = heldNow(id)
    const values = back.get(id)
    if (now) return moved.has(id) && values?.has('place') ? { ...now, parent: parentIn(values) } : now
    if (!restored.has(id) || !values) return undefined
    return { locked: values.get('locked') === true, parent: parentIn(values), takesCards: false }
  }
  return {
    ...ORDINARY,
    rights,
    isAuthor,
    kindBefore: (record) => kindOf(records.get(record)),
    count: (kind) => counts.get(kind) ?? 0,
    isLocked: (record) =>
      isLockedIn(record, heldNow) ||
      isLockedIn(record, heldThen) ||
      (deleted.has(record) && holdsLocked.has(record)),
    isKnown: () => true,
  }
}

function heldIn(stored: YRecord | undefined): Held | undefined {
  if (!(stored instanceof Y.Map)) return undefined
  return {
    locked: stored.get('locked') === true,
    parent: place(stored.get('place'))?.parent ?? null,
    takesCards: stored.get('takesCards') === true,
  }
}

const parentIn = (values: ReadonlyMap<string, unknown>): string | null =>
  place(values.get('place'))?.parent ?? null
