import type { Migration } from '../migrate.ts'

/**
 * An indicator of a workshop's own keeps its id in an archive, and so in every workshop that is opened from it: ids are
 * told apart by workshop, as those of what is brought are.
 */
export const ownIndicatorsByWorkshop: Migration = {
  version: 17,
  name: 'own indicators by workshop',
  sql: `
    CREATE TABLE own_indicators_now (
      id TEXT NOT NULL,
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      seat_id TEXT NOT NULL,        -- who proposed it; empty when it came in an archive
      state TEXT NOT NULL,          -- proposed, approved, declined
      reason TEXT NOT NULL,
      at INTEGER NOT NULL,
      body TEXT NOT NULL,           -- JSON
      PRIMARY KEY (workshop_id, id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO own_indicators_now (id, workshop_id, seat_id, state, reason, at, body)
      SELECT id, workshop_id, seat_id, state, reason, at, body FROM own_indicators;
    DROP TABLE own_indicators;
    ALTER TABLE own_indicators_now RENAME TO own_indicators;
    CREATE INDEX own_indicators_by_workshop ON own_indicators (workshop_id, at);
  `,
}
