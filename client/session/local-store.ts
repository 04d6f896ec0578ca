import * as Y from 'yjs'
import { liveValue } from './live.ts'
import type { LocalDatabase, StoredRow } from './local-database.ts'
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

/** How long the database may take, milliseconds, before the board goes on without. */
const PATIENCE = 2500

const RETRY_AFTER = 5000

/**
 * How long rows are gathered before they are written, milliseconds: what the server has too, and own work that is on its
 * way there. In a busy room, each change on its own would keep the disk at work for what a reload gets from the server.
 */
const GATHER_BASE = 2000
const GATHER_OWN = 250

/** As many rows are gathered into one. */
const COMPACT_AT = 500

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

interface OwnRow {
  readonly update: Uint8Array
  key?: IDBValidKey
  isSettled?: true
}

/** Keeps `doc` on this device, from the first update on; what is there already comes in with `load`. */
export function createLocalStore(doc: Y.Doc, options: LocalStoreOptions): LocalStore {
  const keeps = liveValue(false)
  let database: LocalDatabase | undefined
  let own: OwnRow[] = []
  let waiting: Uint8Array[] = []
  let settled: IDBValidKey[] = []
  let baseKeys: IDBValidKey[] = []
  const known = new Set<IDBValidKey>()
  let writing: Promise<void> | undefined
  let isClosed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  /** When the first of the rows that wait to be written came, and what was gathered then. */
  let ownSince: number | undefined
  let baseSince: number | undefined

  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === FROM_DEVICE || origin === OWN_FROM_DEVICE) return
    if (options.isOwn(origin)) own.push({ update })
    // without a database nothing is gathered: if it comes late, the whole board is written
    else if (database) waiting.push(update)
    plan()
  }
  let stopListening = () => {
    doc.off('update', onUpdate)
    stopListening = () => {}
  }
  doc.on('update', onUpdate)

  const unstored = () => own.filter(({ key }) => key === undefined)
  const hasWork = () => waiting.length > 0 || settled.length > 0 || unstored().length > 0

  /** Plans the next write, for when what waits longest has waited long enough; one transaction after the other. */
  function plan(): void {
    if (!database || writing) return
    const now = Date.now()
    ownSince = unstored().length > 0 ? (ownSince ?? now) : undefined
    baseSince = waiting.length > 0 || settled.length > 0 ? (baseSince ?? now) : undefined
    const ownDue = ownSince === undefined ? Number.POSITIVE_INFINITY : ownSince + ownWait()
    const baseDue = baseSince === undefined ? Number.POSITIVE_INFINITY : baseSince + GATHER_BASE
    const due = Math.min(ownDue, baseDue)
    clearTimeout(timer)
    if (due <= now) write()
    else if (due < Number.POSITIVE_INFINITY) timer = setTimeout(write, due - now)
  }

  const ownWait = () => (options.isConnected() ? GATHER_OWN : 0)

  /** Writes what there is to write; what comes meanwhile is planned afterwards. */
  function write(): void {
    if (!database || writing) return
    clearTimeout(timer)
    writing = writeOnce().then((isWritten) => {
      writing = undefined
      if (isClosed) closeAfter(isWritten)
      else if (isWritten) plan()
      else timer = setTimeout(() => void reopen(), RETRY_AFTER)
    })
  }

  /** What came while it was being closed is written yet; a database that takes nothing is let go. */
  function closeAfter(isWritten: boolean): void {
    if (isWritten && hasWork()) write()
    else database?.close()
  }

  async function writeOnce(): Promise<boolean> {
    if (!hasWork()) return true
    const [rows, base, drops] = [unstored(), waiting, settled]
    const isFull = own.length === 0 && baseKeys.length + base.length > COMPACT_AT
    const dropBase = isFull ? baseKeys : []
    const addBase = isFull ? [Y.encodeStateAsUpdate(doc)] : base
    waiting = []
    settled = []
    ownSince = undefined
    baseSince = undefined
    const addOwn = rows.map(({ update }) => update)
    try {
      const added = await database!.commit({ dropBase, dropOwn: drops, addBase, addOwn })
      baseKeys = isFull ? [...added.base] : [...baseKeys, ...added.base]
      rows.forEach((row, i) => {
        row.key = added.own[i]!
        known.add(row.key)
        if (row.isSettled) settled.push(row.key)
      })
      keeps.set(true)
      return true
    } catch {
      waiting = [...addBase, ...waiting]
      settled = [...drops, ...settled]
      keeps.set(false)
      return false
    }
  }

  /** Tries again, with a new connection where the old one is gone: then nothing counts as kept that was. */
  async function reopen(): Promise<void> {
    if (isClosed || !database) return
    if (database.isClosed()) {
      const again = await inTime(options.open(), PATIENCE)
      if (again) {
        database = again
        settled.push(...own.flatMap(({ key }) => (key === undefined ? [] : [key])))
        own = own.map(({ update }) => ({ update }))
      }
    }
    write()
  }

  function start(opened: LocalDatabase): void {
    database = opened
    keeps.set(true)
    if (isClosed) opened.close()
    else plan()
  }

  function takeOwn(rows: readonly { readonly key?: IDBValidKey; readonly update: Uint8Array }[]): void {
    for (const { key } of rows) if (key !== undefined) known.add(key)
    own = [...rows.map((row) => ({ ...row })), ...own]
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
    const { rest } = options
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
    const opened = await options.open()
    return { opened, rows: await opened.read() }
  }

  type Opened = Awaited<ReturnType<typeof openAndRead>>

  async function take({ opened, rows: { base, own: ownRows } }: Opened): Promise<LocalLoad> {
    const isBytes = [...base, ...ownRows].every(({ value }) => value instanceof Uint8Array)
    try {
      if (!isBytes) throw new TypeError('not an update')
      baseKeys = base.map(({ key }) => key)
      takeBase(base.map(({ value }) => value as Uint8Array))
      takeOwn(ownRows.map(({ key, value }) => ({ key, update: value as Uint8Array })))
      start(opened)
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
    if (!options.isConnected()) takeBase(found.base)
    takeOwn(found.own.map((update) => ({ key: ownKeys.get(update)!, update })))
    baseKeys = keysOf(rows.base)
    waiting = [Y.encodeStateAsUpdate(doc)]
    start(opened)
  }

  async function pickUp(): Promise<void> {
    if (!database || isClosed) return
    const rows = await inTime(database.readOwn(), PATIENCE)
    const fresh = rows?.filter(({ key }) => !known.has(key)) ?? []
    if (fresh.length === 0 || isClosed) return
    const found = new Set<unknown>(readable([Y.encodeStateAsUpdate(doc)], valuesOf(fresh)).own)
    // a write of this tab may have come in between, with a key that is known by now
    const usable = fresh.filter(({ key, value }) => found.has(value) && !known.has(key))
    takeOwn(usable.map(({ key, value }) => ({ key, update: value as Uint8Array })))
  }

  return {
    keeps,
    load,
    hasUnstored: () => unstored().length > 0,
    unsent: () => own.map(({ update }) => update),
    settle() {
      for (const row of own) {
        row.isSettled = true
        if (row.key !== undefined) settled.push(row.key)
        waiting.push(row.update)
      }
      own = []
      plan()
    },
    pickUp,
    hurry: write,
    async drop() {
      stopListening()
      own = []
      waiting = []
      clearTimeout(timer)
      if (!database) return true
      await inTime(Promise.resolve(writing), PATIENCE)
      const forgotten = { dropBase: 'all', dropOwn: [...known], addBase: [], addOwn: [] } as const
      return (await inTime(database.commit(forgotten), PATIENCE)) !== undefined
    },
    close() {
      isClosed = true
      stopListening()
      clearTimeout(timer)
      write()
    },
  }
}

const valuesOf = (rows: readonly StoredRow[]) => rows.map(({ value }) => value)
const keysOf = (rows: readonly StoredRow[]) => rows.map(({ key }) => key)
