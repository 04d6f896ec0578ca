import * as Y from 'yjs'
import { recordsOf, type YRecord } from './document.ts'
import type { RecordKind } from './records.ts'
import { kindOf } from './schema.ts'

/** What one transaction did to one record. */
export interface RecordChange {
  readonly record: string
  /** The kind after the change; undefined when the record was deleted, or is of no kind that we know. */
  readonly kind: RecordKind | undefined
  readonly action: 'create' | 'edit' | 'delete' | 'replace'
  /** The keys that an edit touched, or in which a record that took another's place may differ from it. */
  readonly fields: readonly string[]
  /** Ids of the records that one is about or ties together: its `card`, `from` and `to`. */
  readonly about?: readonly string[]
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
    const after = records.get(record)
    const change = { record, kind: kindOf(after), action: 'edit', fields: [...fields] } as const
    changes.push({ ...change, about: after instanceof Y.Map ? aboutOf((key) => after.get(key)) : [] })
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
  const about = aboutOf((key) => (before && !after ? lastValue(before, key) : after?.get?.(key)))
  const change = { record: id, kind: kindOf(after), fields: [], about } as const
  if (before === undefined) return [{ ...change, action: 'create' }]
  if (after === undefined) return [{ ...change, action: 'delete' }]
  return [{ ...change, action: 'replace', fields: differences(before, after) }]
}

const aboutOf = (read: (key: string) => unknown): readonly string[] =>
  ['card', 'from', 'to'].map(read).filter((id) => typeof id === 'string')

/** The keys whose values are not surely the same; the words of a text that was deleted cannot be compared. */
function differences(before: Y.Item, after: YRecord): readonly string[] {
  const old = typeIn(before)
  if (!(after instanceof Y.Map) || !(old instanceof Y.Map)) return ['kind']
  const keys = new Set([...old._map.keys(), ...after.keys()])
  return [...keys].filter((key) => {
    const [a, b] = [lastValue(before, key), after.get(key)]
    return b instanceof Y.AbstractType || JSON.stringify(a) !== JSON.stringify(b)
  })
}

/** What a record that is deleted now had under a key, as long as it has not been cleared away. */
const lastValue = (record: Y.Item, key: string): unknown =>
  typeIn(record)?._map.get(key)?.content.getContent().at(-1)

const typeIn = ({ content }: Y.Item): Y.AbstractType<unknown> | undefined =>
  content instanceof Y.ContentType ? content.type : undefined

/** The value of a key as it was before a finished transaction, or undefined when there was none. */
export function itemBefore(
  transaction: Y.Transaction,
  map: Pick<Y.Map<unknown>, '_map'>,
  key: string,
): Y.Item | undefined {
  const isNew = ({ id: { client, clock } }: Y.Item) => clock >= (transaction.beforeState.get(client) ?? 0)
  let item: Y.Item | null | undefined = map._map.get(key)
  while (item && isNew(item)) item = item.left
  if (!item) return undefined
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
