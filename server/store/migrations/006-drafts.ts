import type { Migration } from '../migrate.ts'

/**
 * Notes that people write in private, by seat. Of one that has been shown nothing but its name on the writer's device
 * is kept, so that it is not taken for a new one: neither its text, its time, nor the card that it became.
 */
export const drafts: Migration = {
  version: 6,
  name: 'drafts',
  sql: `
    CREATE TABLE drafts (
      seat_id TEXT NOT NULL REFERENCES seats (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      state TEXT NOT NULL,          -- unsent, sent, shown
      title TEXT NOT NULL,
      body TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (seat_id, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX drafts_by_workshop ON drafts (workshop_id);
  `,
}
