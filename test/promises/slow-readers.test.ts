import { afterEach, expect, it, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { readBoard } from '#shared/board/read.ts'
import { newId } from '#shared/kernel/ids.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { deafSocket } from '../support/deaf-socket.ts'
import { percentile } from '../support/percentile.ts'
import { residentMb } from '../support/process-memory.ts'
import { remotePerson, type StockClient, stockClient } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const DEAF = Number(process.env['DEAF'] ?? 60)
const TRAFFIC_MB = Number(process.env['TRAFFIC_MB'] ?? 20)

/** What each client gets before the laggards wake up: enough for all who do not read to be given up. */
const SLEEP_MB = 16

/** Clients that stop reading in the midst of it, and read again before the end. */
const LAGGARDS = 3

const GROWTH_LIMIT_MB = 100
const MB = 1024 * 1024

/** A drawing is about as large as one may be; three of them fill an update. */
const DRAWING = 60_000
const PER_UPDATE = 3

/** What one client sends at most, MB: the server lets nobody send without end. */
const PER_DRAWER_MB = 6

/** So many updates may be under way: a writer waits for the disk. */
const WINDOW = 6

const PLACED = { opacity: 1, z: 'a0', place: { x: 0, y: 0, rotation: 0, parent: null } } as const

let server: ServerProcess | undefined
const closers: (() => void)[] = []

afterEach(async () => {
  for (const close of closers.splice(0)) close()
  await server?.dispose()
})

/** Draws large drawings over and over, until it has sent so many MB, and leaves small ones. */
async function paint({ edit, saved }: StockClient, megabytes: number): Promise<void> {
  const ids = Array.from({ length: PER_UPDATE }, () => newId('shp'))
  const draw = (points: string) =>
    edit.batch(() => {
      for (const id of ids) edit.change(id, { props: { points } })
    })
  edit.batch(() => {
    for (const id of ids) edit.create({ kind: 'shape', id, type: 'draw', props: {}, ...PLACED })
  })
  let sent = saved() + 1
  for (let bytes = 0; bytes < megabytes * MB; bytes += PER_UPDATE * DRAWING) {
    draw(`${sent++}`.padEnd(DRAWING, 'x'))
    await vi.waitUntil(() => sent - saved() < WINDOW, { interval: 2, timeout: 30_000 })
  }
  draw('')
}

/** Small edits of one client as another one sees them: how long each took, milliseconds. */
function watchLatency(from: StockClient, to: StockClient) {
  const id = newId('shp')
  const times: number[] = []
  const sentAt = new Map<number, number>()
  let n = 0
  from.edit.create({ kind: 'shape', id, type: 'draw', props: {}, ...PLACED })
  to.doc.on('update', () => {
    const shape = readBoard(to.doc).shapes.find((candidate) => candidate.id === id)
    const seen = (shape?.props as { n?: number } | undefined)?.n ?? 0
    const at = sentAt.get(seen)
    if (at === undefined) return
    times.push(performance.now() - at)
    sentAt.delete(seen)
  })
  const timer = setInterval(() => {
    sentAt.set(++n, performance.now())
    from.edit.change(id, { props: { n } })
  }, 50)
  return { times, stop: () => clearInterval(timer) }
}

/** The most that a process holds in memory from now on, MB. */
function watchMemory(pid: number) {
  const before = residentMb(pid)
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMb(pid))
  }, 50)
  return { before, growth: () => Math.ceil(peak - before), stop: () => clearInterval(timer) }
}

/** Stops reading its present connection, until the result is called. */
function fallAsleep({ provider }: StockClient): () => void {
  const socket = provider.ws as unknown as WebSocket
  socket.pause()
  return () => socket.resume()
}

it(`[P13] memory stays bounded with readers that do not read (${DEAF} of them, ${TRAFFIC_MB} MB)`, async () => {
  server = await startServer()
  const { url } = server
  const owner = remotePerson(url)
  const { id: workshop } = await owner.create()
  const codes = { honest: [] as number[], laggards: [] as number[] }
  const open = (kind: keyof typeof codes) => {
    const onClosed = (code: number) => codes[kind].push(code)
    const client = stockClient(url, workshop, owner.cookie, { onClosed })
    closers.push(client.close)
    return client
  }
  const traffic = async (megabytes: number) => {
    for (let left = megabytes; left > 0; left -= PER_DRAWER_MB) {
      const drawer = open('honest')
      await drawer.synced
      await paint(drawer, Math.min(left, PER_DRAWER_MB))
    }
  }
  const [sender, receiver] = [open('honest'), open('honest')] as const
  await Promise.all([sender.synced, receiver.synced])

  const alone = watchLatency(sender, receiver)
  await traffic(SLEEP_MB)
  alone.stop()

  // they come only now: the system's own buffers grow with what a client has read
  const laggards = Array.from({ length: LAGGARDS }, () => open('laggards'))
  await Promise.all(laggards.map(({ synced }) => synced))
  const deaf = await Promise.all(Array.from({ length: DEAF }, () => deafSocket(url, workshop, owner.cookie)))
  closers.push(...deaf.map(({ close }) => close))
  const wake = laggards.map(fallAsleep)
  const memory = watchMemory(server.pid())
  const beside = watchLatency(sender, receiver)
  closers.push(memory.stop, beside.stop)
  await traffic(SLEEP_MB)
  for (const wakeUp of wake) wakeUp()
  await vi.waitUntil(() => codes.laggards.length === LAGGARDS, { timeout: 20_000 })
  const afterSleep = [...codes.laggards]
  await traffic(TRAFFIC_MB - SLEEP_MB)
  memory.stop()
  beside.stop()
  const deafCodes = await Promise.all(deaf.map(({ hear }) => hear()))

  const everyone = [sender, receiver, ...laggards]
  const isSame = () => new Set(everyone.map(({ doc }) => JSON.stringify(readBoard(doc)))).size === 1
  await vi.waitUntil(isSame, { interval: 50, timeout: 30_000 })
  report('P13', {
    deaf: DEAF,
    'traffic MB': TRAFFIC_MB,
    'RSS before MB': Math.ceil(memory.before),
    'RSS growth MB': memory.growth(),
    'deaf closed as slow': deafCodes.filter((code) => code === CLOSE.slowReader).length,
    'laggards whole': LAGGARDS,
    'honest disconnects': codes.honest.length,
    'honest p99 ms without them': percentile(alone.times, 99),
    'honest p99 ms with them': percentile(beside.times, 99),
  })
  expect(memory.growth()).toBeLessThan(GROWTH_LIMIT_MB)
  expect(afterSleep).toEqual(Array(LAGGARDS).fill(CLOSE.slowReader))
  expect(codes.honest).toEqual([])
}, 600_000)
