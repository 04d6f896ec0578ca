import * as Y from 'yjs'
import { newBoardDoc, recordsOf, type YRecord } from '#shared/board/document.ts'
import { type BoardEdit, editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Challenge } from '#shared/board/records.ts'
import { SYNC } from '#shared/wire/sync.ts'
import { syncMessage } from '../virtual-peer.ts'
import { type Attack, attacks, type Outcome, sends } from './attack.ts'
import { type ClientStructs, type ItemOptions, item, update } from './encode.ts'

/**
 * The client id under which hand-made structs come; each attack has its own. Of two values for one key, that of the
 * higher id is kept: these are among the highest, so that no attack loses against an honest value unseen.
 */
let lastClient = 2 ** 32 - 60_000
export const newClient = (): number => ++lastClient

/** What hand-made bytes can point at on a board that others work on. */
export interface Target {
  readonly doc: Y.Doc
  /** An honest card, the id of its item, and of its title and of the title's first piece. */
  readonly card: Challenge
  readonly record: YRecord
  readonly at: readonly [number, number]
  readonly title: readonly [number, number]
  readonly letter: readonly [number, number]
  /** The first piece of another card's title. */
  readonly otherLetter: readonly [number, number]
  /** An honest client's id, and the next clock that is expected of it. */
  readonly honest: { readonly client: number; readonly clock: number }
}

export function targetIn(doc: Y.Doc): Target {
  const [card, other] = readBoard(doc).challenges
  if (!card || !other) throw new Error('the attacks need two cards to point at')
  const record = recordOf(doc, card.id)
  const at = idOf(record)
  return {
    doc,
    card,
    record,
    at,
    title: idOf(titleOf(record)),
    letter: firstPiece(titleOf(record)),
    otherLetter: firstPiece(titleOf(recordOf(doc, other.id))),
    honest: { client: at[0], clock: Y.getState(doc.store, at[0]) },
  }
}

/** Updates that are no better than their bytes, sent as updates. */
export const byBytes = (
  outcome: Outcome,
  makes: Readonly<Record<string, (target: Target) => Uint8Array>>,
): readonly Attack[] =>
  attacks(
    'updates',
    outcome,
    mapped(makes, (make) => (doc) => make(targetIn(doc))),
  )

/** Updates that Yjs itself makes for whoever writes what they like on a copy of the board. */
export const byYjs = (
  outcome: Outcome,
  works: Readonly<Record<string, (target: Target, edit: BoardEdit) => void>>,
): readonly Attack[] =>
  attacks(
    'updates',
    outcome,
    mapped(works, (work) => (doc) => forged(doc, work)),
  )

/** One hand-made client with these structs, from clock 0. */
export const made = (...structs: ClientStructs['structs']): Uint8Array =>
  update([{ client: newClient(), clock: 0, structs }])

/** One value under a key of an honest record. */
export const inRecord = (target: Target, what: Parameters<typeof item>[0], key = 'z'): Uint8Array =>
  made(item(what, { parent: target.at, key }))

/** One piece of something in an honest title. */
export const inTitle = (
  target: Target,
  what: Parameters<typeof item>[0],
  where: ItemOptions = { parent: target.title },
): Uint8Array => made(item(what, where))

function mapped<T>(
  from: Readonly<Record<string, T>>,
  make: (value: T) => (doc: Y.Doc) => Uint8Array,
): Readonly<Record<string, Attack['send']>> {
  return Object.fromEntries(
    Object.entries(from).map(([name, value]) => [
      name,
      sends((doc) => [syncMessage(SYNC.update, make(value)(doc))]),
    ]),
  )
}

function forged(doc: Y.Doc, work: (target: Target, edit: BoardEdit) => void): Uint8Array {
  const copy = newBoardDoc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(copy)
  const updates: Uint8Array[] = []
  copy.on('update', (bytes: Uint8Array) => updates.push(bytes))
  work(targetIn(copy), editBoard(copy, 'forger'))
  return updates.length > 0 ? Y.mergeUpdates(updates) : Y.encodeStateAsUpdate(copy, before)
}

const recordOf = (doc: Y.Doc, id: string): YRecord => {
  const record = recordsOf(doc).get(id)
  if (!record) throw new Error('no such record')
  return record
}

const titleOf = (record: YRecord) => record.get('title') as Y.Text

function idOf(type: { readonly _item: Y.Item | null }): readonly [number, number] {
  const { client, clock } = type._item!.id
  return [client, clock]
}

function firstPiece(text: Y.Text): readonly [number, number] {
  const { client, clock } = text._start!.id
  return [client, clock]
}
