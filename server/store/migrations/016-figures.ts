import type { Migration } from '../migrate.ts'

/**
 * Figures of indicators, as a workshop was brought them. Those of different origins lie beside each other, so that what
 * one brought does not go when another's is deleted. All of it goes with the workshop.
 */
export const figures: Migration = {
  version: 16,
  name: 'figures',
  sql: `
    CREATE TABLE figure_packs (
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      brought_at INTEGER NOT NULL,
      brought_by TEXT NOT NULL,     -- the seat
      name TEXT NOT NULL,
      source TEXT NOT NULL,
      accepted INTEGER NOT NULL,
      refused INTEGER NOT NULL,
      digest TEXT NOT NULL,         -- SHA-256 of what was taken, to know the same again
      report TEXT NOT NULL,         -- JSON: which rows were refused, and why
      is_deleted INTEGER NOT NULL,  -- an empty row stays, so that no other pack gets its number
      PRIMARY KEY (workshop_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE figures (
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      indicator_id TEXT NOT NULL,
      municipality TEXT NOT NULL,
      year INTEGER NOT NULL,
      part TEXT NOT NULL,           -- empty: the indicator as a whole
      kind TEXT NOT NULL,           -- value, goal
      origin TEXT NOT NULL,         -- pack-3, hand, ssb
      value REAL,                   -- null: looked for and missing
      unit TEXT NOT NULL,
      quality TEXT NOT NULL,
      source TEXT NOT NULL,
      source_url TEXT,
      fetched_at INTEGER NOT NULL,
      PRIMARY KEY (workshop_id, indicator_id, municipality, year, part, kind, origin)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX figures_by_origin ON figures (workshop_id, origin);
  `,
}
