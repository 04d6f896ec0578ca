import type { Migration } from '../migrate.ts'

/** Who is done with the step that runs, and why receiver or date were not settled when a workshop ended. */
export const facilitation: Migration = {
  version: 9,
  name: 'facilitation',
  sql: `
    CREATE TABLE step_done (
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      seat_id TEXT NOT NULL,
      PRIMARY KEY (workshop_id, seat_id)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE workshops ADD COLUMN unsettled TEXT NOT NULL DEFAULT '';
  `,
}
