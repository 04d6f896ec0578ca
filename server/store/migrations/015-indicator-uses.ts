import type { Migration } from '../migrate.ts'

/** Which indicators a workshop has linked as fitting, when that was last looked at; to count workshops, and for nothing else. */
export const indicatorUses: Migration = {
  version: 15,
  name: 'indicator uses',
  sql: `
    CREATE TABLE indicator_uses (
      indicator_id TEXT NOT NULL,
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      PRIMARY KEY (indicator_id, workshop_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX indicator_uses_by_workshop ON indicator_uses (workshop_id);
  `,
}
