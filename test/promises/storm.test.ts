import { fileURLToPath } from 'node:url'
import { afterEach, expect, it, vi } from 'vitest'
import type { BoardHold } from '#client/session/board-hold.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { until } from '../session/support/until.ts'
import { pageClient } from '../support/page-client.ts'
import { percentile } from '../support/percentile.ts'
import { remotePerson } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/** All in this process: the times until they are back are its own as much as the server's. */
const CLIENTS = Number(process.env['CLIENTS'] ?? 60)

/** Cards on the board when everybody comes back, so that there is something to send them. */
const CARDS = 100

const PROBE = fileURLToPath(new URL('../support/event-loop-probe.mjs', import.meta.url))

let server: ServerProcess | undefined
const holds: BoardHold[] = []

afterEach(async () => {
  for (const hold of holds.splice(0)) hold.close()
  await server?.dispose()
})

const isSaved = ({ saveState }: BoardHold) => until(saveState, ({ kind }) => kind === 'saved')
const isAway = ({ saveState }: BoardHold) => until(saveState, ({ kind }) => kind === 'offline')
const edit = (hold: BoardHold) => hold.session.get().edit
const cardsOf = (hold: BoardHold) => hold.session.get().watch.current().challenges.length

/** Asks the probe in the server for what the event loop has been up to since it was last asked. */
async function eventLoop({ pid, output }: ServerProcess) {
  const asked = output().length
  process.kill(pid(), 'SIGUSR2')
  const line = /event loop: p50 (\d+) p99 (\d+) max (\d+)/
  const said = await vi.waitUntil(() => output().slice(asked).match(line), { timeout: 10_000 })
  return { p50: Number(said[1]), p99: Number(said[2]), max: Number(said[3]) }
}

it(`[P16] everybody who comes back at once is let in (${CLIENTS} clients)`, async () => {
  server = await startServer({ NODE_OPTIONS: `--import=${PROBE}` })
  const { url, pid } = server
  const owner = remotePerson(url)
  const { id: workshop, code } = await owner.create()
  for (let i = 0; i < CLIENTS; i++) {
    const person = i === 0 ? owner : remotePerson(url)
    if (i > 0) await person.join(code)
    holds.push(pageClient(url, workshop, person.cookie))
  }
  await Promise.all(holds.map(isSaved))
  for (let i = 0; i < CARDS; i++) addChallenge(edit(holds[i % CLIENTS]!), { title: `Sak ${i}` })
  await vi.waitUntil(() => holds.every((hold) => cardsOf(hold) === CARDS), { interval: 50, timeout: 60_000 })

  const away = Promise.all(holds.map(isAway))
  await server.kill()
  await away
  for (const hold of holds) addChallenge(edit(hold), { title: 'skrevet uten tjener' })
  await server.start()
  process.kill(pid(), 'SIGUSR2')
  const started = performance.now()
  const times = await Promise.all(
    holds.map(async (hold) => {
      await isSaved(hold)
      return performance.now() - started
    }),
  )
  const loop = await eventLoop(server)
  const isWhole = () => holds.every((hold) => cardsOf(hold) === CARDS + CLIENTS)
  await vi.waitUntil(isWhole, { interval: 50, timeout: 60_000 })
  report('P16', {
    clients: CLIENTS,
    back: times.length,
    whole: holds.length,
    'back p50 ms': percentile(times, 50),
    'back p99 ms': percentile(times, 99),
    'event loop p50 ms': loop.p50,
    'event loop p99 ms': loop.p99,
    'event loop max ms': loop.max,
  })
  expect(holds.map((hold) => hold.saveState.get().kind)).toEqual(Array(CLIENTS).fill('saved'))
}, 300_000)
