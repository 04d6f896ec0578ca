import { resolve } from 'node:path'
import { type Store, StoreError } from '../store.ts'
import { type StoreProcess, startStoreProcess } from './child-process.ts'

/** A forced write costs two processes about 0.4 ms of work, and groups of this distance are not felt. */
const COMMIT_WINDOW_MS = 4

export interface SqliteOptions {
  /** Made if missing, readable by this user only. */
  readonly dataDir: string
  /**
   * How far apart groups of writes are sent to the store's process under load, milliseconds: after a pause the first
   * goes at once. More saves work, less saves time.
   */
  readonly commitWindowMs?: number
}

export interface SqliteStore extends Store {
  /** Of the store's own process, for logs and metrics. */
  readonly pid: number | undefined
}

/**
 * Opens the embedded store in a process of its own and brings its schema up to date. Rejects with `StoreError`
 * (`locked`, `schema`, `io`) and a sentence that says what to do.
 */
export async function openSqliteStore(
  { dataDir, commitWindowMs = COMMIT_WINDOW_MS }: SqliteOptions,
  start: (commitWindowMs: number) => StoreProcess = startStoreProcess,
): Promise<SqliteStore> {
  const { pid, call, ended, disconnect } = start(commitWindowMs)
  let closing: Promise<void> | undefined

  try {
    await call({ kind: 'open', folder: resolve(dataDir) })
  } catch (error) {
    disconnect()
    const how = await ended
    throw isClosed(error) ? new StoreError('closed', `The store's process did not start (${how}).`) : error
  }

  async function close(): Promise<void> {
    try {
      await call({ kind: 'close' })
    } catch (error) {
      if (!isClosed(error)) throw error
    } finally {
      disconnect()
      await ended
    }
  }

  /** Calls after `close` are refused here, so that none can slip in behind it. */
  const whileOpen: typeof call = (request) =>
    closing ? Promise.reject(new StoreError('closed', 'The store is closed.')) : call(request)

  return {
    pid,
    read: (sql, params = []) => whileOpen({ kind: 'read', sql, params }),
    write: (statements) => whileOpen({ kind: 'write', statements }),
    backup: (path) => whileOpen({ kind: 'backup', path: resolve(path) }),
    scrub: () => whileOpen({ kind: 'scrub' }),
    close() {
      closing ??= close()
      return closing
    },
    died: new Promise((report) => {
      ended.then((how) => {
        if (!closing) report(new StoreError('closed', `The store's process ended unexpectedly (${how}).`))
      })
    }),
  }
}

const isClosed = (error: unknown): boolean => error instanceof StoreError && error.code === 'closed'
