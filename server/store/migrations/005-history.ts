import type { Migration } from '../migrate.ts'

/**
 * Why a version of a board was kept, and by what name or step; and who did what on the board, without what was
 * written.
 */
export const history: Migration = {
  version: 5,
  name: 'history',
  sql: `
    ALTER TABLE board_versions ADD COLUMN reason TEXT NOT NULL DEFAULT 'time';
    ALTER TABLE board_versions ADD COLUMN label TEXT;

    CREATE TABLE deeds (
      board_id TEXT NOT NULL,
      seq INTEGER NOT NULL,
      at INTEGER NOT NULL,
      seat_id TEXT,                 -- NULL where the board does not say who
      kind TEXT NOT NULL,
      count INTEGER NOT NULL,
      records TEXT,                 -- json: ids of what was deleted
      PRIMARY KEY (board_id, seq)
    ) STRICT, WITHOUT ROWID;
  `,
}
