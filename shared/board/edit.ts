import * as Y from 'yjs'
import { recordsOf, type YRecord } from './document.ts'
import type {
  Activity,
  Actor,
  ActorLink,
  BoardRecord,
  Challenge,
  Comment,
  IndicatorLink,
  RecordKind,
  RecordOf,
  Relation,
  Theme,
} from './records.ts'
import { type FieldSpec, fieldOf, fieldsOf, kindOf } from './schema.ts'
import { wellFormed, writeText } from './text.ts'

type Given = Extract<keyof Challenge, 'number' | 'theme'>

/** What few records have when they are made. */
type Later =
  | Extract<keyof Challenge, 'locked' | 'stamps' | 'mergedInto'>
  | Extract<keyof Theme, 'takesCards'>
  | Extract<keyof Actor, 'state'>
  | Extract<keyof Activity, 'who' | 'where' | 'owner' | 'due'>
  | Extract<keyof Comment, 'resolved'>
  | Extract<keyof IndicatorLink, 'chainStep' | 'use' | 'owner' | 'confirmed'>

/** A record as it is made: what the server numbers and what follows from the place is not given. */
export type NewRecord = {
  [K in RecordKind]: Omit<RecordOf<K>, Given | Later> & Partial<Pick<RecordOf<K>, Later & keyof RecordOf<K>>>
}[RecordKind]

/** The ends of a relation, and of an actor's link, are what it is. */
export type RecordPatch = Partial<
  Omit<
    UnionToIntersection<Exclude<BoardRecord, Relation | ActorLink> | Pick<ActorLink, 'stake' | 'note'>>,
    'kind' | 'id' | 'theme' | 'type' | 'card' | 'at' | 'mark'
  >
>

type UnionToIntersection<U> = (U extends unknown ? (member: Partial<U>) => void : never) extends (
  all: infer I,
) => void
  ? I
  : never

export interface BoardEdit {
  readonly doc: Y.Doc
  /** Writes a new record. An id that is taken is left as it is. */
  create(record: NewRecord): void
  /** Changes what is named of a record; what is equal already is not written. False when there is no such record. */
  change(id: string, patch: RecordPatch): boolean
  remove(id: string): void
  /** Everything inside is one transaction: one update, one step of undo. */
  batch(work: () => void): void
}

/**
 * The only way to write a board. `origin` says who writes (Yjs hands it to every listener and undo follows it).
 * Values are expected in the domain's form; the gate refuses what the schema cannot read.
 */
export function editBoard(doc: Y.Doc, origin: unknown): BoardEdit {
  const records = recordsOf(doc)
  const batch = (work: () => void) => doc.transact(work, origin)
  return {
    doc,
    batch,
    create(record) {
      if (!records.has(record.id)) batch(() => records.set(record.id, newYRecord(record)))
    },
    change(id, patch) {
      const stored = records.get(id)
      const kind = kindOf(stored)
      if (!stored || !kind) return false
      batch(() => {
        for (const [name, value] of Object.entries(patch)) writeField(stored, kind, name, value)
      })
      return true
    },
    remove(id) {
      if (records.has(id)) batch(() => records.delete(id))
    },
  }
}

function newYRecord(record: NewRecord): YRecord {
  const stored: YRecord = new Y.Map()
  const values: Readonly<Record<string, unknown>> = { ...record }
  stored.set('kind', record.kind)
  for (const [name, spec] of fieldsOf(record.kind)) {
    const value = values[name]
    if (spec.shared) stored.set(name, new Y.Text(wellFormed(String(value ?? ''))))
    else if (!isAbsent(spec, value)) stored.set(name, toStored(spec, value))
  }
  return stored
}

function writeField(stored: YRecord, kind: RecordKind, name: string, value: unknown): void {
  const spec = fieldOf(kind, name)
  if (!spec || value === undefined) return
  const before = stored.get(name)
  if (spec.shared) {
    if (before instanceof Y.Text) writeText(before, String(value))
    return
  }
  if (isAbsent(spec, value)) {
    if (before !== undefined) stored.delete(name)
    return
  }
  if (before === undefined && JSON.stringify(value) === JSON.stringify(spec.fallback)) return
  const next = toStored(spec, value)
  if (JSON.stringify(before) !== JSON.stringify(next)) stored.set(name, next)
}

/** Nothing is stored for a null or false that reading gives anyway. */
const isAbsent = (spec: FieldSpec<unknown>, value: unknown) =>
  value === undefined || (value === spec.fallback && (value === null || value === false))

function toStored(spec: FieldSpec<unknown>, value: unknown): unknown {
  if (spec.write) return spec.write(value)
  return typeof value === 'string' ? wellFormed(value) : value
}
