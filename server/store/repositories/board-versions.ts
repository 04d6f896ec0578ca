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
  readonly reason: VersionReason
  /** The name that it was given, or the id of the step that began then. */
  readonly label: string | null
}

/** Kept by the clock, at a change of steps, before going back, before much changes at once, or by name. */
export type VersionReason = 'time' | 'step' | 'before' | 'large' | 'named'

/** The versions of a board that can be gone back to, the newest first. */
export async function listVersions(store: Store, board: string): Promise<readonly BoardVersion[]> {
  const rows = await store.read(
    'SELECT at, seq, length(state) AS bytes, reason, label FROM board_versions WHERE board_id = ? ORDER BY at DESC',
    [board],
  )
  return rows.map((row) => ({
    at: column.number(row, 'at'),
    seq: column.number(row, 'seq'),
    bytes: column.number(row, 'bytes'),
    reason: String(row['reason']) as VersionReason,
    label: row['label'] === null ? null : String(row['label']),
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
  { seq, state, at }: NewVersion,
): Promise<readonly Statement[]> {
  const known = await listVersions(store, board)
  const [newest] = known
  if (newest && (newest.seq === seq || at - newest.at < VERSION_EVERY_MS)) return []
  return insertVersion(board, known, { seq, state, at }, { reason: 'time', label: null })
}

/** Keeps a state as a version for a reason, however old the last one is. Gives the time that it goes by. */
export async function markVersion(
  store: Store,
  board: string,
  version: NewVersion,
  why: Pick<BoardVersion, 'reason' | 'label'>,
): Promise<{ readonly at: number; readonly statements: readonly Statement[] }> {
  const known = await listVersions(store, board)
  // versions go by their time
  const at = Math.max(version.at, (known[0]?.at ?? 0) + 1)
  return { at, statements: await insertVersion(board, known, { ...version, at }, why) }
}

interface NewVersion {
  readonly seq: number
  readonly state: Uint8Array
  readonly at: number
}

/** Those that somebody can be looking for. */
const MARKED: ReadonlySet<VersionReason> = new Set(['step', 'before', 'named'])

async function insertVersion(
  board: string,
  known: readonly BoardVersion[],
  { seq, state, at }: NewVersion,
  { reason, label }: Pick<BoardVersion, 'reason' | 'label'>,
): Promise<readonly Statement[]> {
  const packed = await pack(state)
  const all = [...known, { at, bytes: packed.length, reason }]
  const gone = thin(
    all.map((version) => ({ ...version, isMarked: MARKED.has(version.reason) })),
    at,
  )
  return [
    {
      sql: 'INSERT INTO board_versions (board_id, at, seq, state, crc, reason, label) VALUES (?, ?, ?, ?, ?, ?, ?)',
      params: [board, at, seq, packed, checksumOf(board, seq, packed), reason, label],
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
