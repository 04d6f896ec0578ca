import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { pageClient } from '../support/page-client.ts'
import type { Person } from '../support/person.ts'
import { seededRandom } from '../support/random.ts'
import { remotePerson, type StockClient, stockClient } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { limitFiles, storeProcessOf } from '../support/store-process.ts'

/** Spread over the first fifty writes; `FAULTS=50` is each of them. */
const FAULTS = Number(process.env['FAULTS'] ?? 20)
const WRITES = 50
const SEED = Number(process.env['SEED'] ?? 1)

/** The server is killed after every so many faults, to see what is really on the disk. */
const KILL_EVERY = 5

/** A frame of the store's log: a page with its head. Each write of it is one of these two. */
const FRAME = 4096 + 24

let server: ServerProcess
let facilitator: Person
let id: string
let code: string
const closers: (() => void)[] = []

beforeEach(async () => {
  server = await startServer()
  facilitator = remotePerson(server.url)
  const created = await facilitator.create()
  id = created.id
  code = created.code!
  await facilitator.command(id, { type: 'start' })
  await facilitator.write(id, 'noe å stemme over')
})

afterEach(async () => {
  for (const close of closers.splice(0)) close()
  await server.dispose()
})

/** Closing a round empties the store's log, so that its writes can be counted from there. */
async function emptyLog(): Promise<void> {
  const { id: round } = await facilitator.open(id)
  const closed = await facilitator.post(`${paths.rounds(id)}/${round}/close`)
  expect(closed.status).toBeLessThan(300)
}

/** Somebody who writes, with what was called saved so far. */
function newWriter() {
  const written: string[] = []
  const saved = new Set<string>()
  /** What this connection has sent after its answer to the server's question, and how much of all that is on disk. */
  let sent: string[] = []
  let acked = 0
  let onClosed = (_code: number) => {}
  const client: StockClient = stockClient(server.url, id, facilitator.cookie, {
    onSaved(count) {
      acked = count
      for (const card of sent.slice(0, count - 1)) saved.add(card)
    },
    onClosed(code) {
      acked = 0
      sent = []
      onClosed(code)
    },
  })
  closers.push(client.close)
  return {
    client,
    written,
    saved,
    write() {
      const card = addChallenge(client.edit, { title: `kort ${written.length}` })
      written.push(card)
      sent.push(card)
    },
    /** Resolves with the close code of the connection. */
    closed: () =>
      new Promise<number>((resolve) => {
        onClosed = resolve
      }),
    /** Resolves when the answer of a connection, with all that was not there yet, is on disk. */
    connected: () =>
      vi.waitUntil(() => client.provider.synced && acked > 0, { timeout: 20_000, interval: 2 }),
  }
}

async function storedCards(): Promise<ReadonlySet<string>> {
  const { body } = await facilitator.get<{ challenges: { id: string }[] }>(paths.board(id))
  return new Set(body.challenges.map((card) => card.id))
}

it(
  `[P2] whichever write to the disk fails or is short, nothing is falsely called saved (seed ${SEED})`,
  async () => {
    const random = seededRandom(SEED)
    const figures = { faults: 0, acknowledged: 0, 'false acks': 0, written: 0, 'missing at the end': 0 }
    let store = storeProcessOf(server.dataDir)
    const written: string[] = []
    let writer = newWriter()
    await writer.connected()
    for (let fault = 1; fault <= FAULTS; fault++) {
      const k = Math.ceil((fault * WRITES) / FAULTS)
      await emptyLog()
      limitFiles(store, 32 + k * FRAME - random.int(0, FRAME - 1))
      const closed = writer.closed()
      const writing = setInterval(writer.write, 2)
      expect(await closed).toBe(CLOSE.restarting)
      clearInterval(writing)
      figures.faults++
      figures.acknowledged += writer.saved.size
      if (fault % KILL_EVERY === 0) {
        // What it had not been told is saved goes with the writer; what it had must be on the disk.
        writer.client.close()
        await server.kill()
        await server.start()
        store = storeProcessOf(server.dataDir)
        const stored = await storedCards()
        figures['false acks'] += [...writer.saved].filter((card) => !stored.has(card)).length
        writer = newWriter()
      } else {
        limitFiles(store, 'unlimited')
      }
      await writer.connected()
      const stored = await storedCards()
      figures['missing at the end'] += writer.written.filter((card) => !stored.has(card)).length
      written.push(...writer.written.splice(0))
      writer.saved.clear()
    }
    figures.written = written.length
    report('P2', { seed: SEED, ...figures })
    expect(figures).toMatchObject({ faults: FAULTS, 'false acks': 0, 'missing at the end': 0 })
    expect(figures.acknowledged).toBeGreaterThan(0)
  },
  60_000 + FAULTS * 5000,
)

it('[P2] with a full disk the page says not saved, commands are refused, and with room again all arrives', async () => {
  const guest = remotePerson(server.url)
  await guest.join(code)
  const hold = pageClient(server.url, id, facilitator.cookie)
  closers.push(hold.close)
  await vi.waitUntil(() => hold.saveState.get().kind === 'saved')
  const [card] = hold.session.get().watch.current().challenges
  const round = await facilitator.open(id)
  const store = storeProcessOf(server.dataDir)
  limitFiles(store, 1)

  addChallenge(hold.session.get().edit, { title: 'skrevet på full disk' })
  const states = new Set<string>()
  const unfollow = hold.saveState.subscribe(() => void states.add(hold.saveState.get().kind))
  expect(
    (await guest.put(paths.ballot(id, round.id), { choices: { [card!.id]: 2 }, done: true })).status,
  ).toBe(503)
  expect((await facilitator.post(paths.challenges(id), { title: 'over HTTP' })).status).toBe(503)
  await vi.waitUntil(() => states.has('offline'), { timeout: 10_000 })
  unfollow()
  expect([...states]).not.toContain('saved')
  expect(hold.saveState.get()).not.toMatchObject({ kind: 'saved' })

  limitFiles(store, 'unlimited')
  await vi.waitUntil(() => hold.saveState.get().kind === 'saved', { timeout: 20_000 })
  expect(
    (await guest.put(paths.ballot(id, round.id), { choices: { [card!.id]: 1 }, done: true })).status,
  ).toBeLessThan(300)
  await server.kill()
  await server.start()
  const { body } = await facilitator.get<{ challenges: { title: string }[] }>(paths.board(id))
  expect(body.challenges.map(({ title }) => title)).toContain('skrevet på full disk')
  expect(body.challenges.map(({ title }) => title)).not.toContain('over HTTP')
})

it('[P2] a disk that stands still holds back saved, and nothing else', async () => {
  const writer = newWriter()
  await writer.connected()
  const store = storeProcessOf(server.dataDir)
  process.kill(store, 'SIGSTOP')
  try {
    for (let i = 0; i < 50; i++) writer.write()
    // The server itself goes on answering, and time passes in which a hasty one would say saved.
    for (let i = 0; i < 20; i++) {
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
      await delay(20)
    }
    expect(writer.saved.size).toBe(0)
  } finally {
    process.kill(store, 'SIGCONT')
  }
  await vi.waitUntil(() => writer.written.every((card) => writer.saved.has(card)), { timeout: 20_000 })
  const cards = new Set<string>(readBoard(writer.client.doc).challenges.map((card) => card.id))
  expect(await storedCards()).toEqual(cards)
})
