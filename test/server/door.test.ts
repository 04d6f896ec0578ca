import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import { paths } from '#shared/api/paths.ts'
import type { AtDoor, Stage } from '#shared/wire/stage.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { gather } from '../support/gathering.ts'
import type { Method, Person } from '../support/person.ts'
import { portOf, stageFor, watchStage } from '../support/stage.ts'
import { tempFolder } from '../support/temp-folder.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

/** A live workshop whose door asks first, with somebody waiting there. */
async function knock() {
  const it = await gather(server)
  await it.facilitator.command(it.id, { type: 'start' })
  await it.facilitator.command(it.id, { type: 'door', asksFirst: true })
  const guest = server.person()
  const seat = await guest.join(it.code, { name: 'Liv' })
  return { ...it, guest, seat }
}

/** What somebody is told who waits. */
async function waitAtDoor(guest: Person, workshop: string) {
  const socket = await watchStage(server, guest, workshop)
  onTestFinished(() => socket.close())
  const isWaiting = (frame: Stage | AtDoor): frame is AtDoor => 'waiting' in frame
  const frame = (await socket.until(isWaiting)) as unknown as AtDoor
  return { socket, frame }
}

/** Every route of one workshop, as the description of the API has them, with ids that fit. */
function routesOf(workshop: string): readonly (readonly [Method, string])[] {
  const { paths: described = {} } = server.app.swagger()
  return Object.entries(described)
    .filter(([path]) => path.startsWith(paths.workshop('{id}')))
    .flatMap(([path, methods]) =>
      Object.keys(methods ?? {}).map((method) => {
        const url = path.replace('{id}', workshop).replace(/\{\w+\}/g, '1')
        return [method.toUpperCase() as Method, url] as const
      }),
    )
}

describe('a door that asks first', () => {
  it('[F14] lets nobody in by itself: who waits has no right, and is told no more than that', async () => {
    const { id, guest } = await knock()
    const routes = routesOf(id)
    expect(routes.length).toBeGreaterThan(25)
    for (const [method, url] of routes) {
      const { body } = await guest.request(method, url)
      expect([method, url, (body as { code: string }).code]).toEqual([method, url, 'notLetIn'])
    }
    const board = new WebSocket(`ws://127.0.0.1:${await portOf(server)}${paths.sync(id)}`, {
      headers: { cookie: guest.cookie ?? '' },
    })
    expect((await once(board, 'close'))[0]).toBe(CLOSE.notLetIn)
    const { frame } = await waitAtDoor(guest, id)
    expect(frame).toEqual({
      rev: expect.any(Number),
      now: expect.any(Number),
      waiting: { title: 'Verksted', language: 'nb', status: 'live', me: { name: 'Liv', number: 4 } },
    })
  })

  it('[F14] counts who waits nowhere, and shows them to facilitators alone', async () => {
    const { id, facilitator, first, guest, seat } = await knock()
    const { rounds } = await facilitator.open(id).then(() => stageFor(server, facilitator, id))
    expect(rounds[0]!.turnout.eligible).toBe(2)
    await waitAtDoor(guest, id)
    const [led, seen] = [await stageFor(server, facilitator, id), await stageFor(server, first, id)]
    // the first frame comes before who asks is counted: nobody else is there
    expect(led.people).toMatchObject({ here: 0, waiting: [{ id: seat.id, name: 'Liv', state: 'waiting' }] })
    expect([...led.people.seats, ...seen.people.seats].map(({ name }) => name)).not.toContain('Liv')
    expect(seen.people.waiting).toEqual([])
    expect((await facilitator.get(paths.workshop(id))).body).toMatchObject({ seats: 3 })
    expect((await guest.get(paths.workshops)).body).toEqual([])
  })

  it('[F14] opens for one, or for all, and they are told at once', async () => {
    const { id, code, facilitator, guest, seat } = await knock()
    const others = [server.person(), server.person()]
    for (const other of others) await other.join(code)
    const { socket } = await waitAtDoor(guest, id)
    await facilitator.command(id, { type: 'letIn', seats: [seat.id] })
    const stage = await socket.until((frame) => 'workshop' in frame)
    expect(stage.me).toMatchObject({ id: seat.id, state: 'active' })
    await guest.write(id, 'Nå er jeg inne')
    expect((await stageFor(server, facilitator, id)).people.waiting).toHaveLength(2)
    await facilitator.command(id, { type: 'letIn', seats: 'all' })
    await facilitator.command(id, { type: 'letIn', seats: 'all' })
    for (const other of others) expect((await stageFor(server, other, id)).me.state).toBe('active')
  })

  it('[F14] stays shut for who was turned away, whoever lets in whom afterwards', async () => {
    const { id, code, facilitator, guest, seat } = await knock()
    const { socket } = await waitAtDoor(guest, id)
    expect((await facilitator.delete(paths.seat(id, seat.id))).status).toBe(204)
    expect(await socket.closed).toBe(CLOSE.notAllowed)
    await facilitator.command(id, { type: 'letIn', seats: 'all' })
    await facilitator.command(id, { type: 'letIn', seats: [seat.id] })
    expect((await guest.post(paths.join, { code })).body).toMatchObject({ code: 'notAllowed' })
    const unknown = { type: 'letIn', seats: ['sea_00000000000000000000'] }
    expect((await facilitator.post(paths.commands(id), unknown)).body).toMatchObject({ code: 'noSuchSeat' })
  })

  it('[F14] does not ask those who have a seat, and no longer asks when it is told so', async () => {
    const { id, code, facilitator, first, kari } = await knock()
    expect(await first.join(code)).toEqual(kari)
    await facilitator.command(id, { type: 'door', asksFirst: false })
    const next = server.person()
    await next.join(code)
    expect((await stageFor(server, next, id)).me.state).toBe('active')
    expect((await stageFor(server, facilitator, id)).people.waiting).toHaveLength(1)
  })
})

describe('a locked door', () => {
  it('[F14] lets nobody new in, and everybody back who has a seat', async () => {
    const { id, code, facilitator, first, kari, guest, seat } = await knock()
    await facilitator.command(id, { type: 'door', locked: true })
    const late = server.person()
    expect((await late.get(paths.door(code))).body).toMatchObject({ status: 403, code: 'doorLocked' })
    expect((await late.post(paths.join, { code })).body).toMatchObject({ status: 403, code: 'doorLocked' })
    expect(await first.join(code)).toEqual(kari)
    await facilitator.command(id, { type: 'letIn', seats: [seat.id] })
    expect((await stageFor(server, guest, id)).me.state).toBe('active')
    await facilitator.command(id, { type: 'door', locked: false, asksFirst: false })
    expect((await late.post(paths.join, { code })).status).toBe(200)
  })

  it('[F14] is kept by facilitators alone', async () => {
    const { id, first, seat } = await knock()
    for (const command of [
      { type: 'door', locked: true },
      { type: 'letIn', seats: 'all' },
      { type: 'letIn', seats: [seat.id] },
    ]) {
      expect((await first.post(paths.commands(id), command)).body).toMatchObject({ code: 'notAllowed' })
    }
  })

  it('[F14] stays locked through a restart, and who waited waits on', async () => {
    const folder = tempFolder()
    const before = await startApp({ folder })
    const { id, code, facilitator } = await gather(before)
    await facilitator.command(id, { type: 'door', asksFirst: true })
    await before.person().join(code)
    await facilitator.command(id, { type: 'door', locked: true })
    await before.close()
    const after = await startApp({ folder })
    onTestFinished(() => after.close())
    const again = Object.assign(after.person(), { cookie: facilitator.cookie })
    const { workshop, people } = await stageFor(after, again, id)
    expect([workshop.door, people.waiting.length]).toEqual([{ locked: true, asksFirst: true }, 1])
    await vi.waitFor(async () =>
      expect((await after.person().post(paths.join, { code })).body).toMatchObject({ code: 'doorLocked' }),
    )
  })
})
