import type { TLBindingId, TLShapeId } from 'tldraw'
import { endsOfAim } from '#shared/board/joinings.ts'
import { type Id, type IdPrefix, isId, newId } from '#shared/kernel/ids.ts'

/**
 * Which shape shows which record. A shape's id is its record's with a prefix, so that every canvas gives a record
 * the same shape. The library's own tools name what they make themselves; those shapes keep their name on the
 * canvas that made them, and are mapped here.
 */
export interface IdMap {
  shapeOf(record: string): TLShapeId
  bindingOf(record: string): TLBindingId
  /** The record that a shape or a binding shows; undefined for one that has been drawn here and not stored yet. */
  recordOf(id: TLShapeId | TLBindingId): string | undefined
  /** The same, giving a new record id to what has none. */
  nameFor<P extends IdPrefix>(id: TLShapeId | TLBindingId, prefix: P): Id<P>
}

const PREFIXES: readonly IdPrefix[] = ['chl', 'clu', 'acr', 'act', 'img', 'shp', 'bnd', 'rel', 'acl']

const isRecordId = (text: string) =>
  PREFIXES.some((prefix) => isId(prefix, text)) || endsOfAim(text) !== undefined

export function createIdMap(newRecordId: typeof newId = newId): IdMap {
  const recordByLocal = new Map<string, string>()
  const localByRecord = new Map<string, string>()

  const recordOf = (id: string) => {
    const derived = id.slice(id.indexOf(':') + 1)
    return recordByLocal.get(id) ?? (isRecordId(derived) ? derived : undefined)
  }
  return {
    recordOf,
    shapeOf: (record) => (localByRecord.get(record) ?? `shape:${record}`) as TLShapeId,
    bindingOf: (record) => (localByRecord.get(record) ?? `binding:${record}`) as TLBindingId,
    nameFor<P extends IdPrefix>(id: TLShapeId | TLBindingId, prefix: P) {
      const known = recordOf(id)
      if (known !== undefined) return known as Id<P>
      const record = newRecordId(prefix)
      recordByLocal.set(id, record)
      localByRecord.set(record, id)
      return record
    },
  }
}
