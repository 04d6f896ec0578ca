import type { Migration } from '../migrate.ts'

/**
 * Pictures of a board, by the SHA-256 of their bytes; they go with their workshop. `unused_since` is when it was first
 * noticed that the board does not show one any more, `looked_at` when that was looked at last. The bytes lie apart, so
 * that a look does not write them again.
 */
export const images: Migration = {
  version: 4,
  name: 'images',
  sql: `
    CREATE TABLE images (
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      hash TEXT NOT NULL,
      type TEXT NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      size INTEGER NOT NULL,        -- bytes
      looked_at INTEGER NOT NULL,
      unused_since INTEGER,
      PRIMARY KEY (workshop_id, hash)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX images_by_look ON images (looked_at);

    CREATE TABLE image_data (
      workshop_id TEXT NOT NULL,
      hash TEXT NOT NULL,
      data BLOB NOT NULL,
      PRIMARY KEY (workshop_id, hash),
      FOREIGN KEY (workshop_id, hash) REFERENCES images (workshop_id, hash) ON DELETE CASCADE
    ) STRICT;
  `,
}
