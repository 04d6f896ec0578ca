import * as Y from 'yjs'
import type { Row, Statement, Store } from '../store.ts'

/** A board as it is stored: a full state up to `seq`, if there is one, and the updates after it; all Yjs encoding 1. */
export interface StoredBoard {
  readonly snapshot: { readonly seq: number; readonly state: Uint8Array } | undefined
  readonly updates: readonly { readonly seq: number; readonly update: Uint8Array }[]
  /** Who made each record, by record id, and who owns each Yjs client id. */
  readonly authors: ReadonlyMap<string, string>
  readonly clients: ReadonlyMap<number, string>
}

/** What goes to disk together: updates with consecutive numbers, and what they made known. */
export interface LogBatch {
  readonly updates: readonly { readonly seq: number; readonly update: Uint8Array }[]
  readonly authors: readonly { readonly record: string; readonly seat: string }[]
  readonly clients: readonly { readonly client: number; readonly seat: string }[]
}

export interface BoardLog {
  load(board: string): Promise<StoredBoard>
  /** Resolves when the batch is on disk; rejects, with nothing of it kept, when it cannot be put there. */
  append(board: string, batch: LogBatch): Promise<void>
  /**
   * Replaces the updates up to `seq` by the full state that they add up to, a Yjs update in encoding 1. `at` is
   * now, milliseconds since 1970.
   */
  compact(board: string, seq: number, state: Uint8Array, at: number): Promise<void>
}

/** The update log of every board: one row an update, so that a damaged one can be set aside by itself. */
export function boardLog(store: Store): BoardLog {
  return {
    async load(board) {
      const [snapshots, updates, authors, clients] = await Promise.all([
        store.read('SELECT seq, format, state FROM board_snapshots WHERE board_id = ?', [board]),
        store.read('SELECT seq, update_data FROM board_log WHERE board_id = ? ORDER BY seq', [board]),
        store.read('SELECT record_id, seat_id FROM record_authors WHERE board_id = ?', [board]),
        store.read('SELECT client_id, seat_id FROM client_ids WHERE board_id = ?', [board]),
      ])
      const snapshot = snapshots[0]
      return {
        snapshot: snapshot && { seq: Number(snapshot['seq']), state: stateOf(snapshot) },
        updates: updates.map((row) => ({
          seq: Number(row['seq']),
          update: row['update_data'] as Uint8Array,
        })),
        authors: new Map(authors.map((row) => [String(row['record_id']), String(row['seat_id'])])),
        clients: new Map(clients.map((row) => [Number(row['client_id']), String(row['seat_id'])])),
      }
    },
    async append(board, batch) {
      await store.write([
        ...batch.updates.map(
          ({ seq, update }): Statement => ({
            sql: 'INSERT INTO board_log (board_id, seq, update_data) VALUES (?, ?, ?)',
            params: [board, seq, update],
          }),
        ),
        ...batch.authors.map(
          ({ record, seat }): Statement => ({
            sql: 'INSERT INTO record_authors (board_id, record_id, seat_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
            params: [board, record, seat],
          }),
        ),
        ...batch.clients.map(
          ({ client, seat }): Statement => ({
            sql: 'INSERT INTO client_ids (board_id, client_id, seat_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
            params: [board, client, seat],
          }),
        ),
      ])
    },
    async compact(board, seq, state, _at) {
      await store.write([
        { sql: 'DELETE FROM board_snapshots WHERE board_id = ?', params: [board] },
        {
          sql: 'INSERT INTO board_snapshots (board_id, seq, format, state) VALUES (?, ?, ?, ?)',
          params: [board, seq, FORMAT, state],
        },
        { sql: 'DELETE FROM board_log WHERE board_id = ? AND seq <= ?', params: [board, seq] },
      ])
    },
  }
}

/** The Yjs encoding of a state as it is written; the first schema wrote 2. */
const FORMAT = 1

function stateOf(row: Row): Uint8Array {
  const state = row['state'] as Uint8Array
  return row['format'] === FORMAT ? state : Y.convertUpdateFormatV2ToV1(state)
}
