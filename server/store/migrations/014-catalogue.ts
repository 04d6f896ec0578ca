import type { Migration } from '../migrate.ts'

/**
 * Indicators that a workshop has beside the embedded catalogue. A set keeps every version that was brought, whole: a link
 * cites the version it was made with, and reads it there. All of it goes with the workshop.
 */
export const catalogue: Migration = {
  version: 14,
  name: 'catalogue',
  sql: `
    CREATE TABLE catalogue_sets (
      id TEXT PRIMARY KEY,
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      framework TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX catalogue_sets_by_workshop ON catalogue_sets (workshop_id);

    CREATE TABLE catalogue_versions (
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,      -- over all sets of the workshop
      set_id TEXT NOT NULL REFERENCES catalogue_sets (id) ON DELETE CASCADE,
      imported_at INTEGER NOT NULL,
      imported_by TEXT NOT NULL,    -- the seat
      source TEXT NOT NULL,
      licence TEXT NOT NULL,
      accepted INTEGER NOT NULL,
      refused INTEGER NOT NULL,
      report TEXT NOT NULL,         -- JSON: which rows were refused, and why
      PRIMARY KEY (workshop_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX catalogue_versions_by_set ON catalogue_versions (set_id, number);

    CREATE TABLE catalogue_indicators (
      workshop_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      id TEXT NOT NULL,             -- the same in every version of the set
      body TEXT NOT NULL,           -- JSON: the indicator without its id
      PRIMARY KEY (workshop_id, id, number),
      FOREIGN KEY (workshop_id, number) REFERENCES catalogue_versions (workshop_id, number) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX catalogue_indicators_by_version ON catalogue_indicators (workshop_id, number);

    CREATE TABLE own_indicators (
      id TEXT PRIMARY KEY,
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      seat_id TEXT NOT NULL,        -- who proposed it
      state TEXT NOT NULL,          -- proposed, approved, declined
      reason TEXT NOT NULL,
      at INTEGER NOT NULL,
      body TEXT NOT NULL            -- JSON, as above
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX own_indicators_by_workshop ON own_indicators (workshop_id, at);
  `,
}
