import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { loadDriver } from '#server/store/sqlite/driver.ts'
import { openSqliteStore, type SqliteStore } from '#server/store/sqlite/open.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { logRow, storedSeqs } from './contract.ts'

async function open(dataDir: string): Promise<SqliteStore> {
  const store = await openSqliteStore({ dataDir })
  onTestFinished(() => store.close())
  return store
}

const fileMode = (path: string) => (statSync(path).mode & 0o777).toString(8)

test('[ST18] a second server on the same folder is refused with a sentence; the first goes on', async () => {
  const folder = tempFolder()
  const store = await open(folder)
  await expect(openSqliteStore({ dataDir: folder })).rejects.toMatchObject({
    code: 'locked',
    message: expect.stringMatching(/^Another Dugnad server is using .+ DATA_DIR .+\.$/),
  })
  await store.write([logRow('a', 1)])
})

test('[ST19] a folder that is missing is made, and nobody else may read what is in it', async () => {
  const folder = join(tempFolder(), 'new', 'data')
  const store = await open(folder)
  await store.write([logRow('a', 1)])
  await store.backup(join(folder, 'backup.db'))
  expect(fileMode(folder)).toBe('700')
  for (const file of ['dugnad.db', 'dugnad.db-wal', 'backup.db'])
    expect(fileMode(join(folder, file))).toBe('600')
})

test('[ST20] a backup taken in the midst of writes is whole, and opens', async () => {
  const folder = tempFolder()
  const store = await open(folder)
  const pair = (seq: number) => store.write([logRow('left', seq, new Uint8Array(2000)), logRow('right', seq)])
  const before = Array.from({ length: 2000 }, (_, seq) => pair(seq))
  const copies = join(folder, 'copies')
  mkdirSync(copies)
  const backup = store.backup(join(copies, 'dugnad.db'))
  const during = Array.from({ length: 500 }, (_, i) => pair(2000 + i))
  await Promise.all([backup, ...before, ...during])

  const copy = await open(copies)
  const left = await storedSeqs(copy, 'left')
  expect(await storedSeqs(copy, 'right')).toEqual(left)
  expect(left).toEqual(left.map((_, i) => i))
  expect(left.length).toBeGreaterThanOrEqual(2000)
})

test('[ST20] closing waits for a backup that is under way', async () => {
  const folder = tempFolder()
  const store = await openSqliteStore({ dataDir: folder })
  const megabyte = new Uint8Array(1_048_576)
  await store.write(Array.from({ length: 20 }, (_, seq) => logRow('a', seq, megabyte)))
  const copies = join(folder, 'copies')
  mkdirSync(copies)
  const backup = store.backup(join(copies, 'dugnad.db'))
  await store.close()
  await backup
  expect(await storedSeqs(await open(copies), 'a')).toHaveLength(20)
})

test('[ST20] a backup never overwrites a file', async () => {
  const folder = tempFolder()
  const store = await open(folder)
  const path = join(folder, 'precious')
  writeFileSync(path, 'mine')
  await expect(store.backup(path)).rejects.toMatchObject({ code: 'io' })
  expect(readFileSync(path, 'utf8')).toBe('mine')
})

test('[ST21] every opening runs with the settings that the promises rest on', async () => {
  const folder = tempFolder()
  await (await openSqliteStore({ dataDir: folder })).close()
  const again = await open(folder)
  const settings = ['journal_mode', 'locking_mode', 'synchronous', 'foreign_keys', 'secure_delete']
  const tables = settings.map((setting) => `pragma_${setting}`)
  expect(await again.read(`SELECT ${settings} FROM ${tables}`)).toEqual([
    { journal_mode: 'wal', locking_mode: 'exclusive', synchronous: 2, foreign_keys: 1, secure_delete: 1 },
  ])
})

test('[ST22] data that a newer version wrote are refused with a sentence and left alone', async () => {
  const folder = tempFolder()
  await (await openSqliteStore({ dataDir: folder })).close()
  const db = new (loadDriver().DatabaseSync)(join(folder, 'dugnad.db'))
  db.exec("INSERT INTO schema_version (version, name, applied_at) VALUES (999, 'from the future', 0)")
  db.close()
  const before = readFileSync(join(folder, 'dugnad.db'))
  await expect(openSqliteStore({ dataDir: folder })).rejects.toMatchObject({
    code: 'schema',
    message: expect.stringContaining('newer version of Dugnad (schema 999'),
  })
  expect(readFileSync(join(folder, 'dugnad.db')).equals(before)).toBe(true)
})

test('[ST23] a file that is no database is refused with a sentence and left alone', async () => {
  const folder = tempFolder()
  const file = join(folder, 'dugnad.db')
  writeFileSync(file, 'not a database, but somebody may miss it'.repeat(200))
  chmodSync(file, 0o600)
  await expect(openSqliteStore({ dataDir: folder })).rejects.toMatchObject({
    code: 'io',
    message: expect.stringMatching(/^The data folder .+ cannot be opened: .+\.$/),
  })
  expect(readFileSync(file, 'utf8')).toContain('somebody may miss it')
})
