import { liveValue } from './live.ts'
import type { LocalDatabase } from './local-database.ts'
import { inTime } from './patience.ts'
import type { Live } from './types.ts'

/*
 * Writes a board's rows to this device, in batches: one transaction after the other, each with all that has been
 * gathered. What cannot be written is seen, kept in mind and tried again.
 */

/**
 * How long rows are gathered before they are written, milliseconds: what the server has too, and own work that is on its
 * way there. In a busy room, each change on its own would keep the disk at work for what a reload gets from the server.
 */
const GATHER_BASE = 2000
const GATHER_OWN = 250

const RETRY_AFTER = 5000

/** How long a database may take, milliseconds, before it counts as one that does not answer. */
export const PATIENCE = 2500

/** As many rows are gathered into one. */
const COMPACT_AT = 500

const NEVER = Number.POSITIVE_INFINITY

/** An update of this person's; without a key it has not been written yet. */
export interface OwnRow {
  readonly update: Uint8Array
  key?: IDBValidKey
  isSettled?: true
}

export interface LocalWriterOptions {
  readonly open: () => Promise<LocalDatabase>
  /** Whether own work is on its way to the server. */
  readonly isConnected: () => boolean
  /** The whole board as one row. */
  readonly encodeAll: () => Uint8Array
}

export interface LocalWriter {
  /** Whether the device keeps what is done here. */
  readonly keeps: Live<boolean>
  /** The database that is written to, once there is one. */
  database(): LocalDatabase | undefined
  /** Begins to write to a database that holds these rows of what the server has too. */
  start(database: LocalDatabase, baseKeys: readonly IDBValidKey[]): void
  /** What the server does not have, in the order in which it was done. */
  own(): readonly OwnRow[]
  addOwn(row: OwnRow): void
  /** Own work of earlier, which comes before all that there is. */
  addEarlier(rows: readonly OwnRow[]): void
  /** What the server has too. Without a database nothing is gathered: if one comes late, the whole board is written. */
  addBase(update: Uint8Array): void
  /** Writes the whole board, where a database was not there when it changed. */
  addAll(): void
  /** Whether this tab wrote the row, or read it. */
  isKnown(key: IDBValidKey): boolean
  hasUnstored(): boolean
  /** The server has all own work now. */
  settle(): void
  /** Writes what has been gathered, at once. */
  hurry(): void
  /** Forgets the board, but for what other tabs wrote. False when the device does not let go of it. */
  drop(): Promise<boolean>
  /** Writes what has been gathered, and lets the database go. */
  close(): void
}

export function createLocalWriter({ open, isConnected, encodeAll }: LocalWriterOptions): LocalWriter {
  const keeps = liveValue(false)
  const known = new Set<IDBValidKey>()
  let database: LocalDatabase | undefined
  let own: OwnRow[] = []
  let waiting: Uint8Array[] = []
  let settled: IDBValidKey[] = []
  let baseKeys: readonly IDBValidKey[] = []
  let writing: Promise<void> | undefined
  let isClosed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Since when the first of the rows waits that are own, and that are not. */
  let ownSince: number | undefined
  let baseSince: number | undefined

  const unstored = () => own.filter(({ key }) => key === undefined)
  const hasBase = () => waiting.length > 0 || settled.length > 0
  const hasWork = () => hasBase() || unstored().length > 0

  /** Plans the next write, for when what waits longest has waited long enough. */
  function plan(): void {
    if (!database || writing) return
    const now = Date.now()
    ownSince = unstored().length > 0 ? (ownSince ?? now) : undefined
    baseSince = hasBase() ? (baseSince ?? now) : undefined
    const ownDue = ownSince === undefined ? NEVER : ownSince + (isConnected() ? GATHER_OWN : 0)
    const due = Math.min(ownDue, baseSince === undefined ? NEVER : baseSince + GATHER_BASE)
    clearTimeout(timer)
    if (due <= now) write()
    else if (due < NEVER) timer = setTimeout(write, due - now)
  }

  /** Writes what there is to write; what comes meanwhile is planned afterwards. */
  function write(): void {
    if (!database || writing) return
    clearTimeout(timer)
    writing = writeOnce(database).then((isWritten) => {
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

  async function writeOnce(into: LocalDatabase): Promise<boolean> {
    if (!hasWork()) return true
    const [rows, base, dropOwn] = [unstored(), waiting, settled]
    const isFull = own.length === 0 && baseKeys.length + base.length > COMPACT_AT
    const dropBase = isFull ? baseKeys : []
    const addBase = isFull ? [encodeAll()] : base
    waiting = []
    settled = []
    ownSince = undefined
    baseSince = undefined
    try {
      const addOwn = rows.map(({ update }) => update)
      const added = await into.commit({ dropBase, dropOwn, addBase, addOwn })
      baseKeys = isFull ? added.base : [...baseKeys, ...added.base]
      rows.forEach((row, i) => {
        row.key = added.own[i]!
        known.add(row.key)
        if (row.isSettled) settled.push(row.key)
      })
      keeps.set(true)
      return true
    } catch {
      waiting = [...addBase, ...waiting]
      settled = [...dropOwn, ...settled]
      keeps.set(false)
      return false
    }
  }

  /** Tries again, with a new connection where the old one is gone: then nothing counts as kept that was. */
  async function reopen(): Promise<void> {
    if (isClosed || !database) return
    if (database.isClosed()) {
      const again = await inTime(open(), PATIENCE)
      if (again) {
        database = again
        settled.push(...own.flatMap(({ key }) => (key === undefined ? [] : [key])))
        own = own.map(({ update }) => ({ update }))
      }
    }
    write()
  }

  return {
    keeps,
    database: () => database,
    start(opened, keys) {
      database = opened
      baseKeys = keys
      keeps.set(true)
      if (isClosed) opened.close()
      else plan()
    },
    own: () => own,
    addOwn(row) {
      own.push(row)
      plan()
    },
    addEarlier(rows) {
      for (const { key } of rows) if (key !== undefined) known.add(key)
      own = [...rows, ...own]
    },
    addBase(update) {
      if (!database) return
      waiting.push(update)
      plan()
    },
    addAll() {
      waiting = [encodeAll()]
    },
    isKnown: (key) => known.has(key),
    hasUnstored: () => unstored().length > 0,
    settle() {
      for (const row of own) {
        row.isSettled = true
        if (row.key !== undefined) settled.push(row.key)
        waiting.push(row.update)
      }
      own = []
      plan()
    },
    hurry: write,
    async drop() {
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
      write()
    },
  }
}
