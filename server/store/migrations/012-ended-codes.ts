import type { Migration } from '../migrate.ts'

/** The code that a workshop had when it ended. It opens nothing, and may be given to another workshop since. */
export const endedCodes: Migration = {
  version: 12,
  name: 'ended codes',
  sql: `
    ALTER TABLE workshops ADD COLUMN ended_code TEXT;
    CREATE INDEX workshops_by_ended_code ON workshops (ended_code) WHERE ended_code IS NOT NULL;
  `,
}
