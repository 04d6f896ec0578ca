import type { Migration } from '../migrate.ts'

/**
 * What workshops thought of indicators that did not simply fit, when that was last looked at, for those who were there
 * and meet the indicator again; and what a workshop has brought along by file from one elsewhere.
 */
export const earlierVerdicts: Migration = {
  version: 20,
  name: 'earlier verdicts',
  sql: `
    CREATE TABLE indicator_verdicts (
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      subject TEXT NOT NULL,        -- what the indicator is known by in every workshop
      fit TEXT NOT NULL,            -- partly, no
      why TEXT NOT NULL,
      PRIMARY KEY (workshop_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX indicator_verdicts_by_subject ON indicator_verdicts (subject, workshop_id);

    CREATE TABLE brought_sources (
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      source_id TEXT NOT NULL,      -- the workshop that they are of, on whatever server
      title TEXT NOT NULL,
      date TEXT NOT NULL,           -- ISO date
      PRIMARY KEY (workshop_id, source_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE brought_verdicts (
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      source_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      subject TEXT NOT NULL,
      fit TEXT NOT NULL,
      why TEXT NOT NULL,
      PRIMARY KEY (workshop_id, source_id, number),
      FOREIGN KEY (workshop_id, source_id) REFERENCES brought_sources (workshop_id, source_id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX brought_verdicts_by_subject ON brought_verdicts (workshop_id, subject);
  `,
}
