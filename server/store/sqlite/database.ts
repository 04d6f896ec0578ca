import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type MigrationTarget, migrate } from '../migrate.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import { type Row, type SqlValue, StoreError } from '../store.ts'
import { type Connection, loadDriver } from './driver.ts'
import { toStoreError } from './errors.ts'
import { createStatements } from './statements.ts'

/** How long a start waits for a predecessor that is just closing, milliseconds: longer than a stop may take. */
const LOCK_TIMEOUT = 2500

/**
 * `locking_mode` comes first, so that the lock is taken by the first access to the file and no shared-memory file
 * is made. `synchronous` must be set at every opening: a WAL file that is opened again would run with NORMAL.
 * `secure_delete` overwrites what is deleted: deleted means deleted. A cache of 16 MB holds the pages that hundreds of
 * boards append to, and a log of 4,000 pages lets most of them be written to the file once for many changes: with the
 * engine's own 2 MB and 1,000 pages an append cost a fifth more, and one in twenty waited for the disk.
 */
const SETTINGS = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
  PRAGMA cache_size = -16384;
  PRAGMA wal_autocheckpoint = 4000`

const EMPTY_LOG = 'PRAGMA wal_checkpoint(TRUNCATE)'

/** The open file: synchronous calls, errors of the driver. Lives in the child process only. */
export interface Database extends MigrationTarget {
  read(sql: string, params?: readonly SqlValue[]): readonly Row[]
  /** The number of rows changed. */
  write(sql: string, params: readonly SqlValue[]): number
  inTransaction(): boolean
  backup(path: string): Promise<void>
  /** Empties the write-ahead log: what was overwritten since lies in it until it is. */
  scrub(): void
  close(): void
}

/**
 * Opens `dugnad.db` in `folder`, both made if missing, and brings its schema up to date. Throws `StoreError`:
 * `locked` when another process has it, `schema` when a newer program wrote it, `io` when the disk or the file
 * does not permit.
 */
export function openDatabase(folder: string): Database {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return connect(join(folder, 'dugnad.db'))
  } catch (error) {
    throw explain(toStoreError(error), folder)
  }
}

function connect(file: string): Database {
  const connection = new (loadDriver().DatabaseSync)(file, { timeout: LOCK_TIMEOUT })
  try {
    connection.exec(SETTINGS)
    const db = wrap(connection)
    migrate(db, MIGRATIONS, Date.now())
    return db
  } catch (error) {
    connection.close()
    throw error
  }
}

function wrap(connection: Connection): Database {
  const statements = createStatements(connection)
  return {
    exec: (sql) => connection.exec(sql),
    read: (sql, params = []) => statements.forRead(sql, params).all(...params),
    write: (sql, params) => Number(statements.forWrite(sql, params).run(...params).changes),
    inTransaction: () => connection.isTransaction,
    backup: (path) => backUp(connection, path),
    scrub: () => connection.exec(EMPTY_LOG),
    close() {
      try {
        connection.exec(EMPTY_LOG)
      } finally {
        connection.close()
      }
    },
  }
}

/** Under another name until it is whole, so that a file with the asked-for name is always a good copy. */
async function backUp(connection: Connection, path: string): Promise<void> {
  if (existsSync(path)) throw new StoreError('io', `The backup would overwrite ${path}.`)
  const unfinished = `${path}.part`
  rmSync(unfinished, { force: true })
  await loadDriver().backup(connection, unfinished)
  renameSync(unfinished, path)
}

function explain(error: StoreError, folder: string): StoreError {
  if (error.code === 'locked')
    return new StoreError(
      'locked',
      `Another Dugnad server is using the data folder ${folder}. Stop it first, or set DATA_DIR to another folder.`,
    )
  if (error.code === 'schema') return error
  return new StoreError(error.code, `The data folder ${folder} cannot be opened: ${error.message}.`)
}
