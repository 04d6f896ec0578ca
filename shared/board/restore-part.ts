import * as Y from 'yjs'
import { recordsOf, type YRecord } from './document.ts'
import type { BoardEdit, NewRecord, RecordPatch } from './edit.ts'
import { type Hands, lettersOf, ownRecords } from './own-records.ts'
import { readRecord } from './read.ts'
import type { Board } from './records.ts'
import { fieldOf, kindOf } from './schema.ts'

/** Ids of a theme, of all that lay or lies in it, and of what is said about that: what *an area* is. */
export function areaOf(theme: string, now: Board, then: Board): ReadonlySet<string> {
  const ids = new Set<string>([theme])
  for (const board of [now, then]) {
    const { challenges, merged, actors, activities, shapes, images } = board
    for (const { id, place } of [...challenges, ...merged, ...actors, ...activities, ...shapes, ...images]) {
      if (place.parent === theme) ids.add(id)
    }
  }
  for (const { links, relations, actorLinks, comments, reactions } of [now, then]) {
    for (const { id, from } of [...links, ...relations, ...actorLinks]) if (ids.has(from)) ids.add(id)
    for (const { id, to } of [...relations, ...actorLinks]) if (ids.has(to)) ids.add(id)
    for (const { id, card } of [...comments, ...reactions]) if (ids.has(card)) ids.add(id)
  }
  return ids
}

export interface Undoing extends Hands {
  /** Ids of what the seat has deleted since. */
  readonly deleted: readonly string[]
}

/**
 * Takes back what one seat has done since an earlier state, as one transaction: what it made and nobody else has worked
 * on is deleted, what it changed reads as before, and what it deleted comes back. What others did stays.
 */
export function restoreSeat(edit: BoardEdit, then: Y.Doc, seat: string, hands: Undoing): void {
  const [now, before] = [recordsOf(edit.doc), recordsOf(then)]
  const known = Y.decodeStateVector(Y.encodeStateVector(then))
  const isNew = ({ id }: Y.Item) => id.clock >= (known.get(id.client) ?? 0)
  const isTheirs = (item: Y.Item) => isNew(item) && hands.seatOf(item.id.client) === seat
  const isOthers = (item: Y.Item) => {
    const by = hands.seatOf(item.id.client)
    return isNew(item) && by !== undefined && by !== seat
  }
  const made = new Set(ownRecords(edit.doc, seat, hands).alone)
  edit.batch(() => {
    for (const [id, stored] of [...now.entries()]) {
      if (!before.has(id)) {
        if (made.has(id)) edit.remove(id)
        continue
      }
      const patch = changedBack(id, stored, before.get(id), isTheirs, isOthers)
      if (Object.keys(patch).length > 0) edit.change(id, patch as RecordPatch)
    }
    for (const id of hands.deleted) {
      const { record } = now.has(id) ? { record: undefined } : readRecord(id, before.get(id))
      if (!record) continue
      edit.create(record as NewRecord)
      if ('number' in record && record.number !== null) edit.change(id, { number: record.number })
    }
  })
}

/** The keys of a record that a seat has changed since, with what they read then. */
function changedBack(
  id: string,
  stored: YRecord,
  earlier: YRecord | undefined,
  isTheirs: (item: Y.Item) => boolean,
  isOthers: (item: Y.Item) => boolean,
): Readonly<Record<string, unknown>> {
  const kind = kindOf(stored)
  const was = readRecord(id, earlier).record as Readonly<Record<string, unknown>> | undefined
  if (!kind || !was) return {}
  const patch: Record<string, unknown> = {}
  for (const [key, item] of stored._map) {
    const spec = fieldOf(kind, key)
    if (!spec || spec.serverOnly || spec.fixed || item.deleted) continue
    const value = stored.get(key)
    if (!(value instanceof Y.Text)) {
      if (isTheirs(item)) patch[key] = was[key]
      continue
    }
    const letters = lettersOf(value)
    if (!letters.some(isTheirs)) continue
    // where others have written too, only the seat's own letters go
    patch[key] = letters.some(isOthers)
      ? letters.map((letter) => (isTheirs(letter) ? '' : textIn(letter))).join('')
      : was[key]
  }
  return patch
}

const textIn = ({ content }: Y.Item) => (content instanceof Y.ContentString ? content.str : '')
