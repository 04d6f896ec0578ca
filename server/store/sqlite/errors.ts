import { StoreError, type StoreErrorCode } from '../store.ts'

/** SQLite's primary result codes, https://sqlite.org/rescode.html. What is missing here is a bug: `sql`. */
const CODES: Readonly<Record<number, StoreErrorCode>> = {
  5: 'locked', // BUSY
  6: 'locked', // LOCKED
  7: 'io', // NOMEM
  8: 'io', // READONLY
  10: 'io', // IOERR
  11: 'damaged', // CORRUPT
  13: 'io', // FULL
  14: 'io', // CANTOPEN
  15: 'io', // PROTOCOL
  19: 'constraint', // CONSTRAINT, also a value of the wrong type
  22: 'io', // NOLFS
  23: 'io', // AUTH
  26: 'io', // NOTADB
}

/** For errors that come without a code, as those of reading do on Node 20: SQLite's own words for some of them. */
const WORDS: Readonly<Record<string, StoreErrorCode>> = {
  'database is locked': 'locked',
  'disk I/O error': 'io',
  'database or disk is full': 'io',
  'unable to open database file': 'io',
  'database disk image is malformed': 'damaged',
  // A whole number beyond what any column is ever given.
  'Value is too large to be represented as a JavaScript number': 'damaged',
}

/** Whatever was thrown by the driver or the file system, as the error that callers of the store know. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const { errcode, syscall } = error as { errcode?: unknown; syscall?: unknown }
  const message = error instanceof Error ? error.message : String(error)
  if (typeof errcode === 'number') return new StoreError(CODES[errcode & 0xff] ?? 'sql', message)
  if (typeof syscall === 'string') return new StoreError('io', message)
  const words = Object.keys(WORDS).find((known) => message.startsWith(known))
  return new StoreError(words === undefined ? 'sql' : WORDS[words]!, message)
}
