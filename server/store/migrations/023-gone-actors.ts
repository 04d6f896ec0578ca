import type { Migration } from '../migrate.ts'

/** When it was last looked whether actors are on the board, and since when they are not. */
export const goneActors: Migration = {
  version: 23,
  name: 'gone actors',
  sql: `
    ALTER TABLE known_actors ADD COLUMN looked_at INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE known_actors ADD COLUMN gone_since INTEGER;  -- NULL while it is on the board, as far as is known
  `,
}
