import * as Y from 'yjs'
import type { LocalDatabase, StoredRow } from './local-database.ts'
import { createLocalWriter, type OwnRow, PATIENCE } from './local-writer.ts'
import { inTime } from './patience.ts'
import { type Readable, readable } from './salvage.ts'
import type { Live } from './types.ts'

/*
 * The board on this device, so that a reload or a dead network costs nothing. A browser may have no database, keep it
 * locked, have broken it, or have no room; none of that may keep a board from opening, or be passed over in silence.
 */

/** Origins of what comes from this device's disk: what the server has too, and what it does not have yet. */
export const FROM_DEVICE = { from: 'this device' }
export const OWN_FROM_DEVICE = { from: 'this device, not on the server' }

export type LocalLoad =
  | { readonly kind: 'loaded' }
  /** There is no database to be had, for now. */
  | { readonly kind: 'none' }
  /**
   * What was kept cannot be read as it is: the document may hold a part of it, so start over with a new one. The
   * database has been mended, or else `rest` is what could be read of it.
   */
  | { readonly kind: 'broken'; readonly found: Readable; readonly isMended: boolean }

export interface LocalStore {
  /** Whether this device keeps what is done here. */
  readonly keeps: Live<boolean>
  load(): Promise<LocalLoad>
  /** What is neither on the server nor, as far as is known, on this device. */
  hasUnstored(): boolean
  /** Updates that the server does not have, in the order in which they were made. */
  unsent(): readonly Uint8Array[]
  /** The server has all that is unsent now. */
  settle(): void
  /** Takes over what other tabs left unsent. */
  pickUp(): Promise<void>
  /** Forgets the board, but for what other tabs left unsent. False when the device does not let go of it. */
  drop(): Promise<boolean>
  /** Writes what has been gathered, at once: the server is out of reach, or the page may be gone in a moment. */
  hurry(): void
  /** Stops listening; what has been heard is still written. */
  close(): void
}

export interface LocalStoreOptions {
  readonly open: () => Promise<LocalDatabase>
  /** Whether a transaction with this origin is what this person did here. */
  readonly isOwn: (origin: unknown) => boolean
  /** Whether what is applied or done now goes straight to the server. */
  readonly isConnected: () => boolean
  /** What an earlier session could read of a database that it could not mend: used in place of it. */
  readonly rest?: Readable | undefined
}

/** Keeps `doc` on this device, from the first update on; what is there already comes in with `load`. */
export function createLocalStore(doc: Y.Doc, options: LocalStoreOptions): LocalStore {
  const { open, isConnected, isOwn, rest } = options
  const encodeAll = () => Y.encodeStateAsUpdate(doc)
  const writer = createLocalWriter({ open, isConnected, encodeAll })
  let isClosed = false

  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === FROM_DEVICE || origin === OWN_FROM_DEVICE) return
    if (isOwn(origin)) writer.addOwn({ update })
    else writer.addBase(update)
  }
  const stopListening = () => doc.off('update', onUpdate)
  doc.on('update', onUpdate)

  function takeOwn(rows: readonly OwnRow[]): void {
    writer.addEarlier(rows)
    doc.transact(() => {
      for (const { update } of rows) Y.applyUpdate(doc, update, OWN_FROM_DEVICE)
    }, OWN_FROM_DEVICE)
  }

  function takeBase(rows: readonly Uint8Array[]): void {
    doc.transact(() => {
      for (const update of rows) Y.applyUpdate(doc, update, FROM_DEVICE)
    }, FROM_DEVICE)
  }

  async function load(): Promise<LocalLoad> {
    if (rest) {
      takeBase(rest.base)
      takeOwn(rest.own.map((update) => ({ update })))
      return { kind: 'none' }
    }
    const opening = openAndRead()
    const opened = await inTime(opening, PATIENCE)
    if (opened) return take(opened)
    opening.then(takeLate, () => undefined)
    return { kind: 'none' }
  }

  async function openAndRead() {
    const opened = await open()
    return { opened, rows: await opened.read() }
  }

  type Opened = Awaited<ReturnType<typeof openAndRead>>

  async function take({ opened, rows: { base, own: ownRows } }: Opened): Promise<LocalLoad> {
    const isBytes = [...base, ...ownRows].every(({ value }) => value instanceof Uint8Array)
    try {
      if (!isBytes) throw new TypeError('not an update')
      takeBase(base.map(({ value }) => value as Uint8Array))
      takeOwn(ownRows.map(({ key, value }) => ({ key, update: value as Uint8Array })))
      writer.start(opened, keysOf(base))
      return { kind: 'loaded' }
    } catch {
      return mend({ opened, rows: { base, own: ownRows } })
    }
  }

  async function mend({ opened, rows: { base, own: ownRows } }: Opened): Promise<LocalLoad> {
    const found = readable(valuesOf(base), valuesOf(ownRows))
    const change = {
      dropBase: keysOf(base),
      dropOwn: keysOf(ownRows),
      addBase: found.base,
      addOwn: found.own,
    }
    const mended = await inTime(opened.commit(change), PATIENCE)
    opened.close()
    return { kind: 'broken', found, isMended: mended !== undefined }
  }

  /** The database was locked when it was needed, and is here now: it may hold work of an earlier visit. */
  function takeLate({ opened, rows }: Opened): void {
    if (isClosed) {
      opened.close()
      return
    }
    const found = readable(valuesOf(rows.base), valuesOf(rows.own))
    const ownKeys = new Map(rows.own.map(({ key, value }) => [value, key]))
    // what the server has too it has sent by now, or will
    if (!isConnected()) takeBase(found.base)
    takeOwn(found.own.map((update) => ({ key: ownKeys.get(update)!, update })))
    writer.addAll()
    writer.start(opened, keysOf(rows.base))
  }

  async function pickUp(): Promise<void> {
    const database = writer.database()
    if (!database || isClosed) return
    const rows = await inTime(database.readOwn(), PATIENCE)
    const fresh = rows?.filter(({ key }) => !writer.isKnown(key)) ?? []
    if (fresh.length === 0 || isClosed) return
    const found = new Set<unknown>(readable([encodeAll()], valuesOf(fresh)).own)
    // a write of this tab may have come in between, with a key that is known by now
    const usable = fresh.filter(({ key, value }) => found.has(value) && !writer.isKnown(key))
    takeOwn(usable.map(({ key, value }) => ({ key, update: value as Uint8Array })))
  }

  return {
    keeps: writer.keeps,
    load,
    hasUnstored: writer.hasUnstored,
    unsent: () => writer.own().map(({ update }) => update),
    settle: writer.settle,
    pickUp,
    hurry: writer.hurry,
    async drop() {
      stopListening()
      return writer.drop()
    },
    close() {
      isClosed = true
      stopListening()
      writer.close()
    },
  }
}

const valuesOf = (rows: readonly StoredRow[]) => rows.map(({ value }) => value)
const keysOf = (rows: readonly StoredRow[]) => rows.map(({ key }) => key)
