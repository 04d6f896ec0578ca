import { expect, onTestFinished, test } from 'vitest'
import { type Migration, type MigrationTarget, migrate } from '#server/store/migrate.ts'
import { MIGRATIONS } from '#server/store/migrations/index.ts'
import { deleteWorkshop } from '#server/store/repositories/erasing.ts'
import { loadDriver } from '#server/store/sqlite/driver.ts'

function inMemory(): MigrationTarget {
  const db = new (loadDriver().DatabaseSync)(':memory:')
  onTestFinished(() => db.close())
  return {
    exec: (sql) => db.exec(sql),
    read: (sql) => db.prepare(sql).all(),
    write: (sql, params) => Number(db.prepare(sql).run(...params).changes),
  }
}

const one: Migration = { version: 1, name: 'one', sql: 'CREATE TABLE one (a INTEGER)' }
const two: Migration = { version: 2, name: 'two', sql: 'CREATE TABLE two (a INTEGER)' }

const applied = (db: MigrationTarget) =>
  db.read('SELECT version, name, applied_at FROM schema_version ORDER BY version').map((row) => ({ ...row }))
const tables = (db: MigrationTarget) =>
  db.read("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").map((row) => row['name'])

test('[ST24] each migration is applied once, in order, whenever it came', () => {
  const db = inMemory()
  migrate(db, [one], 100)
  migrate(db, [one], 200)
  migrate(db, [one, two], 300)
  migrate(db, [one, two], 400)
  expect(applied(db)).toEqual([
    { version: 1, name: 'one', applied_at: 100 },
    { version: 2, name: 'two', applied_at: 300 },
  ])
  expect(tables(db)).toEqual(['one', 'schema_version', 'two'])
})

test('[ST24] a migration that fails leaves the schema as it was', () => {
  const db = inMemory()
  migrate(db, [one], 100)
  const broken: Migration = {
    version: 3,
    name: 'broken',
    sql: 'CREATE TABLE three (a INTEGER); CREATE nonsense',
  }
  expect(() => migrate(db, [one, two, broken], 200)).toThrow(/nonsense/)
  expect(applied(db)).toHaveLength(1)
  expect(tables(db)).toEqual(['one', 'schema_version'])
})

test('[ST22] a schema beyond the last known migration is refused', () => {
  const db = inMemory()
  migrate(db, [one, two], 100)
  expect(() => migrate(db, [one], 200)).toThrow(expect.objectContaining({ code: 'schema' }))
})

test('[ST24] the published migrations are numbered 1, 2, 3 …', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1))
})

test('[ST25] erasing a workshop erases what belongs to it', () => {
  const db = inMemory()
  migrate(db, MIGRATIONS, 100)
  db.exec(`
    PRAGMA foreign_keys = ON;
    INSERT INTO workshops (id, title, goal, status, language, municipalities, receiver, sample, rev, timer,
        last_round, last_seat, created_at, updated_at)
      VALUES ('w', '', '', 'ended', 'nb', '[]', '', 0, 1, '{}', 0, 0, 1, 1);
    INSERT INTO steps VALUES ('s', 'w', 0, 'waiting', '{}');
    INSERT INTO seats (id, workshop_id, number, name, role, language, state, created_at)
      VALUES ('p', 'w', 1, '', 'voter', 'nb', 'active', 1);
    INSERT INTO rounds VALUES ('r', 'w', 1, NULL, 'open', '{}', 1, NULL, NULL, NULL);
    INSERT INTO ballots (round_id, seat_id, choices, done) VALUES ('r', 'p', '{}', 0);
    INSERT INTO paper VALUES ('r', 'e', '{}');
    INSERT INTO round_records (workshop_id, number, round_id, record) VALUES ('w', 1, 'r', '{}');
    INSERT INTO seat_sessions VALUES ('h', 'p', 'w', 0);
    INSERT INTO return_codes VALUES ('c', 'p', 'w', 1);
    INSERT INTO decisions VALUES ('d', 'w', 'c', 'chosen', 0, '{}');
    INSERT INTO rehearsals VALUES ('w', 'o', 20, 1, 2, NULL);
    DELETE FROM workshops`)
  for (const table of [
    'steps',
    'seats',
    'rounds',
    'ballots',
    'paper',
    'round_records',
    'seat_sessions',
    'return_codes',
    'decisions',
    'rehearsals',
  ])
    expect(db.read(`SELECT * FROM ${table}`)).toEqual([])
})

test('[ST25] no table with rows of a workshop is left out, whatever migration made it', () => {
  const db = inMemory()
  migrate(db, MIGRATIONS, 100)
  const belonging = db.read(`
    SELECT t.name AS name, EXISTS (
      SELECT 1 FROM pragma_foreign_key_list(t.name) f WHERE f."table" = 'workshops' AND f.on_delete = 'CASCADE'
    ) AS cascades
    FROM sqlite_schema t JOIN pragma_table_info(t.name) c
    WHERE t.type = 'table' AND c.name IN ('workshop_id', 'board_id')`)
  const erased = deleteWorkshop('w').map(({ sql }) => sql.match(/^DELETE FROM (\w+)/)?.[1])
  expect(belonging.length).toBeGreaterThan(10)
  const forgotten = belonging.filter(({ name, cascades }) => cascades === 0 && !erased.includes(String(name)))
  expect(forgotten).toEqual([])
})
