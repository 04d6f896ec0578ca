import * as Y from 'yjs'
import { itemBefore, type RecordChange } from './change.ts'
import { recordsOf, type YRecord } from './document.ts'
import { fieldOf, kindOf } from './schema.ts'
import { changeBetween, changed, changeText, type TextChange, textOpposite } from './text-change.ts'

/** A key of a record as it was: its value, or for a text what leads back to it, the latest change first. */
export type FieldBefore = { readonly at: number } & (
  | { readonly value: unknown }
  | { readonly letters: readonly TextChange[] }
)

/** What would take back all that was done to one record. `at`: when it was done, by the clock of whoever notes it. */
export type Opposite =
  | { readonly action: 'delete'; readonly at: number }
  | { readonly action: 'create'; readonly at: number; readonly whole: Whole }
  | { readonly action: 'edit'; readonly fields: ReadonlyMap<string, FieldBefore> }

/** A record by itself: its values as they are stored, and its shared texts. */
export interface Whole {
  readonly values: ReadonlyMap<string, unknown>
  readonly texts: ReadonlyMap<string, string>
}

/** What would take back, beside `earlier`, what a finished transaction did to a record; undefined when there is nothing. */
export function withOpposite(
  earlier: Opposite | undefined,
  transaction: Y.Transaction,
  { record, action, fields }: RecordChange,
  at: number,
): Opposite | undefined {
  const records = recordsOf(transaction.doc)
  const stored = records.get(record)
  if (action === 'edit')
    return stored ? edited(earlier, fieldsBefore(transaction, stored, fields, at)) : earlier
  const before =
    action === 'create' ? earlier : deleted(earlier, wholeBefore(transaction, records, record), at)
  return action !== 'delete' && stored ? created(before, stored, at) : before
}

function edited(earlier: Opposite | undefined, fields: ReadonlyMap<string, FieldBefore>): Opposite {
  if (earlier && earlier.action !== 'edit') return earlier
  const all = new Map(earlier?.fields)
  for (const [name, field] of fields) {
    const was = all.get(name)
    if (!was) all.set(name, field)
    else if ('letters' in was && 'letters' in field)
      all.set(name, { at: field.at, letters: [...field.letters, ...was.letters] })
    else all.set(name, { ...was, at: field.at })
  }
  return { action: 'edit', fields: all }
}

function deleted(earlier: Opposite | undefined, whole: Whole, at: number): Opposite | undefined {
  if (!earlier) return { action: 'create', at, whole }
  if (earlier.action !== 'edit') return earlier.action === 'delete' ? undefined : earlier
  const [values, texts] = [new Map(whole.values), new Map(whole.texts)]
  for (const [name, field] of earlier.fields) {
    if ('letters' in field) texts.set(name, field.letters.reduce(changed, texts.get(name) ?? ''))
    else if (field.value === undefined) values.delete(name)
    else values.set(name, field.value)
  }
  return { action: 'create', at, whole: { values, texts } }
}

/** What was deleted before has been made anew: that is an edit of it, in which the server's and fixed keys have no part. */
function created(earlier: Opposite | undefined, stored: YRecord, at: number): Opposite {
  if (earlier?.action !== 'create') return { action: 'delete', at }
  const { values, texts } = earlier.whole
  const kind = kindOf(stored)
  const fields = new Map<string, FieldBefore>()
  for (const name of new Set([...values.keys(), ...texts.keys(), ...stored.keys()])) {
    const spec = kind && fieldOf(kind, name)
    if (!spec || spec.serverOnly || spec.fixed) continue
    const now = stored.get(name)
    if (now instanceof Y.Text) {
      const letters = changeBetween(now.toString(), texts.get(name) ?? '')
      if (letters.length > 0) fields.set(name, { at, letters: [letters] })
    } else if (!isSame(now, values.get(name))) fields.set(name, { at, value: values.get(name) })
  }
  return { action: 'edit', fields }
}

function fieldsBefore(
  transaction: Y.Transaction,
  stored: YRecord,
  names: readonly string[],
  at: number,
): ReadonlyMap<string, FieldBefore> {
  return new Map(
    names.map((name): [string, FieldBefore] => {
      const now = stored.get(name)
      if (now instanceof Y.Text)
        return [name, { at, letters: [lettersBefore(transaction, stored, name, now)] }]
      return [name, { at, value: itemBefore(transaction, stored, name)?.content.getContent().at(-1) }]
    }),
  )
}

/** What would take back what a finished transaction did to the text under a key. */
export function lettersBefore(
  transaction: Y.Transaction,
  stored: YRecord,
  name: string,
  now: Y.Text,
): TextChange {
  const before = textIn(itemBefore(transaction, stored, name))
  if (before === now) return textOpposite(transaction, now)
  return changeBetween(now.toString(), before ? textBefore(transaction, before) : '')
}

const textBefore = (transaction: Y.Transaction, text: Y.Text): string =>
  changed(text.toString(), textOpposite(transaction, text))

function wholeBefore(transaction: Y.Transaction, records: Y.Map<YRecord>, id: string): Whole {
  const values = new Map<string, unknown>()
  const texts = new Map<string, string>()
  const content = itemBefore(transaction, records, id)?.content
  const stored = content instanceof Y.ContentType ? content.type : undefined
  for (const name of stored instanceof Y.Map ? stored._map.keys() : []) {
    const item = itemBefore(transaction, stored as YRecord, name)
    const text = textIn(item)
    if (text) texts.set(name, textBefore(transaction, text))
    else if (item) values.set(name, item.content.getContent().at(-1))
  }
  return { values, texts }
}

const textIn = (item: Y.Item | undefined): Y.Text | undefined =>
  item?.content instanceof Y.ContentType && item.content.type instanceof Y.Text
    ? item.content.type
    : undefined

/** Takes back what was done to a record. What is so already is not written. */
export function takeBack(records: Y.Map<YRecord>, id: string, opposite: Opposite): void {
  const stored = records.get(id)
  if (opposite.action === 'create') {
    if (!stored) records.set(id, newYRecord(opposite.whole))
  } else if (opposite.action === 'delete') records.delete(id)
  else if (stored) for (const [name, field] of opposite.fields) writeBack(stored, name, field)
}

function writeBack(stored: YRecord, name: string, field: FieldBefore): void {
  const now = stored.get(name)
  if ('letters' in field) {
    if (now instanceof Y.Text) for (const change of field.letters) changeText(now, change)
  } else if (field.value === undefined) {
    if (now !== undefined) stored.delete(name)
  } else if (!isSame(now, field.value)) stored.set(name, field.value)
}

const newYRecord = ({ values, texts }: Whole): YRecord =>
  new Y.Map<unknown>([...values, ...[...texts].map(([name, text]) => [name, new Y.Text(text)] as const)])

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
