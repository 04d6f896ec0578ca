import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { boardLog } from '#server/store/repositories/board-log.ts'
import { openSqliteStore } from '#server/store/sqlite/open.ts'
import type { SqlValue, Store } from '#server/store/store.ts'
import { paths } from '#shared/api/paths.ts'
import { newId } from '#shared/kernel/ids.ts'
import { injure } from '../support/damage.ts'
import { recordUpdates } from '../support/mutations.ts'
import { seededRandom } from '../support/random.ts'
import { remotePerson } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const POSITIONS = Number(process.env['POSITIONS'] ?? 1000)
const SEED = Number(process.env['SEED'] ?? 1)

/** Each is damaged once between two starts of the server. */
const BOARDS = 200

let server: ServerProcess | undefined
afterEach(() => server?.dispose())

/** Opens the data of a stopped server for a moment. */
async function withStore<T>(folder: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openSqliteStore({ dataDir: folder })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Makes boards beside the one workshop that is there, open to the same people. */
async function fill(store: Store, model: string): Promise<readonly string[]> {
  const ids = Array.from({ length: BOARDS }, () => newId('wrk'))
  const copyRow = async (table: string, where: string, changed: Readonly<Record<string, SqlValue>>) => {
    const [row] = await store.read(`SELECT * FROM ${table} WHERE ${where} = ?`, [model])
    const copy = { ...row, ...changed }
    const sql = `INSERT INTO ${table} (${Object.keys(copy).join(', ')}) VALUES (${Object.keys(copy)
      .map(() => '?')
      .join(', ')})`
    await store.write([{ sql, params: Object.values(copy) }])
  }
  const log = boardLog(store, { now: () => 1, alarm: () => {} })
  const histories = Array.from({ length: 20 }, (_, i) => recordUpdates(seededRandom(SEED + i), 40))
  for (const [i, board] of ids.entries()) {
    await copyRow('workshops', 'id', { id: board, code: null })
    const seat = newId('sea')
    await copyRow('seats', 'workshop_id', { id: seat, workshop_id: board })
    await copyRow('seat_sessions', 'workshop_id', { seat_id: seat, workshop_id: board })
    const updates = histories[i % histories.length]!.map((update, k) => ({ seq: k + 1, update }))
    await log.append(board, { updates, authors: [], clients: [{ client: 1, seat: 'sea_1' }] })
    if (i % 2 === 0) continue
    const half = updates.length >> 1
    const state = Y.mergeUpdates(updates.slice(0, half).map(({ update }) => update))
    await log.compact(board, half, state, 1)
  }
  return ids
}

it(
  `[P12] a damaged record is set aside, and the board opens from the rest (seed ${SEED})`,
  async () => {
    server = await startServer({ LOG_LEVEL: 'error' })
    const person = remotePerson(server.url)
    const { id: model } = await person.create()
    await server.stop()
    const file = join(server.dataDir, 'dugnad.db')
    const boards = await withStore(server.dataDir, (store) => fill(store, model))
    copyFileSync(file, `${file}.whole`)

    const readAll = async (): Promise<string[]> => {
      const replies = await Promise.all(boards.map((board) => person.get(paths.board(board))))
      return replies.map(
        ({ status, text }) => `${status} ${JSON.stringify({ ...JSON.parse(text), boardVersion: 0 })}`,
      )
    }
    await server.start()
    const whole = await readAll()
    await server.stop()

    const random = seededRandom(SEED)
    const figures = {
      seed: SEED,
      positions: 0,
      opened: 0,
      different: 0,
      'without quarantine': 0,
      'without alarm': 0,
    }
    while (figures.positions < POSITIONS) {
      copyFileSync(`${file}.whole`, file)
      await withStore(server.dataDir, async (store) => {
        for (const board of boards) await injure(store, board, random)
      })
      const saidBefore = server.output().length
      await server.start()
      const now = await readAll()
      await server.stop()
      const said = server.output().slice(saidBefore)
      const aside = await withStore(server.dataDir, (store) =>
        store.read('SELECT DISTINCT board_id FROM quarantine'),
      )
      const set = new Set(aside.map((row) => row['board_id']))
      figures.positions += boards.length
      for (const [i, board] of boards.entries()) {
        if (now[i]!.startsWith('200 ')) figures.opened++
        if (now[i] !== whole[i]) figures.different++
        if (!set.has(board)) figures['without quarantine']++
        if (!said.includes(`"board":"${board}"`)) figures['without alarm']++
      }
    }
    report('P12', figures)
    expect(figures).toMatchObject({ opened: figures.positions, different: 0 })
    expect(figures).toMatchObject({ 'without quarantine': 0, 'without alarm': 0 })
  },
  60_000 + POSITIONS * 100,
)
