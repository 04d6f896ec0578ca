import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, it, vi } from 'vitest'
import { addChallenge } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import { percentile } from '../support/percentile.ts'
import { seededRandom } from '../support/random.ts'
import { remotePerson, type StockClient, stockClient } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const KILLS = Number(process.env['KILLS'] ?? 20)
const SEED = Number(process.env['SEED'] ?? 1)

/** 50 edits a second. */
const EDIT_EVERY_MS = 20

/** After so many kills the writing goes on in a new workshop, so that no board fills up. */
const KILLS_PER_BOARD = 20

let server: ServerProcess | undefined
let client: StockClient | undefined

afterEach(async () => {
  client?.close()
  await server?.dispose()
})

/** Somebody who writes, how long each edit took to be called saved, and what was called saved at the end. */
function writeOn({ edit }: StockClient, name: string, times: number[]) {
  const written: { readonly id: string; readonly at: number }[] = []
  let saved = 0
  const timer = setInterval(() => {
    const id = addChallenge(edit, { title: `${name}-${written.length}` })
    written.push({ id, at: performance.now() })
  }, EDIT_EVERY_MS)
  return {
    /** `count` document messages are on disk; the first of them answered the server's question. */
    onSaved(count: number) {
      for (const { at } of written.slice(saved, count - 1)) times.push(performance.now() - at)
      saved = Math.max(saved, count - 1)
    },
    hasSaved: () => saved > 0,
    saved: () => written.slice(0, saved).map(({ id }) => id),
    stop: () => clearInterval(timer),
  }
}

it(`[P1] every edit that was called saved survives kill -9 (${KILLS} kills, seed ${SEED})`, async () => {
  server = await startServer()
  const { url } = server
  const random = seededRandom(SEED)
  const owner = remotePerson(url)
  const times: number[] = []
  let workshop = ''
  let acknowledged = 0
  let lost = 0
  let onSaved: (count: number) => void = () => {}
  const open = async () => {
    client = stockClient(url, workshop, owner.cookie, { onSaved: (count) => onSaved(count) })
    await client.synced
    return client
  }
  for (let kill = 0; kill < KILLS; kill++) {
    if (kill % KILLS_PER_BOARD === 0) {
      client?.close()
      workshop = (await owner.create()).id
      client = await open()
    }
    const writer = writeOn(client!, String(kill), times)
    onSaved = writer.onSaved
    await vi.waitUntil(writer.hasSaved, { interval: 1, timeout: 20_000 })
    await delay(random.int(0, 500)) // any moment: not waiting for anything is the point
    await server.kill()
    writer.stop()
    client!.close()
    await server.start()
    const reader = await open()
    const found = new Set<string>(readBoard(reader.doc).challenges.map(({ id }) => id))
    acknowledged += writer.saved().length
    lost += writer.saved().filter((id) => !found.has(id)).length
  }
  report('P1', {
    kills: KILLS,
    seed: SEED,
    acknowledged,
    lost,
    'ack p50 ms': percentile(times, 50),
    'ack p99 ms': percentile(times, 99),
  })
  expect(acknowledged).toBeGreaterThanOrEqual(KILLS)
  expect(lost).toBe(0)
}, 1_200_000)
