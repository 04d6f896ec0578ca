import type { Statement } from '../store.ts'

/** Tables with rows of a workshop that do not go with it by themselves, and the column that names it. */
const TABLES = {
  agreements: 'workshop_id',
  events: 'workshop_id',
  image_data: 'workshop_id',
  catalogue_indicators: 'workshop_id',
  board_log: 'board_id',
  board_log_twins: 'board_id',
  board_snapshots: 'board_id',
  board_snapshot_twins: 'board_id',
  board_versions: 'board_id',
  deeds: 'board_id',
  quarantine: 'board_id',
  record_authors: 'board_id',
  client_ids: 'board_id',
} as const

/** Everything about a workshop: seats, rounds, ballots, what was agreed, and its board with all its history. */
export const deleteWorkshop = (id: string): Statement[] => [
  { sql: 'DELETE FROM workshops WHERE id = ?', params: [id], changes: 1 },
  ...Object.entries(TABLES).map(([table, column]) => ({
    sql: `DELETE FROM ${table} WHERE ${column} = ?`,
    params: [id],
  })),
]
