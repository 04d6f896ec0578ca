import { afterEach, expect, it, vi } from 'vitest'
import type { BoardHold } from '#client/session/board-hold.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { until } from '../session/support/until.ts'
import { deafSocket } from '../support/deaf-socket.ts'
import { pageClient } from '../support/page-client.ts'
import { percentile } from '../support/percentile.ts'
import { remotePerson, stockClient } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const CLIENTS = Number(process.env['CLIENTS'] ?? 50)
const ROOMS = Number(process.env['ROOMS'] ?? 20)
const RESTARTS = Number(process.env['RESTARTS'] ?? 2)

/** One edit a second and client: a busy room. */
const EDIT_EVERY_MS = 1000

const BACK_LIMIT_MS = 30_000

let server: ServerProcess | undefined
const holds: BoardHold[] = []
let writing: ReturnType<typeof setInterval> | undefined

afterEach(async () => {
  clearInterval(writing)
  for (const hold of holds.splice(0)) hold.close()
  await server?.dispose()
})

/** Somebody who writes on, whatever the server does. */
interface Writer {
  readonly hold: BoardHold
  readonly workshop: string
  readonly cookie: string | undefined
  readonly written: string[]
  readonly codes: number[]
}

async function openRooms(url: string): Promise<Writer[]> {
  const writers: Writer[] = []
  for (let room = 0; room < ROOMS; room++) {
    const owner = remotePerson(url)
    const { id: workshop, code } = await owner.create()
    for (let i = room; i < CLIENTS; i += ROOMS) {
      const person = i === room ? owner : remotePerson(url)
      if (person !== owner) await person.join(code)
      const codes: number[] = []
      const hold = pageClient(url, workshop, person.cookie, (code) => codes.push(code))
      holds.push(hold)
      writers.push({ hold, workshop, cookie: person.cookie, written: [], codes })
    }
  }
  await Promise.all(writers.map(isSaved))
  return writers
}

const isSaved = ({ hold }: Writer) => until(hold.saveState, ({ kind }) => kind === 'saved')
const isOffline = ({ hold }: Writer) => until(hold.saveState, ({ kind }) => kind === 'offline')

function write({ hold, written }: Writer): void {
  written.push(addChallenge(hold.session.get().edit, { title: `Sak ${written.length}` }))
}

/** How long each of them was away, milliseconds. */
const absences = (writers: readonly Writer[]) =>
  Promise.all(
    writers.map(async (writer) => {
      await isOffline(writer)
      const left = performance.now()
      await until(writer.hold.saveState, ({ kind }) => kind === 'saved' || kind === 'saving')
      return performance.now() - left
    }),
  )

/** Of what was written, what an empty client does not get. */
async function missing(url: string, writers: readonly Writer[]): Promise<string[]> {
  const lost: string[] = []
  for (const workshop of new Set(writers.map((writer) => writer.workshop))) {
    const here = writers.filter((writer) => writer.workshop === workshop)
    const reader = stockClient(url, workshop, here[0]?.cookie)
    await reader.synced
    const found = new Set<string>(readBoard(reader.doc).challenges.map(({ id }) => id))
    lost.push(...here.flatMap(({ written }) => written.filter((id) => !found.has(id))))
    reader.close()
  }
  return lost
}

it(`[P3] stopping under load and starting anew loses nothing (${CLIENTS} clients, ${ROOMS} rooms, ${RESTARTS} restarts)`, async () => {
  server = await startServer()
  const { url } = server
  const writers = await openRooms(url)
  let next = 0
  writing = setInterval(() => write(writers[next++ % writers.length]!), EDIT_EVERY_MS / CLIENTS)
  const away: number[] = []
  const exits: number[] = []
  for (let restart = 0; restart < RESTARTS; restart++) {
    const [first] = writers
    const before = first!.written.length
    await vi.waitUntil(() => first!.written.length > before, { timeout: 10_000 })
    // a laptop that sleeps does not answer the goodbye, and holds the old server up
    const { hear } = await deafSocket(url, first!.workshop, first!.cookie)
    const gone = absences(writers)
    const asked = performance.now()
    const exit = server.stop().then((code) => {
      exits.push(performance.now() - asked)
      return code
    })
    // every second time the new one is started while the old one is still stopping, as in a rolling restart
    if (restart % 2 === 0) expect(await exit).toBe(0)
    await server.start()
    expect(await exit).toBe(0)
    away.push(...(await withLimit(gone)))
    await withLimit(Promise.all(writers.map(isSaved)))
    await hear()
  }
  clearInterval(writing)
  await withLimit(Promise.all(writers.map(isSaved)))
  const written = writers.reduce((sum, writer) => sum + writer.written.length, 0)
  const lost = await missing(url, writers)
  report('P3', {
    clients: CLIENTS,
    rooms: ROOMS,
    restarts: RESTARTS,
    written,
    lost: lost.length,
    'slowest exit ms': percentile(exits, 100),
    'reconnected p50 ms': percentile(away, 50),
    'reconnected p95 ms': percentile(away, 95),
  })
  expect(lost).toEqual([])
  const codes = new Set(writers.flatMap((writer) => writer.codes))
  expect(codes).toContain(CLOSE.restarting)
  expect([...codes].filter((code) => code >= 4000)).toEqual([])
}, 600_000)

async function withLimit<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`not everybody came back. The server said:\n${server?.output()}`)),
      BACK_LIMIT_MS,
    )
  })
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer))
}
