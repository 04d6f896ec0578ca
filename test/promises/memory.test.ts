import { fileURLToPath } from 'node:url'
import { afterEach, expect, it, vi } from 'vitest'
import { heapCensus, heapCensusOptions } from '../support/heap-census.ts'
import { lookIn } from '../support/light-client.ts'
import { residentMb } from '../support/process-memory.ts'
import { remotePerson, type StockClient, stockClient } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { tempFolder } from '../support/temp-folder.ts'

const ROOMS = Number(process.env['ROOMS'] ?? 200)
const RECONNECTS = Number(process.env['RECONNECTS'] ?? 1000)

/** Clients at a time. */
const AT_ONCE = 16

/** Clients that are there at the first count, to see that it sees them. */
const OPEN = 3

const FAST_CLOCK = fileURLToPath(new URL('../support/fast-clock.mjs', import.meta.url))

/** What boards, sockets and waits are in the server's memory. */
const CLASSES = ['Doc', 'Room', 'Presence', 'WebSocket', 'Socket', 'Timeout'] as const

let server: ServerProcess | undefined
let open: StockClient[] = []

afterEach(async () => {
  for (const client of open) client.close()
  await server?.dispose()
})

/** Does it `count` times, some at once. */
async function repeat(count: number, work: (n: number) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

it(`[P14] memory comes back (${ROOMS} rooms opened, edited and left, ${RECONNECTS} reconnects)`, async () => {
  const folder = tempFolder()
  server = await startServer({ NODE_OPTIONS: `--import=${FAST_CLOCK} ${heapCensusOptions(folder)}` })
  const { url, pid } = server
  const count = async () => {
    const counts = await heapCensus(pid(), folder, CLASSES)
    // each connection for requests has a wait of its own, and how many the test keeps open is its own affair
    return { ...counts, waits: counts.Timeout - (counts.Socket - counts.WebSocket) }
  }
  const owner = remotePerson(url)
  const { id: first } = await owner.create()
  open = Array.from({ length: OPEN }, () => stockClient(url, first, owner.cookie))
  await Promise.all(open.map(({ synced }) => synced))
  const before = await count()
  expect(before).toMatchObject({ Room: 1, Presence: 1, WebSocket: OPEN })
  for (const client of open) client.close()

  await repeat(ROOMS, async (n) => {
    const { id } = await owner.create()
    await lookIn(url, id, owner.cookie, `Sak ${n}`)
  })
  await repeat(RECONNECTS, () => lookIn(url, first, owner.cookie))
  const left = await vi.waitFor(
    async () => {
      const { Doc, Room, Presence, WebSocket, waits } = await count()
      const counts = { Doc, Room, Presence, WebSocket, waits: Math.max(0, waits - before.waits) }
      expect(counts).toEqual({ Doc: 0, Room: 0, Presence: 0, WebSocket: 0, waits: 0 })
      return counts
    },
    { interval: 500, timeout: 60_000 },
  )
  report('P14', {
    rooms: ROOMS,
    reconnects: RECONNECTS,
    'documents left': left.Doc,
    'rooms left': left.Room,
    'sockets left': left.WebSocket,
    'timers left': left.waits,
    'RSS MB': Math.ceil(residentMb(pid())),
  })
}, 1_200_000)
