import type { Migration } from '../migrate.ts'

/**
 * The keys that records of rounds are signed with, so that a backup has them with what they signed. The digest of a
 * record beside it, so that the chain goes on without reading the last one.
 */
export const serverKeys: Migration = {
  version: 10,
  name: 'server keys',
  sql: `
    CREATE TABLE server_keys (
      id TEXT PRIMARY KEY,          -- the public key, hexadecimal
      private_key TEXT NOT NULL,    -- PKCS 8, hexadecimal
      created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE round_records ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
  `,
}
