import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { loadDriver } from '#server/store/sqlite/driver.ts'
import { paths } from '#shared/api/paths.ts'
import { newId } from '#shared/kernel/ids.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import type { Person } from '../support/person.ts'
import { remotePerson } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/** How often somebody is removed while they are coming in. */
const RACES = Number(process.env['RACES'] ?? 60)

/** Whether to wait until a ticket has really expired; a clock that is moved shows it in test/server/sessions. */
const WAITS = process.env['WAITS'] !== undefined

let server: ServerProcess
const sockets: WebSocket[] = []

beforeAll(async () => {
  server = await startServer()
})
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.terminate()
})
afterAll(() => server.dispose())

type Door = (workshop: string) => string
const DOORS = [paths.sync, paths.stage] as const satisfies readonly Door[]

/** A workshop with Kari in it. */
async function gathered() {
  const owner = remotePerson(server.url)
  const { id, code } = await owner.create()
  await owner.write(id, 'Matsvinn')
  const kari = remotePerson(server.url)
  const seat = await kari.join(code, { name: 'Kari' })
  return { id, code, owner, kari, seat: seat.id }
}

const ticketOf = async (who: Person, id: string) =>
  (await who.post<{ ticket: string }>(paths.tickets(id))).body.ticket

/** A socket, with a ticket or with somebody's cookie. */
function socketAt(path: string, by: { readonly ticket: string } | { readonly cookie: string | undefined }) {
  const query = 'ticket' in by ? `?ticket=${by.ticket}` : ''
  const headers = 'cookie' in by && by.cookie ? { cookie: by.cookie } : {}
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}${query}`, { headers })
  socket.on('error', () => undefined)
  sockets.push(socket)
  const closed = once(socket, 'close').then(([code]) => code as number)
  return {
    socket,
    closed,
    outcome: Promise.race([once(socket, 'message').then(() => 'open' as const), closed]),
  }
}

/** What becomes of whoever comes to either socket. */
const comesTo = (id: string, by: Parameters<typeof socketAt>[1], doors: readonly Door[] = DOORS) =>
  Promise.all(doors.map((door) => socketAt(door(id), by).outcome))

/** Changes the stored data while the server is away. */
async function whileStopped(sql: string): Promise<void> {
  await server.stop()
  const db = new (loadDriver().DatabaseSync)(join(server.dataDir, 'dugnad.db'))
  db.exec(sql)
  db.close()
  await server.start()
}

describe('a ticket', () => {
  it('[P17] opens one socket of many that come with it at once', async () => {
    const { id, kari } = await gathered()
    const ticket = await ticketOf(kari, id)
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, i) => socketAt(DOORS[i % 2]!(id), { ticket }).outcome),
    )
    expect(outcomes.filter((outcome) => outcome === 'open')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === CLOSE.noIdentity)).toHaveLength(19)
  })

  it('[P17] opens nothing when it is made up, for elsewhere, used, or from before a restart', async () => {
    const { id, kari } = await gathered()
    const other = await gathered()
    const used = await ticketOf(kari, id)
    expect(await socketAt(paths.stage(id), { ticket: used }).outcome).toBe('open')
    const tries: [string, string][] = [
      [id, used],
      [other.id, await ticketOf(kari, id)],
      [id, await ticketOf(other.kari, other.id)],
      [id, 'a'.repeat(43)],
      [id, ''],
      [newId('wrk'), await ticketOf(kari, id)],
    ]
    const old = await ticketOf(kari, id)
    const codes = []
    for (const [workshop, ticket] of tries) codes.push(...(await comesTo(workshop, { ticket })))
    await server.stop()
    await server.start()
    codes.push(...(await comesTo(id, { ticket: old })))
    report('P17', { 'dead tickets': codes.length, accepted: codes.filter((code) => code === 'open').length })
    expect(new Set(codes)).toEqual(new Set([CLOSE.noIdentity]))
  })

  it.runIf(WAITS)('[P17] opens nothing after thirty seconds', async () => {
    const { id, kari } = await gathered()
    const tickets = [await ticketOf(kari, id), await ticketOf(kari, id)]
    await delay(30_100)
    for (const [i, ticket] of tickets.entries()) {
      expect(await socketAt(DOORS[i]!(id), { ticket }).outcome).toBe(CLOSE.noIdentity)
    }
  })
})

describe('a session', () => {
  it('[P17] that has expired opens nothing', async () => {
    const { id, kari } = await gathered()
    expect(await comesTo(id, { cookie: kari.cookie })).toEqual(['open', 'open'])
    await whileStopped('UPDATE sessions SET expires_at = 1')
    expect(await comesTo(id, { cookie: kari.cookie })).toEqual([CLOSE.noIdentity, CLOSE.noIdentity])
    for (const path of [paths.workshop(id), paths.board(id), paths.outcomes(id)]) {
      expect((await kari.get(path)).status).toBe(401)
    }
    expect((await kari.post(paths.tickets(id))).status).toBe(401)
  })
})

describe('who has been removed', () => {
  it('[P17] has no socket any more, and gets none, by cookie or by ticket', async () => {
    const { id, code, owner, kari, seat } = await gathered()
    const tickets = [await ticketOf(kari, id), await ticketOf(kari, id)]
    const open = [
      ...DOORS.map((door) => socketAt(door(id), { cookie: kari.cookie })),
      socketAt(paths.sync(id), { ticket: await ticketOf(kari, id) }),
    ]
    await Promise.all(open.map(({ outcome }) => outcome))
    await owner.delete(paths.seat(id, seat))
    expect(await Promise.all(open.map(({ closed }) => closed))).toEqual([4403, 4403, 4403])
    expect(await comesTo(id, { cookie: kari.cookie })).toEqual([CLOSE.notAllowed, CLOSE.notAllowed])
    for (const ticket of tickets) {
      expect(await socketAt(paths.sync(id), { ticket }).outcome).toBe(CLOSE.notAllowed)
    }
    expect((await kari.get(paths.board(id))).status).toBe(403)
    expect((await kari.post(paths.tickets(id))).status).toBe(403)
    expect((await remotePerson(server.url).post(paths.join, { code })).status).toBe(200)
  })

  it(`[P17] has no socket, however close to it they came in (${RACES} times)`, async () => {
    const owner = remotePerson(server.url)
    let left = 0
    for (let race = 0; race < RACES; race++) {
      const { id, code } = await owner.create() // a board that has to be loaded first
      const guest = remotePerson(server.url)
      const { id: seat } = await guest.join(code)
      const coming = DOORS.map((door) => socketAt(door(id), { cookie: guest.cookie }))
      await delay(race % 6)
      await owner.delete(paths.seat(id, seat))
      const ended = Promise.all(coming.map(({ closed }) => closed))
      left += (await Promise.race([ended.then(() => 0), delay(1000, coming.length)])) as number
    }
    report('P17', { 'removed on their way in': RACES, 'sockets left open': left })
    expect(left).toBe(0)
  })
})

describe('a workshop', () => {
  it.each(['ended', 'archived'])('[P17] that is %s takes nobody in and no change', async (status) => {
    const { id, code, owner, kari } = await gathered()
    await owner.command(id, { type: 'end' })
    if (status === 'archived')
      await whileStopped(`UPDATE workshops SET status = 'archived' WHERE id = '${id}'`)
    // whoever knows the code is told that it is over, and gets no seat
    expect((await remotePerson(server.url).post(paths.join, { code })).status).toBe(409)
    for (const who of [owner, kari]) {
      expect((await who.post(paths.challenges(id), { title: 'For sent' })).status).toBeGreaterThanOrEqual(400)
    }
    const { body } = await owner.get<{ challenges: readonly { readonly title: string }[] }>(paths.board(id))
    expect(body.challenges.map(({ title }) => title)).toEqual(['Matsvinn'])
  })

  it('[P17] that has been erased has no socket any more, and opens none', async () => {
    const { id, owner, kari } = await gathered()
    const ticket = await ticketOf(kari, id)
    const open = [kari, owner].flatMap(({ cookie }) => DOORS.map((door) => socketAt(door(id), { cookie })))
    await Promise.all(open.map(({ outcome }) => outcome))
    expect((await owner.delete(paths.workshop(id))).status).toBe(204)
    const codes = await Promise.all(open.map(({ closed }) => closed))
    codes.push(...((await comesTo(id, { cookie: kari.cookie })) as number[]))
    codes.push((await socketAt(paths.sync(id), { ticket }).outcome) as number)
    expect(new Set(codes)).toEqual(new Set([CLOSE.noSuchWorkshop]))
  })
})
