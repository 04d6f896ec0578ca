import * as Y from 'yjs'
import { type Row, type Statement, type Store, StoreError } from '../store.ts'
import { checksumOf } from './checksum.ts'

/** The Yjs encoding of a state as it is written; the first schema wrote 2. */
export const FORMAT = 1

/** A row of the log or a snapshot, as it was read from one of its two tables. */
export interface StoredRow {
  readonly seq: number
  /** A Yjs update, in encoding 1 unless the row is damaged. */
  readonly bytes: Uint8Array
  readonly isGood: boolean
  /** Of the first schema: it has neither checksum nor twin. */
  readonly isAlone: boolean
}

/** The two tables of each kind: the row itself, and its twin. */
export const TABLES = {
  log: ['board_log', 'board_log_twins'],
  snapshot: ['board_snapshots', 'board_snapshot_twins'],
} as const

export type RowKind = keyof typeof TABLES
export type BoardTable = (typeof TABLES)[RowKind][number]

/** Where the board's rows of a table are read from, with the same names for both kinds. */
export const rowsOf = (table: BoardTable, where = ''): string =>
  table === 'board_log' || table === 'board_log_twins'
    ? `SELECT seq, ${FORMAT} AS format, update_data AS bytes, crc FROM ${table} WHERE board_id = ?${where} ORDER BY seq`
    : `SELECT seq, format, state AS bytes, crc FROM ${table} WHERE board_id = ?`

/** Rows of the first schema have no checksum: they are taken as they are, as long as they can be read. */
export function readRow(board: string, row: Row): StoredRow {
  const [seq, bytes, crc] = [Number(row['seq']), row['bytes'] as Uint8Array, row['crc']]
  const isAlone = crc === null
  const isGood = isAlone || crc === checksumOf(board, seq, bytes)
  if (!isGood || row['format'] === FORMAT) return { seq, bytes, isGood, isAlone }
  try {
    return { seq, bytes: Y.convertUpdateFormatV2ToV1(bytes), isGood, isAlone }
  } catch {
    return { seq, bytes, isGood: false, isAlone }
  }
}

/** Whether the two copies of every row of a board say the same. Rows of the first schema have no twin. */
export async function copiesAgree(store: Store, board: string): Promise<boolean> {
  const [row] = await store.read(
    `SELECT
      (SELECT count(crc) FROM board_log WHERE board_id = ?) AS "rows",
      (SELECT count(*) FROM board_log_twins WHERE board_id = ?) AS twins,
      (SELECT count(*) FROM board_log l JOIN board_log_twins t ON t.board_id = l.board_id AND t.seq = l.seq
        WHERE l.board_id = ? AND t.crc = l.crc AND t.update_data = l.update_data) AS pairs,
      (SELECT count(crc) FROM board_snapshots WHERE board_id = ?) AS snapshots,
      (SELECT count(*) FROM board_snapshot_twins WHERE board_id = ?) AS snapshot_twins,
      (SELECT count(*) FROM board_snapshots s JOIN board_snapshot_twins t ON t.board_id = s.board_id
        WHERE s.board_id = ? AND t.seq = s.seq AND t.crc = s.crc AND t.state = s.state
          AND t.format = s.format) AS snapshot_pairs`,
    Array(6).fill(board),
  )
  return (
    row?.['rows'] === row?.['pairs'] &&
    row?.['twins'] === row?.['pairs'] &&
    row?.['snapshots'] === row?.['snapshot_pairs'] &&
    row?.['snapshot_twins'] === row?.['snapshot_pairs']
  )
}

/** Some boards that have updates beside their snapshot, by chance: none stands in the way of others. */
export async function findBoardsWithLog(store: Store, limit: number): Promise<readonly string[]> {
  const rows = await store.read(
    'SELECT id FROM workshops WHERE EXISTS (SELECT 1 FROM board_log WHERE board_id = id) ORDER BY random() LIMIT ?',
    [limit],
  )
  return rows.map((row) => String(row['id']))
}

/** Whether nothing is missing between the snapshot and the last row. */
export const isGapless = (base: number, rows: readonly StoredRow[]): boolean =>
  rows.every(({ seq }, i) => seq === base + i + 1)

/** Writes a full state in place of the snapshot and of the rows up to `seq`; what is inserted gets its twin by itself. */
export const replaceBy = (board: string, seq: number, state: Uint8Array): Statement[] => [
  { sql: 'DELETE FROM board_snapshots WHERE board_id = ?', params: [board] },
  {
    sql: 'INSERT INTO board_snapshots (board_id, seq, format, state, crc) VALUES (?, ?, ?, ?, ?)',
    params: [board, seq, FORMAT, state, checksumOf(board, seq, state)],
  },
  { sql: 'DELETE FROM board_log WHERE board_id = ? AND seq <= ?', params: [board, seq] },
  { sql: 'DELETE FROM board_log_twins WHERE board_id = ? AND seq <= ?', params: [board, seq] },
]

/** The answer of `read`, or undefined when the file is damaged where it lies. Everything else rejects. */
export async function unlessDamaged<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read
  } catch (error) {
    if (error instanceof StoreError && error.code === 'damaged') return undefined
    throw error
  }
}
