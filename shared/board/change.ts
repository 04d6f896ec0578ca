import * as Y from 'yjs'
import { recordsOf, type YRecord } from './document.ts'
import type { RecordKind } from './records.ts'
import { kindOf } from './schema.ts'

/** What one transaction did to one record. */
export interface RecordChange {
  readonly record: string
  /** The kind after the change, or before it when the record was deleted; undefined when it is none we know. */
  readonly kind: RecordKind | undefined
  readonly action: 'create' | 'edit' | 'delete' | 'replace'
  /** The keys that an edit touched. */
  readonly fields: readonly string[]
}

/** What a transaction did; `outside` when it also wrote something that is not a board record. */
export interface BoardChange {
  readonly records: readonly RecordChange[]
  readonly outside: boolean
}

/**
 * Reads from a finished transaction what it changed. Only types that existed before it count as edited: the
 * inside of a record that the transaction made belongs to its creation.
 */
export function changeOf(transaction: Y.Transaction): BoardChange {
  const records = recordsOf(transaction.doc)
  const edits = new Map<string, Set<string>>()
  const changes: RecordChange[] = []
  let outside = false
  for (const [type, keys] of transaction.changed as Map<Y.AbstractType<unknown>, Set<string | null>>) {
    if (type === (records as Y.AbstractType<unknown>)) {
      for (const key of keys) {
        if (key === null) outside = true
        else changes.push(...recordChange(transaction, records, key))
      }
      continue
    }
    const place = placeOf(type, records)
    if (!place) {
      outside = true
      continue
    }
    const fields = edits.get(place.record) ?? new Set<string>()
    if (place.field !== undefined) fields.add(place.field)
    else for (const key of keys) fields.add(key ?? '')
    edits.set(place.record, fields)
  }
  const whole = new Set(changes.map((change) => change.record))
  for (const [record, fields] of edits) {
    if (whole.has(record)) continue
    changes.push({ record, kind: kindOf(records.get(record)), action: 'edit', fields: [...fields] })
  }
  return { records: changes, outside }
}

function recordChange(
  transaction: Y.Transaction,
  records: Y.Map<YRecord>,
  id: string,
): readonly RecordChange[] {
  const after = records.get(id)
  const before = itemBefore(transaction, records, id)
  if (before === undefined && after === undefined) return []
  const action = before === undefined ? 'create' : after === undefined ? 'delete' : 'replace'
  return [{ record: id, kind: kindOf(after), action, fields: [] }]
}

/** The value of a key as it was before the transaction, or undefined when there was none. */
function itemBefore(transaction: Y.Transaction, records: Y.Map<YRecord>, id: string): Y.Item | undefined {
  let item: Y.Item | null | undefined = records._map.get(id)
  while (item && transaction.beforeState.get(item.id.client) !== undefined) {
    if (item.id.clock < (transaction.beforeState.get(item.id.client) ?? 0)) break
    item = item.left
  }
  if (!item || item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0)) return undefined
  const wasDeleted = item.deleted && !Y.isDeleted(transaction.deleteSet, item.id)
  return wasDeleted ? undefined : item
}

/** Which record, and which key of it, a type lies in. */
function placeOf(
  type: Y.AbstractType<unknown>,
  records: Y.Map<YRecord>,
): { readonly record: string; readonly field: string | undefined } | undefined {
  const path: string[] = []
  let current: Y.AbstractType<unknown> | null = type
  while (current && current !== (records as Y.AbstractType<unknown>)) {
    const item: Y.Item | null = current._item
    if (!item || item.parentSub === null) return undefined
    path.unshift(item.parentSub)
    current = item.parent as Y.AbstractType<unknown> | null
  }
  if (!current || path[0] === undefined || path.length > 2) return undefined
  return { record: path[0], field: path[1] }
}
