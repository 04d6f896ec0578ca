import * as Y from 'yjs'
import { assemble } from './assemble.ts'
import { recordsOf } from './document.ts'
import * as field from './fields.ts'
import type { Board, BoardRecord, Fault } from './records.ts'
import { fieldOf, fieldsOf, hasIdOf, hasOwnId, kindOf } from './schema.ts'

/** One record read by itself, without looking at the others. */
export interface ReadRecord {
  readonly record: BoardRecord | undefined
  readonly faults: readonly Fault[]
}

/**
 * THE projection: everything that anybody shows, exports or counts of a board is read here. Total: it never
 * throws, whatever the document holds. A bad optional value is replaced by its fallback, a bad required one
 * leaves the record out; either way there is a fault that says so.
 */
export function readBoard(doc: Y.Doc): Board {
  const read = new Map<string, ReadRecord>()
  recordsOf(doc).forEach((value, id) => {
    read.set(id, readRecord(id, value))
  })
  return assemble(read)
}

/** Reads the record that is stored under `id`. */
export function readRecord(id: string, value: unknown): ReadRecord {
  if (!(value instanceof Y.Map)) return { record: undefined, faults: [{ record: id, code: 'notARecord' }] }
  const kind = kindOf(value)
  if (!kind) return { record: undefined, faults: [unknownKind(id, value)] }
  if (!hasIdOf(kind, id)) return { record: undefined, faults: [{ record: id, code: 'badId' }] }
  const faults: Fault[] = []
  const entity: Record<string, unknown> = { kind, id }
  let whole = true
  for (const [name, spec] of fieldsOf(kind)) {
    const stored = value.get(name)
    const read = stored === undefined ? undefined : spec.read(stored)
    if (read === undefined && (stored !== undefined || spec.fallback === undefined)) {
      faults.push({ record: id, code: 'badField', field: name })
    }
    if (read === undefined && spec.fallback === undefined) whole = false
    entity[name] = read === undefined ? spec.fallback : read
  }
  const record = whole ? (entity as unknown as BoardRecord) : undefined
  if (record && !hasOwnId(record)) return { record: undefined, faults: [{ record: id, code: 'badId' }] }
  return { record, faults }
}

/** A record from a newer version: what it says is not known, but where it lies may be. */
function unknownKind(id: string, stored: Y.Map<unknown>): Fault {
  const place = field.place(stored.get('place'))
  const size = field.size(stored.get('size'))
  return { record: id, code: 'unknownKind', ...(place && { lies: { place, ...(size && { size }) } }) }
}

/** Whether the named fields of a stored record can be read: what an edit left behind, without the rest. */
export function canReadFields(value: unknown, fields: readonly string[]): boolean {
  const kind = kindOf(value)
  if (!kind || !(value instanceof Y.Map)) return false
  return fields.every((name) => {
    const spec = fieldOf(kind, name)
    const stored: unknown = spec && value.get(name)
    return !spec || (stored === undefined ? spec.fallback !== undefined : spec.read(stored) !== undefined)
  })
}
