import type { Migration } from '../migrate.ts'

/** Facilitators lock a board; those of the earlier schemas are open. */
export const boardLock: Migration = {
  version: 3,
  name: 'board lock',
  sql: 'ALTER TABLE workshops ADD COLUMN board_locked INTEGER NOT NULL DEFAULT 0;',
}
