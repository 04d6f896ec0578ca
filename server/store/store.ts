/** A value that SQL stores. Booleans are 0 and 1; JSON is text; times are milliseconds since 1970 (UTC). */
export type SqlValue = null | number | string | Uint8Array

export type Row = Readonly<Record<string, SqlValue>>

/**
 * One INSERT, UPDATE or DELETE of a transaction. With `changes`, the transaction is rolled back whole unless the
 * statement touches exactly that many rows: a guard against deciding on state that another writer has changed.
 */
export interface Statement {
  readonly sql: string
  readonly params?: readonly SqlValue[]
  readonly changes?: number
}

/**
 * The durable store: plain, common SQL (`?` for parameters, as many values as there are `?`) over a few calls,
 * so that an embedded engine and a database server can both be behind it.
 *
 * A write is one transaction: when its promise resolves, everything in it has been forced to disk; when it
 * rejects, nothing of it remains. Only after `closed` or `io` can the outcome be unknown: the process may have
 * died between the disk and the answer, so the next opening may find the write there. Repeat such a write only
 * if doing it twice is harmless.
 *
 * Writes that arrive within a few milliseconds share one forced write, but succeed and fail each on its own.
 * Writes take effect in the order of the calls. A read sees every write that was called before it and succeeds,
 * and waits until those are on disk: what a read has shown is durable.
 */
export interface Store {
  read(sql: string, params?: readonly SqlValue[]): Promise<readonly Row[]>
  /** Resolves with the number of rows that each statement changed. Rejects with `StoreError`. */
  write(statements: readonly Statement[]): Promise<readonly number[]>
  /** A consistent copy of the whole store in a new file, taken while the store is in use. */
  backup(path: string): Promise<void>
  /** Sees to it that what was deleted or overwritten before lies nowhere on disk any more. */
  scrub(): Promise<void>
  /** Finishes what was asked for, checkpoints and closes. Later calls reject with `closed`. */
  close(): Promise<void>
  /**
   * Resolves with the reason if the store is lost without `close` having been called; stays pending otherwise.
   * Every call then rejects with `closed`; the server should stop and be started anew.
   */
  readonly died: Promise<StoreError>
}

export type StoreErrorCode =
  | 'guard' // a statement's `changes` did not hold
  | 'constraint' // unique, check, not null or foreign key
  | 'io' // the disk refused or is full
  | 'damaged' // what was asked for cannot be made out any more: the file is damaged there
  | 'locked' // another process has this data folder open
  | 'schema' // the data were written by a newer version of the program
  | 'closed' // the store was closed, or its process died
  | 'sql' // the statement itself is wrong: a bug

export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
