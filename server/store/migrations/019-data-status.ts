import type { Migration } from '../migrate.ts'

/** What a workshop's municipalities have of which indicators, and the core set that they share. */
export const dataStatus: Migration = {
  version: 19,
  name: 'data status',
  sql: `
    CREATE TABLE data_statuses (
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      municipality TEXT NOT NULL,   -- four digits
      indicator_id TEXT NOT NULL,
      has TEXT NOT NULL,            -- yes, partly, no
      quality TEXT NOT NULL,        -- one of U4SSC's six
      note TEXT NOT NULL,
      PRIMARY KEY (workshop_id, municipality, indicator_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE core_kpis (
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      indicator_id TEXT NOT NULL,
      need TEXT NOT NULL,           -- must, should, may
      why TEXT NOT NULL,
      PRIMARY KEY (workshop_id, indicator_id)
    ) STRICT, WITHOUT ROWID;
  `,
}
