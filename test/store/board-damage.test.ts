import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { boardLog } from '#server/store/repositories/board-log.ts'
import { type Store, StoreError } from '#server/store/store.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { newBoardDoc, recordsOf } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { openLocalStore, openLocalStoreIn } from '../support/local-store.ts'
import { recordUpdates } from '../support/mutations.ts'
import { seededRandom } from '../support/random.ts'
import { report } from '../support/report.ts'
import { tempFolder } from '../support/temp-folder.ts'

const BOARD = 'wrk_1'
const PAGE = 4096
const PAGES = Number(process.env['PAGES'] ?? 60)
const SEED = Number(process.env['SEED'] ?? 1)

function logOf(store: Store) {
  const alarm = vi.fn()
  return { log: boardLog(store, { now: () => 1, alarm }), alarm }
}

/** The document that a stored board loads to. */
async function documentOf(store: Store, board = BOARD): Promise<{ doc: Y.Doc; alarms: number }> {
  const { log, alarm } = logOf(store)
  const { snapshot, updates } = await log.load(board)
  const doc = newBoardDoc()
  if (snapshot) Y.applyUpdate(doc, snapshot.state)
  for (const { update } of updates) Y.applyUpdate(doc, update)
  return { doc, alarms: alarm.mock.calls.length }
}

const titles = (doc: Y.Doc) => readBoard(doc).challenges.map(({ title }) => title)

const numbered = (updates: readonly Uint8Array[]) => updates.map((update, i) => ({ seq: i + 1, update }))

/** Two people write five cards each in turns; the odd rows are the first one's. */
async function twoWriters(store: Store): Promise<readonly [number, number]> {
  const updates: Uint8Array[] = []
  const people = [newBoardDoc(), newBoardDoc()] as const
  for (const doc of people) {
    recordsOf(doc)
    doc.on('update', (update: Uint8Array) => updates.push(update))
  }
  for (let i = 1; i <= 5; i++) {
    for (const [k, doc] of people.entries()) addChallenge(editBoard(doc, 'x'), { title: `${'AB'[k]}${i}` })
  }
  const clients = people.map(({ clientID }, i) => ({ client: clientID, seat: `sea_${i}` }))
  await logOf(store).log.append(BOARD, { updates: numbered(updates), authors: [], clients })
  return [people[0].clientID, people[1].clientID]
}

const drop = (table: string, seq: number) => ({
  sql: `DELETE FROM ${table} WHERE seq = ?`,
  params: [seq],
  changes: 1,
})

test('[P12] when both copies of an update are gone, all that does not hang on it is there', async () => {
  const store = await openLocalStore()
  const [torn, whole] = await twoWriters(store)
  await store.write([drop('board_log', 3), drop('board_log_twins', 3)])

  const { log, alarm } = logOf(store)
  const loaded = await log.load(BOARD)
  expect(alarm).toHaveBeenCalledOnce()
  expect(loaded.snapshot?.seq).toBe(10)
  expect(loaded.clients.get(torn)).toBe('lost')
  expect(loaded.clients.get(whole)).toBe('sea_1')
  const { doc, alarms } = await documentOf(store)
  expect(alarms).toBe(0)
  expect(titles(doc).sort()).toEqual(['A1', 'A3', 'A4', 'A5', 'B1', 'B2', 'B3', 'B4', 'B5'])
  expect(doc.store.pendingStructs).toBeNull()
  expect(await store.read('SELECT kind, seq, reason FROM quarantine')).toEqual([
    { kind: 'both', seq: 3, reason: 'missing' },
  ])
})

test('[P12] when both copies are bad, what lay there is kept for somebody to look at', async () => {
  const store = await openLocalStore()
  await twoWriters(store)
  const spoil = (table: string) => ({ sql: `UPDATE ${table} SET update_data = x'0102' WHERE seq = 10` })
  await store.write([spoil('board_log'), spoil('board_log_twins')])
  const { doc } = await documentOf(store)
  expect(titles(doc)).toHaveLength(9)
  expect(await store.read('SELECT kind, seq, reason, bytes FROM quarantine ORDER BY kind')).toEqual([
    { kind: 'board_log', seq: 10, reason: 'checksum', bytes: new Uint8Array([1, 2]) },
    { kind: 'board_log_twins', seq: 10, reason: 'checksum', bytes: new Uint8Array([1, 2]) },
  ])
})

test('[S5] a disk that fails for a moment is not taken for damage', async () => {
  const store = await openLocalStore()
  await twoWriters(store)
  const write = vi.fn(store.write)
  const failing: Store = {
    ...store,
    write,
    read: async () => {
      throw new StoreError('io', 'disk I/O error')
    },
  }
  const { log, alarm } = logOf(failing)
  await expect(log.load(BOARD)).rejects.toMatchObject({ code: 'io' })
  expect(alarm).not.toHaveBeenCalled()
  expect(write).not.toHaveBeenCalled()
  expect(titles((await documentOf(store)).doc)).toHaveLength(10)
})

test('[P12] rows of the first schema, without checksum and twin, are taken as they are', async () => {
  const store = await openLocalStore()
  const updates = recordUpdates(seededRandom(3), 10)
  await store.write(
    numbered(updates).map(({ seq, update }) => ({
      sql: 'INSERT INTO board_log (board_id, seq, update_data) VALUES (?, ?, ?)',
      params: [BOARD, seq, update],
    })),
  )
  const { doc, alarms } = await documentOf(store)
  expect(alarms).toBe(0)
  const expected = newBoardDoc()
  for (const update of updates) Y.applyUpdate(expected, update)
  expect(readBoard(doc)).toEqual(readBoard(expected))
})

test.each<[string, readonly string[]]>([
  ['nothing is left', ['DELETE FROM board_log', 'DELETE FROM board_log_twins']],
  [
    'only the last updates are left',
    ['DELETE FROM board_log WHERE seq < 8', 'DELETE FROM board_log_twins WHERE seq < 8'],
  ],
])('[S5] a board of which %s is no board, rather than an empty one', async (_what, injuries) => {
  const store = await openLocalStore()
  await twoWriters(store)
  await store.write(injuries.map((sql) => ({ sql })))
  const before = await store.read('SELECT seq FROM board_log')
  const { log, alarm } = logOf(store)
  await expect(log.load(BOARD)).rejects.toMatchObject({ code: 'damaged' })
  expect(alarm).toHaveBeenCalledOnce()
  expect(await store.read('SELECT seq FROM board_log')).toEqual(before)
})

test('[P12] a board whose first update is lost opens from the others', async () => {
  const store = await openLocalStore()
  await twoWriters(store)
  await store.write([drop('board_log', 1), drop('board_log_twins', 1)])
  const { doc, alarms } = await documentOf(store)
  expect(alarms).toBe(1)
  expect(titles(doc)).not.toContain('A1')
  expect(titles(doc)).toHaveLength(9)
})

test(
  `[P12] a board opens whichever page of its rows the file has lost (${PAGES} pages, seed ${SEED})`,
  async () => {
    const folder = tempFolder()
    const store = await openLocalStoreIn(folder)
    const boards = Array.from({ length: 4 }, (_, i) => `wrk_${i}`)
    const whole = new Map<string, string>()
    for (const [i, board] of boards.entries()) {
      const { log } = logOf(store)
      const updates = numbered(recordUpdates(seededRandom(SEED + i), 150))
      const seats = Array.from({ length: 40 }, (_, k) => ({ client: k, record: `chl_${k}`, seat: 'sea_1' }))
      await log.append(board, { updates, authors: seats, clients: seats })
      const half = updates.length >> 1
      const state = Y.mergeUpdates(updates.slice(0, half).map(({ update }) => update))
      if (i % 2) await log.compact(board, half, state, 1)
      whole.set(board, JSON.stringify(readBoard((await documentOf(store, board)).doc)))
    }
    const pages = await store.read(
      `SELECT pageno FROM dbstat WHERE name LIKE 'board_log%' OR name LIKE 'board_snapshot%'
      OR name IN ('record_authors', 'client_ids')`,
    )
    await store.close()

    const random = seededRandom(SEED)
    const figures = { pages: 0, opened: 0, different: 0 }
    while (figures.pages < PAGES) {
      const copy = join(folder, `copy-${figures.pages++}`)
      mkdirSync(copy)
      copyFileSync(join(folder, 'dugnad.db'), join(copy, 'dugnad.db'))
      const bytes = readFileSync(join(copy, 'dugnad.db'))
      const start = (Number(random.pick(pages)!['pageno']) - 1) * PAGE
      const at = start + random.int(0, random.int(0, 1) ? PAGE - 1 : 40)
      if (random.int(0, 1)) bytes.fill(0, start, start + PAGE)
      else bytes[at]! ^= 1 << random.int(0, 7)
      writeFileSync(join(copy, 'dugnad.db'), bytes)
      const damaged = await openLocalStoreIn(copy)
      const found = await Promise.all(
        boards.map((board) =>
          documentOf(damaged, board).then(
            ({ doc }) => JSON.stringify(readBoard(doc)),
            () => undefined,
          ),
        ),
      )
      if (found.every((board) => board !== undefined)) figures.opened++
      if (found.some((board, i) => board !== undefined && board !== whole.get(boards[i]!)))
        figures.different++
      await damaged.close()
    }
    report('P12', { seed: SEED, ...figures })
    expect(figures).toEqual({ pages: PAGES, opened: PAGES, different: 0 })
  },
  30_000 + PAGES * 500,
)
