import type { Migration } from '../migrate.ts'

/**
 * Figures from SSB's StatBank: what it answered, by what was asked (public statistics, of no workshop); which figures of a
 * table a workshop's indicators stand for; and the jobs that fetched them. Mappings and jobs go with the workshop.
 */
export const statbank: Migration = {
  version: 18,
  name: 'statbank',
  sql: `
    CREATE TABLE statbank_answers (
      path TEXT PRIMARY KEY,
      fetched_at INTEGER NOT NULL,
      body TEXT NOT NULL            -- JSON, as it came
    ) STRICT;
    CREATE INDEX statbank_answers_by_time ON statbank_answers (fetched_at);

    CREATE TABLE statbank_mappings (
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      indicator_id TEXT NOT NULL,
      mapping TEXT NOT NULL,        -- JSON
      words TEXT NOT NULL,          -- JSON: what was chosen, in the words of the table
      last TEXT,                    -- JSON: when it was last asked for, and what came
      PRIMARY KEY (workshop_id, indicator_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE statbank_jobs (
      id TEXT PRIMARY KEY,
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      started_at INTEGER NOT NULL,
      ended_at INTEGER,             -- null while it is under way, and for ever when the server ended in the middle of it
      state TEXT NOT NULL,          -- running, done, cancelled
      total INTEGER NOT NULL,
      outcomes TEXT NOT NULL        -- JSON, by indicator
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX statbank_jobs_by_workshop ON statbank_jobs (workshop_id, started_at);
  `,
}
