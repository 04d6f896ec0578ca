import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { paths } from '#shared/api/paths.ts'
import { CLIENT_VERSION, CLOSE } from '#shared/wire/sync.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { gather } from '../support/gathering.ts'
import type { Person } from '../support/person.ts'
import { portOf, watchStage } from '../support/stage.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

const DAY = 24 * 60 * 60_000

const ticketOf = async (who: Person, id: string) =>
  (await who.post<{ ticket: string }>(paths.tickets(id))).body.ticket

/** The code with which the server closes a Stage socket that comes with a ticket; `open` if it does not. */
async function comeWith(ticket: string, id: string): Promise<number | 'open'> {
  const socket = new WebSocket(`ws://127.0.0.1:${await portOf(server)}${paths.stage(id)}?ticket=${ticket}`)
  const outcome = await Promise.race([
    once(socket, 'message').then(() => 'open' as const),
    once(socket, 'close').then(([code]) => code as number),
  ])
  socket.close()
  return outcome
}

describe('a session', () => {
  it('ends sixty days after it was last used', async () => {
    const { id, first } = await gather(server)
    for (const days of [0, 59, 59]) {
      server.clock.advance(days * DAY)
      expect((await first.get(paths.workshop(id))).status).toBe(200)
    }
    server.clock.advance(60 * DAY)
    expect((await first.get(paths.workshop(id))).body).toMatchObject({ status: 401, code: 'noSession' })
    const socket = await watchStage(server, first, id)
    expect(await socket.closed).toBe(CLOSE.noIdentity)
  })

  it('is given to the browser again when it lasts anew, once a day at most', async () => {
    const { id, first } = await gather(server)
    expect((await first.get(paths.workshop(id))).headers['set-cookie']).toBeUndefined()
    server.clock.advance(DAY)
    const renewed = await first.get(paths.workshop(id))
    expect(renewed.headers['set-cookie']).toMatch(/^dugnad=.*HttpOnly; SameSite=Strict$/)
    expect((await first.get(paths.workshop(id))).headers['set-cookie']).toBeUndefined()
  })

  it('that has ended is replaced by a new one on joining', async () => {
    const { code, first } = await gather(server)
    const before = first.cookie
    server.clock.advance(61 * DAY)
    const seat = await first.join(code, { name: 'Kari' })
    expect(first.cookie).not.toBe(before)
    expect(seat.name).toBe('Kari')
  })

  it.each([
    'dugnad=',
    'dugnad=short',
    `dugnad=${'a'.repeat(43)}`,
    `xdugnad=${'a'.repeat(43)}`,
    `dugnad=${'a'.repeat(44)}`,
  ])('is not %j', async (cookie) => {
    const { id } = await gather(server)
    const me = server.person()
    me.cookie = cookie
    expect((await me.get(paths.workshop(id))).body).toMatchObject({ code: 'noSession' })
  })

  it('is stored as nothing that opens anything', async () => {
    const { first } = await gather(server)
    const token = first.cookie!.split('=')[1]!
    const rows = await server.store.read('SELECT * FROM sessions')
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('has a cookie for encrypted connections only, where the address says so', async () => {
    const secure = await startApp({ publicUrl: 'https://dugnad.example.no' })
    const reply = await secure.person().post(paths.workshops, { title: 'Verksted' })
    expect(reply.headers['set-cookie']).toMatch(/Secure/)
    expect(reply.headers['strict-transport-security']).toBeDefined()
    await secure.close()
  })
})

describe('a ticket', () => {
  it('[P17] opens one socket, once, within thirty seconds, for its own workshop', async () => {
    const { id, first } = await gather(server)
    const other = await gather(server)
    const ticket = await ticketOf(first, id)
    expect(await comeWith(ticket, id)).toBe('open')
    expect(await comeWith(ticket, id)).toBe(CLOSE.noIdentity)
    expect(await comeWith(await ticketOf(first, id), other.id)).toBe(CLOSE.noIdentity)
    const late = await ticketOf(first, id)
    server.clock.advance(30_000)
    expect(await comeWith(late, id)).toBe(CLOSE.noIdentity)
  })

  it('[P17] is worth nothing when its seat has been removed', async () => {
    const { id, facilitator, first, kari } = await gather(server)
    const ticket = await ticketOf(first, id)
    await facilitator.delete(paths.seat(id, kari.id))
    expect(await comeWith(ticket, id)).toBe(CLOSE.notAllowed)
  })
})

describe('a socket', () => {
  it('[P18] is refused when it is opened by another site', async () => {
    const { id, first } = await gather(server)
    const port = await portOf(server)
    for (const path of [paths.stage(id), paths.sync(id)]) {
      const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, {
        headers: { cookie: first.cookie!, origin: 'https://evil.example' },
      })
      const [error] = await once(socket, 'error')
      expect(String(error)).toContain('403')
    }
    const own = await watchStage(server, first, id, { origin: `http://127.0.0.1:${port}` })
    expect((await own.until(() => true)).me.name).toBe('Kari')
    own.close()
  })

  it('[S10] of a page that is too old is closed for good; without a version, or with this one, it opens', async () => {
    const { id, first } = await gather(server)
    const port = await portOf(server)
    const come = async (path: string) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers: { cookie: first.cookie! } })
      const outcome = await Promise.race([
        once(socket, 'message').then(() => 'open' as const),
        once(socket, 'close').then(([code]) => code as number),
      ])
      socket.close()
      return outcome
    }
    for (const path of [paths.stage(id), paths.sync(id)]) {
      expect(await come(`${path}?v=${CLIENT_VERSION - 1}`)).toBe(CLOSE.clientTooOld)
      expect(await come(path)).toBe('open')
      expect(await come(`${path}?v=${CLIENT_VERSION}`)).toBe('open')
    }
  })
})
