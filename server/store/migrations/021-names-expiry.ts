import type { Migration } from '../migrate.ts'

/** What is to become of names in workshops in which nothing has been done for long. */
export const namesExpiry: Migration = {
  version: 21,
  name: 'names expiry',
  sql: `
    CREATE TABLE names_expiry (
      workshop_id TEXT PRIMARY KEY REFERENCES workshops (id) ON DELETE CASCADE,
      active_at INTEGER NOT NULL,   -- when something was last done; the notice is void when that has changed
      go_at INTEGER NOT NULL,       -- not before
      gone_at INTEGER               -- NULL while they are there
    ) STRICT, WITHOUT ROWID;
  `,
}
