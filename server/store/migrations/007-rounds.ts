import type { Migration } from '../migrate.ts'

/**
 * Votes on paper, until they are counted; the code with which a voter can check that a ballot was counted, empty for
 * ballots from before; seats that vote on paper.
 */
export const rounds: Migration = {
  version: 7,
  name: 'rounds',
  sql: `
    ALTER TABLE ballots ADD COLUMN code TEXT NOT NULL DEFAULT '';
    ALTER TABLE seats ADD COLUMN paper_voter INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE paper (
      round_id TEXT NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
      entry_id TEXT NOT NULL,
      data TEXT NOT NULL,           -- json
      PRIMARY KEY (round_id, entry_id)
    ) STRICT, WITHOUT ROWID;

    -- V17. Every record that was signed, in the order of the workshop's chain.
    CREATE TABLE round_records (
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      round_id TEXT NOT NULL,
      record TEXT NOT NULL,         -- json
      PRIMARY KEY (workshop_id, number)
    ) STRICT, WITHOUT ROWID;
  `,
}
