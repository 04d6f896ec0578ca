import { type Row, type SqlValue, StoreError } from './store.ts'

/** One step of the schema. Published steps never change; a correction is a new step. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** The little of a database that migrations need. */
export interface MigrationTarget {
  exec(sql: string): void
  read(sql: string): readonly Row[]
  write(sql: string, params: readonly SqlValue[]): number
}

const VERSION_TABLE = `
  CREATE TABLE IF NOT EXISTS schema_version (
    version INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    applied_at INTEGER NOT NULL
  ) STRICT`

/**
 * Brings the schema up to the last of `migrations` (in ascending order), in one transaction: all or nothing.
 * Data of a newer program are refused with `schema`, because writing to them could destroy what it relies on.
 */
export function migrate(db: MigrationTarget, migrations: readonly Migration[], now: number): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    db.exec(VERSION_TABLE)
    const [row] = db.read('SELECT coalesce(max(version), 0) AS version FROM schema_version')
    for (const migration of pending(Number(row?.['version']), migrations)) {
      db.exec(migration.sql)
      db.write('INSERT INTO schema_version (version, name, applied_at) VALUES (?, ?, ?)', [
        migration.version,
        migration.name,
        now,
      ])
    }
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

function pending(stored: number, migrations: readonly Migration[]): readonly Migration[] {
  const known = migrations.at(-1)?.version ?? 0
  if (stored > known)
    throw new StoreError(
      'schema',
      `The data were written by a newer version of Dugnad (schema ${stored}; this version knows ${known}). ` +
        'Start the newer version, or restore a backup from before the upgrade.',
    )
  return migrations.filter((migration) => migration.version > stored)
}
