import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, it, vi } from 'vitest'
import { addChallenge } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import { seededRandom } from '../support/random.ts'
import { remotePerson, type StockClient, stockClient } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const KILLS = Number(process.env['KILLS'] ?? 5)
const SEED = Number(process.env['SEED'] ?? 1)

let server: ServerProcess | undefined
const clients: StockClient[] = []

afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await server?.dispose()
})

it(`[P1] every edit that was called saved survives kill -9 (${KILLS} kills, seed ${SEED})`, async () => {
  server = await startServer()
  const { url } = server
  const random = seededRandom(SEED)
  const facilitator = remotePerson(url)
  const { id } = await facilitator.create()
  let acknowledged = 0
  let lost = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const writer = stockClient(url, id, facilitator.cookie)
    clients.push(writer)
    await writer.synced
    const written: string[] = []
    const writing = setInterval(
      () => written.push(addChallenge(writer.edit, { title: `${kill}-${written.length}` })),
      20,
    )
    await vi.waitUntil(() => writer.saved() > 1, { interval: 1, timeout: 20_000 })
    await delay(random.int(0, 600)) // any moment: not waiting for anything is the point
    await server.kill()
    clearInterval(writing)
    const saved = written.slice(0, writer.saved() - 1) // the first message answers the server's question
    writer.close()
    await server.start()
    const reader = stockClient(url, id, facilitator.cookie)
    clients.push(reader)
    await reader.synced
    const found = new Set<string>(readBoard(reader.doc).challenges.map((challenge) => challenge.id))
    acknowledged += saved.length
    lost += saved.filter((card) => !found.has(card)).length
    reader.close()
  }
  report('P1', { kills: KILLS, seed: SEED, acknowledged, lost })
  expect(acknowledged).toBeGreaterThan(0)
  expect(lost).toBe(0)
}, 300_000)
