import { randomInt } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { openSqliteStore, type SqliteStore } from '#server/store/sqlite/open.ts'
import { report } from '../support/report.ts'
import { startVictim } from '../support/store-victim.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { logRow, storedSeqs } from './contract.ts'

/** The long form is `STORE_KILLS=200 npx vitest run test/store/sqlite-death.test.ts`. */
const KILLS = Number(process.env['STORE_KILLS'] ?? 5)

async function open(folder: string): Promise<SqliteStore> {
  const store = await openSqliteStore({ dataDir: folder })
  onTestFinished(() => store.close())
  return store
}

test(
  '[ST14] every acknowledged row survives kill -9 of the server or of the store, at any moment',
  async () => {
    const folder = tempFolder()
    const saved = new Map<string, ReadonlySet<number>>()
    for (let kill = 0; kill < KILLS; kill++) {
      const board = `board ${kill}`
      const victim = await startVictim(folder, board)
      const killAfter = randomInt(1, 1500)
      await victim.until(() => victim.saved.size >= killAfter)
      process.kill(kill % 2 === 0 ? victim.server : victim.store, 'SIGKILL')
      await victim.gone
      saved.set(board, victim.saved)
    }

    const store = await open(folder)
    let acknowledged = 0
    for (const [board, seqs] of saved) {
      const stored = await storedSeqs(store, board)
      const found = new Set(stored)
      expect([...seqs].filter((seq) => !found.has(seq))).toEqual([])
      // In the order of the calls, so without a hole, whatever was not yet acknowledged.
      expect(stored).toEqual(stored.map((_, i) => i + 1))
      acknowledged += seqs.size
    }
    report('ST14', { kills: KILLS, acknowledged, lost: 0 })
  },
  KILLS * 6_000,
)

test('[ST15] when its process dies, the store says so, and every call rejects', async () => {
  const folder = tempFolder()
  const store = await open(folder)
  await store.write([logRow('a', 1)])
  const pending = [store.write([logRow('a', 2)]), store.read('SELECT 1 AS one')]
  process.kill(store.pid!, 'SIGKILL')
  for (const result of await Promise.allSettled(pending))
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'closed' } })
  expect(await store.died).toMatchObject({ code: 'closed', message: expect.stringContaining('SIGKILL') })
  await expect(store.write([logRow('a', 3)])).rejects.toMatchObject({ code: 'closed' })

  const again = await open(folder)
  expect(await storedSeqs(again, 'a')).toContain(1)
})

test('[ST16] signals from the terminal do not end the store under a server that is still closing', async () => {
  const store = await open(tempFolder())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(store.pid!, signal)
  await store.write([logRow('a', 1)])
  expect(await storedSeqs(store, 'a')).toEqual([1])
})
