import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** Something that was done on a board, by one seat and of one kind, several times perhaps; never what was written. */
export interface Deed {
  /** When it was begun, milliseconds since 1970. */
  readonly at: number
  /** Null where the board does not say who. */
  readonly seat: string | null
  readonly kind: string
  /** How many records. */
  readonly count: number
  /** Ids of what was deleted, to be brought back by; empty for everything else. */
  readonly records: readonly string[]
}

/** As many are kept of one board. */
const KEPT = 1000

/** Adds deeds in their order, and lets go of the oldest. */
export const insertDeeds = (board: string, deeds: readonly Deed[]): Statement[] => [
  ...deeds.map(({ at, seat, kind, count, records }) => ({
    sql: `INSERT INTO deeds (board_id, seq, at, seat_id, kind, count, records)
      VALUES (?, (SELECT coalesce(max(seq), 0) + 1 FROM deeds WHERE board_id = ?), ?, ?, ?, ?, ?)`,
    params: [board, board, at, seat, kind, count, records.length > 0 ? JSON.stringify(records) : null],
  })),
  {
    sql: `DELETE FROM deeds WHERE board_id = ? AND kind <> 'forgot'
      AND seq <= (SELECT max(seq) FROM deeds WHERE board_id = ?) - ?`,
    params: [board, board, KEPT],
  },
]

/** The deeds of a board from a time on, the newest first. */
export async function listDeeds(store: Store, board: string, since = 0): Promise<readonly Deed[]> {
  const rows = await store.read(
    'SELECT at, seat_id, kind, count, records FROM deeds WHERE board_id = ? AND at >= ? ORDER BY seq DESC',
    [board, since],
  )
  return rows.map((row) => ({
    at: column.number(row, 'at'),
    seat: row['seat_id'] === null ? null : String(row['seat_id']),
    kind: String(row['kind']),
    count: column.number(row, 'count'),
    records: row['records'] === null ? [] : (JSON.parse(String(row['records'])) as string[]),
  }))
}

/** Seats that have made cards or links on a board from a time on, as far as its log goes back. */
export async function findMakers(store: Store, board: string, since: number): Promise<readonly string[]> {
  const rows = await store.read(
    `SELECT DISTINCT seat_id FROM deeds
      WHERE board_id = ? AND at >= ? AND seat_id IS NOT NULL AND kind IN ('wrote', 'linked')`,
    [board, since],
  )
  return rows.map((row) => column.text(row, 'seat_id'))
}

/** P24. Seats that have deleted what was theirs: it is not to come back with an earlier version. */
export async function findForgotten(store: Store, board: string): Promise<ReadonlySet<string>> {
  const rows = await store.read("SELECT DISTINCT seat_id FROM deeds WHERE board_id = ? AND kind = 'forgot'", [
    board,
  ])
  return new Set(rows.map((row) => column.text(row, 'seat_id')))
}
