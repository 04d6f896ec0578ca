import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Statement, Store } from '../store.ts'
import { thin, VERSION_EVERY_MS, VERSION_LIFE_MS } from '../thinning.ts'
import type { StoredRow } from './board-rows.ts'
import { checksumOf } from './checksum.ts'
import * as column from './values.ts'

const [pack, unpack] = [promisify(gzip), promisify(gunzip)]

/** An earlier state of a board. */
export interface BoardVersion {
  /** When it was the present, milliseconds since 1970. */
  readonly at: number
  /** The last update in it. */
  readonly seq: number
  /** What it takes in the store. */
  readonly bytes: number
}

/** The versions of a board that can be gone back to, the newest first. */
export async function listVersions(store: Store, board: string): Promise<readonly BoardVersion[]> {
  const rows = await store.read(
    'SELECT at, seq, length(state) AS bytes FROM board_versions WHERE board_id = ? ORDER BY at DESC',
    [board],
  )
  return rows.map((row) => ({
    at: column.number(row, 'at'),
    seq: column.number(row, 'seq'),
    bytes: column.number(row, 'bytes'),
  }))
}

/** The full state of a version, a Yjs update in encoding 1; undefined when there is none, or it is damaged. */
export async function readVersion(store: Store, board: string, at: number): Promise<Uint8Array | undefined> {
  const [row] = await store.read('SELECT seq, state, crc FROM board_versions WHERE board_id = ? AND at = ?', [
    board,
    at,
  ])
  if (!row) return undefined
  const packed = row['state'] as Uint8Array
  if (checksumOf(board, column.number(row, 'seq'), packed) !== row['crc']) return undefined
  return new Uint8Array(await unpack(packed))
}

/** The newest version that is whole, to start from when a board's snapshot is lost. */
export async function newestVersion(store: Store, board: string): Promise<StoredRow | undefined> {
  for (const { at, seq } of await listVersions(store, board)) {
    const bytes = await readVersion(store, board, at)
    if (bytes) return { seq, bytes, isGood: true, isAlone: true }
  }
  return undefined
}

/** What keeps a state as a version, if the last one is old enough, and lets go of what is too much. */
export async function keepVersion(
  store: Store,
  board: string,
  { seq, state, at }: { readonly seq: number; readonly state: Uint8Array; readonly at: number },
): Promise<readonly Statement[]> {
  const known = await listVersions(store, board)
  const [newest] = known
  if (newest && (newest.seq === seq || at - newest.at < VERSION_EVERY_MS)) return []
  const packed = await pack(state)
  const gone = thin([...known, { at, bytes: packed.length }], at)
  return [
    {
      sql: 'INSERT INTO board_versions (board_id, at, seq, state, crc) VALUES (?, ?, ?, ?, ?)',
      params: [board, at, seq, packed, checksumOf(board, seq, packed)],
    },
    ...gone.map((version) => ({
      sql: 'DELETE FROM board_versions WHERE board_id = ? AND at = ?',
      params: [board, version.at],
    })),
  ]
}

/** What has been kept long enough: versions, and what lay in quarantine. `now`: milliseconds since 1970. */
export const deleteExpiredHistory = (now: number): Statement[] => [
  { sql: 'DELETE FROM board_versions WHERE at <= ?', params: [now - VERSION_LIFE_MS] },
  { sql: 'DELETE FROM quarantine WHERE at <= ?', params: [now - VERSION_LIFE_MS] },
]
