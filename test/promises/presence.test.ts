import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { heartbeat } from '#server/sync/socket.ts'
import { paths } from '#shared/api/paths.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import type { PresenceState } from '#shared/wire/presence.ts'
import { attackerOn } from '../support/hostile/attacker.ts'
import { AWARENESS } from '../support/hostile/awareness.ts'
import { type Crowd, gatherCrowd } from '../support/hostile/crowd.ts'
import { seededRandom } from '../support/random.ts'
import type { RawSocket } from '../support/raw-socket.ts'
import { remotePerson, stockClient } from '../support/remote.ts'
import { remoteStage } from '../support/remote-stage.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { awarenessMessage } from '../support/virtual-peer.ts'

/** Whether to freeze clients for as long as it really takes. */
const GHOSTS = process.env['GHOSTS'] !== undefined

const LONE_CLIENT = fileURLToPath(new URL('../support/lone-client.mjs', import.meta.url))

/** Nobody who has gone may stay for longer, milliseconds. */
const GONE_MS = 35_000

let server: ServerProcess
let crowd: Crowd
const children: ChildProcess[] = []

beforeAll(async () => {
  server = await startServer()
  crowd = await gatherCrowd(server.url, 3, seededRandom(1))
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  crowd.close()
  await server.dispose()
})

type States = ReadonlyMap<number, PresenceState>
const statesOf = (client: { provider: { awareness: { getStates(): unknown } } }) =>
  client.provider.awareness.getStates() as States

const honestIds = () => crowd.clients.map(({ doc }) => doc.clientID).sort()

/** Who is here for somebody who comes only now. */
async function seenByNewcomer(): Promise<readonly number[]> {
  const guest = remotePerson(server.url)
  await guest.join(crowd.code, { name: 'Sen' })
  const late = stockClient(server.url, crowd.id, guest.cookie)
  await late.synced
  await vi.waitUntil(() => statesOf(late).size > crowd.clients.length, { interval: 2, timeout: 20_000 })
  const ids = [...statesOf(late).keys()].filter((id) => id !== late.doc.clientID).sort()
  late.close()
  return ids
}

/** Only those are here who are: for everybody in the room, and for who comes. */
async function nobodyElse(timeout: number): Promise<void> {
  const isGone = ({ provider }: Crowd['clients'][number]) =>
    provider.awareness.getStates().size === crowd.clients.length
  await vi.waitUntil(() => crowd.clients.every(isGone), { interval: 20, timeout })
  await vi.waitFor(async () => expect(await seenByNewcomer()).toEqual(honestIds()), { timeout })
}

async function attacker(name: string) {
  const person = remotePerson(server.url)
  const seat = await person.join(crowd.code, { name })
  return { seat, attempt: attackerOn(server.port, crowd.id, person.cookie ?? '', crowd.copy()) }
}

const appears = (client: number) =>
  vi.waitUntil(() => crowd.clients.every((each) => statesOf(each).has(client)), {
    interval: 2,
    timeout: 20_000,
  })

/** Somebody with a cursor, by a connection that is ours to mistreat. */
async function somebody(client: number): Promise<{ readonly seat: string; readonly socket: RawSocket }> {
  const { seat, attempt } = await attacker(`Nr ${client}`)
  const socket = await attempt.open()
  socket.message(awarenessMessage(client, 1, { cursor: { x: 1, y: 1 } }))
  await appears(client)
  return { seat: seat.id, socket }
}

describe('presence', () => {
  it('[P15] shows nobody as somebody else, whatever is said of oneself and of others', async () => {
    const names = new Map(crowd.clients.map(({ doc }, i) => [doc.clientID, `Honest ${i + 1}`]))
    const allowed = (id: number, { user }: PresenceState) =>
      user?.name === (names.get(id) ?? 'Ondskap') && user.role === 'participant'
    let seen = 0
    const impostors: unknown[] = []
    // who has not been seen yet has not gone
    const isWhole = (each: Crowd['clients'][number]) => statesOf(each).size === crowd.clients.length
    await vi.waitUntil(() => crowd.clients.every(isWhole), { interval: 5, timeout: 20_000 })
    const [, ...watchers] = crowd.clients
    const look = watchers.map((watcher) => {
      const { awareness } = watcher.provider
      const listener = () => {
        for (const [id, state] of statesOf(watcher)) {
          if (id === watcher.doc.clientID) continue
          seen += 1
          if (state.user && !allowed(id, state)) impostors.push([id, state])
          if (names.has(id) && !state.user) impostors.push([id, state])
        }
        for (const id of names.keys()) if (!statesOf(watcher).has(id)) impostors.push([id, 'gone'])
      }
      awareness.on('change', listener)
      return () => awareness.off('change', listener)
    })
    for (const attack of AWARENESS) {
      const { attempt } = await attacker('Ondskap')
      await attack.send(attempt)
      await attempt.settled()
      await crowd.roundTrip()
      attempt.leave()
    }
    await nobodyElse(20_000)
    for (const stop of look) stop()
    report('P15', { attacks: AWARENESS.length, 'states seen': seen, impersonations: impostors.length })
    expect(seen).toBeGreaterThan(AWARENESS.length)
    expect(impostors).toEqual([])
  })

  it('[P15] ends with the connection, however that ends', async () => {
    const gone = await Promise.all(Array.from({ length: 20 }, (_, i) => somebody(700 + i)))
    for (const [i, { socket }] of gone.entries()) socket.destroy(i % 2 ? 'reset' : undefined)
    await nobodyElse(20_000)
  })

  it('[P15] ends for who was removed and does not answer the goodbye', async () => {
    const owner = remotePerson(server.url)
    const { id, code } = await owner.create()
    const watcher = stockClient(server.url, id, owner.cookie)
    const guest = remotePerson(server.url)
    const seat = await guest.join(code, { name: 'Gjest' })
    const attempt = attackerOn(server.port, id, guest.cookie ?? '', newBoardDoc())
    await watcher.synced
    const socket = await attempt.open()
    socket.message(awarenessMessage(66, 1, { cursor: { x: 1, y: 1 } }))
    await vi.waitUntil(() => statesOf(watcher).has(66), { interval: 2, timeout: 20_000 })
    await owner.delete(paths.seat(id, seat.id))
    expect(await socket.ended).toBe(4403)
    const last: string[] = []
    watcher.provider.awareness.on('change', () => last.push(JSON.stringify([...statesOf(watcher)])))
    socket.message(awarenessMessage(66, 2, { cursor: { x: 666, y: 666 } }))
    const gone = performance.now()
    await vi.waitUntil(() => !statesOf(watcher).has(66), { interval: 20, timeout: GONE_MS })
    await vi.waitUntil(() => !socket.isOpen(), { timeout: GONE_MS })
    report('P15', { 'ms until a removed one is gone': Math.round(performance.now() - gone) })
    expect(last.join()).not.toContain('666')
    watcher.close()
  })

  it.runIf(GHOSTS)(
    '[P15] ends within 35 seconds for clients that are frozen or cut off',
    { timeout: 120_000 },
    async () => {
      const person = remotePerson(server.url)
      const frozen = await person.join(crowd.code, { name: 'Frossen' })
      const child = spawn(process.execPath, [LONE_CLIENT, server.url, crowd.id, person.cookie ?? ''], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      children.push(child)
      await once(child.stdout!, 'data')
      const silent = await somebody(801) // answers no ping
      const deaf = await somebody(802)
      deaf.socket.pause()
      const seats = new Set([frozen.id, silent.seat, deaf.seat])
      await vi.waitUntil(() => statesOf(crowd.clients[0]!).size === crowd.clients.length + 3, {
        timeout: 5000,
      })
      child.kill('SIGSTOP')
      const start = performance.now()
      const facilitator = crowd.owner
      const here = async () =>
        (await remoteStage(server.url, crowd.id, facilitator)).people.seats.filter(
          (seat) => seat.connected && seats.has(seat.id),
        )
      await vi.waitFor(async () => expect(await here()).toEqual([]), { interval: 500, timeout: GONE_MS })
      const took = performance.now() - start
      await nobodyElse(GONE_MS - took)
      report('P15', { frozen: 3, 'seconds until gone': Math.round(took / 1000) })
      expect(took).toBeLessThan(GONE_MS)
    },
  )

  it('[P15] is ended by the heartbeat when two pings in a row get no answer', () => {
    vi.useFakeTimers()
    try {
      const [awake, asleep] = [pingable(true), pingable(false)]
      const beat = heartbeat()
      for (const socket of [awake, asleep]) beat.watch(socket as never)
      vi.advanceTimersByTime(GONE_MS)
      expect([awake.terminated, asleep.terminated]).toEqual([0, 1])
      vi.advanceTimersByTime(60 * GONE_MS)
      expect([awake.terminated, asleep.terminated]).toEqual([0, 1])
      beat.stop()
    } finally {
      vi.useRealTimers()
    }
  })
})

/** As much of a socket as a heartbeat needs. */
function pingable(answers: boolean) {
  const socket = Object.assign(new EventEmitter(), {
    terminated: 0,
    ping: () => void (answers && socket.emit('pong')),
    terminate() {
      socket.terminated += 1
      socket.emit('close')
    },
  })
  return socket
}
