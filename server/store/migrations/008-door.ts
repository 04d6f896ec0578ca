import type { Migration } from '../migrate.ts'

/** How the door is kept, who stands in for the owner, and groups of seats. Earlier workshops have an open door. */
export const door: Migration = {
  version: 8,
  name: 'door',
  sql: `
    ALTER TABLE workshops ADD COLUMN door_locked INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE workshops ADD COLUMN door_asks INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE workshops ADD COLUMN acting_owner TEXT;      -- seat
    ALTER TABLE workshops ADD COLUMN seat_groups TEXT NOT NULL DEFAULT '[]'; -- json
    ALTER TABLE seats ADD COLUMN group_id TEXT;
  `,
}
