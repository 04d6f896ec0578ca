import type { Migration } from '../migrate.ts'

/**
 * Copies of workshops that simulated participants try out. `outcome` is null while one is under way, and for ever when
 * the server ended in the middle of it. A copy may outlive its original for a moment, so that it does not refer to it.
 */
export const rehearsals: Migration = {
  version: 13,
  name: 'rehearsals',
  sql: `
    ALTER TABLE workshops ADD COLUMN rehearsal_of TEXT;

    CREATE TABLE rehearsals (
      workshop_id TEXT PRIMARY KEY REFERENCES workshops (id) ON DELETE CASCADE,
      original_id TEXT NOT NULL,
      people INTEGER NOT NULL,
      started_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      outcome TEXT                  -- json, in numbers alone
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX rehearsals_by_original ON rehearsals (original_id, started_at);
  `,
}
