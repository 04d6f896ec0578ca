import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { paths } from '#shared/api/paths.ts'
import type { Rehearsal } from '#shared/api/rehearsal.ts'
import type { BoardReply, WorkshopSummary } from '#shared/api/replies.ts'
import { judgeRehearsal, REHEARSAL_LIMITS } from '#shared/domain/rehearsal.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { Person } from '../support/person.ts'

let app: TestApp
afterEach(() => app.close())

/** A server that listens, with a workshop in its lobby. */
async function lobby(template?: string) {
  app = await startApp()
  await app.app.listen({ port: 0, host: '127.0.0.1' })
  const owner = app.person()
  const made = await owner.create({ title: 'Samling', name: 'Ane', ...(template && { template }) })
  return { owner, ...made }
}

const look = async (by: Person, id: string) => (await by.get<Rehearsal | null>(paths.rehearsal(id))).body

async function start(by: Person, id: string, people: number): Promise<Rehearsal> {
  const { status, body } = await by.post<Rehearsal>(paths.rehearsal(id), { people })
  expect(body).toMatchObject({ people, mayWatch: true, state: { kind: 'running' } })
  expect(status).toBe(201)
  return body
}

/** Waits until it is over, and gives how it ended. */
async function ended(by: Person, id: string): Promise<Rehearsal> {
  let seen: Rehearsal | null = null
  await vi.waitUntil(
    async () => {
      seen = await look(by, id)
      return seen?.state.kind !== 'running'
    },
    { timeout: 60_000, interval: 300 },
  )
  return seen as unknown as Rehearsal
}

describe('[F12] a rehearsal', () => {
  it('lets five in by the door; they write, vote, drop out and come back, and a sheet says how it went', async () => {
    const { owner, id } = await lobby('prioritisation-120')
    await owner.write(id, 'Få læreplasser')
    const { copy } = await start(owner, id, 5)
    const { state } = await ended(owner, id)
    if (state.kind !== 'done') throw new Error(JSON.stringify(state))
    const { sheet } = state
    expect(sheet).toMatchObject({ people: 5, joined: 5, written: 17, lost: 0, voted: 5, counted: 5 })
    expect(sheet).toMatchObject({ dropped: 3, returned: 3, reconnects: 0, errors: [] })
    expect(sheet.sync?.count).toBeGreaterThanOrEqual(15 * 4)
    expect(sheet.vote?.count).toBe(15)
    expect(sheet.phases.map(({ phase }) => phase)).toEqual(['join', 'write', 'vote', 'return', 'close'])
    expect(judgeRehearsal(sheet).findings.filter(({ level }) => level === 'stop')).toEqual([])

    const { body } = await owner.get<BoardReply>(paths.board(copy))
    expect(body.challenges).toHaveLength(18)
    expect(sheet.board.cards).toBe(18)
    expect(body.challenges.map(({ title }) => title)).toContain('Få læreplasser')
    const original = await owner.get<BoardReply>(paths.board(id))
    expect(original.body.challenges.map(({ title }) => title)).toEqual(['Få læreplasser'])
  }, 60_000)

  it('is for who runs a workshop that has not begun, and never for a copy', async () => {
    const { owner, id, code } = await lobby()
    const guest = app.person()
    await guest.join(code!)
    expect((await guest.post(paths.rehearsal(id), {})).status).toBe(403)
    expect((await guest.get(paths.rehearsal(id))).status).toBe(403)
    expect((await guest.delete(paths.rehearsal(id))).status).toBe(403)
    expect((await app.person().post(paths.rehearsal(id), {})).status).toBe(401)
    for (const people of [0, 61, 2.5]) {
      expect((await owner.post(paths.rehearsal(id), { people })).status).toBe(400)
    }
    expect(await look(owner, id)).toBeNull()
    const { copy } = await start(owner, id, 1)
    expect((await owner.post(paths.rehearsal(copy), {})).body).toMatchObject({ code: 'notAllowed' })
    await owner.command(id, { type: 'start' })
    expect((await ended(owner, id)).state).toEqual({ kind: 'stopped' })
    expect((await owner.post(paths.rehearsal(id), {})).body).toMatchObject({ code: 'alreadyStarted' })
  })

  it('is one at a time; stopped, its copy stays, and goes with the next or by itself after a day', async () => {
    const { owner, id } = await lobby()
    const other = await owner.create({ title: 'En annen' })
    const first = await start(owner, id, 3)
    expect((await owner.post(paths.rehearsal(other.id), {})).body).toMatchObject({
      code: 'rehearsalUnderWay',
    })
    expect((await owner.post(paths.stopRehearsal(id))).status).toBe(204)
    expect(await look(owner, id)).toMatchObject({ copy: first.copy, state: { kind: 'stopped' } })
    const listed = (await owner.get<WorkshopSummary[]>(paths.workshops)).body
    expect(listed.find((workshop) => workshop.id === first.copy)).toMatchObject({
      title: 'Generalprøve: Samling',
      rehearsalOf: id,
    })
    expect(listed.filter(({ rehearsalOf }) => rehearsalOf === null)).toHaveLength(2)

    app.clock.advance(1)
    const second = await start(owner, id, 2)
    expect((await owner.get(paths.workshop(first.copy))).status).toBe(404)
    await owner.post(paths.stopRehearsal(id))
    app.clock.advance(REHEARSAL_LIMITS.life + 10 * 60_000)
    await vi.waitUntil(async () => (await owner.get(paths.workshop(second.copy))).status === 404)
    expect(await look(owner, id)).toBeNull()
    expect((await owner.get(paths.workshop(id))).status).toBe(200)
  })

  it('goes with its original, also in the middle of it, and with one tap', async () => {
    const { owner, id } = await lobby()
    const tapped = await start(owner, id, 2)
    expect((await owner.delete(paths.rehearsal(id))).status).toBe(204)
    expect((await owner.get(paths.workshop(tapped.copy))).status).toBe(404)
    expect(await look(owner, id)).toBeNull()
    expect((await owner.delete(paths.rehearsal(id))).status).toBe(204)

    const erased = await start(owner, id, 2)
    expect((await owner.delete(paths.workshop(id))).status).toBe(204)
    expect((await owner.get(paths.workshop(erased.copy))).status).toBe(404)
    expect((await owner.get(paths.workshops)).body).toEqual([])
    const rows = await app.store.read(
      'SELECT id FROM seats UNION ALL SELECT workshop_id FROM rehearsals UNION ALL SELECT board_id FROM client_ids',
    )
    expect(rows).toEqual([])
  })

  it('copies the plan and the board, and nothing of who is there; its agenda lets people write', async () => {
    const { owner, id, code } = await lobby()
    await app.person().join(code!, { name: 'Kari' })
    await owner.write(id, 'Støy i sentrum')
    await owner.patch(paths.workshop(id), { title: 'å'.repeat(80) })
    const { copy } = await start(owner, id, 1)
    await owner.post(paths.stopRehearsal(id))
    const { body } = await owner.get<WorkshopSummary>(paths.workshop(copy))
    expect(body.title).toMatch(/^Generalprøve: å+…$/)
    expect(body.title).toHaveLength(80)
    const names = await app.store.read('SELECT name FROM seats WHERE workshop_id = ?', [copy])
    expect(names.map(({ name }) => name)).not.toContain('Kari')
    const board = (await owner.get<BoardReply>(paths.board(copy))).body
    expect(board.challenges.map(({ title, number }) => [number, title])).toContainEqual([1, 'Støy i sentrum'])
  })

  it('is not begun while many people are in live workshops, and stops when they come', async () => {
    const { owner, id } = await lobby()
    const live = await owner.create({ title: 'I gang' })
    await start(owner, id, 1)
    await owner.command(live.id, { type: 'start' })
    const sockets = await Promise.all(
      Array.from({ length: REHEARSAL_LIMITS.liveOthers }, async () => {
        const guest = app.person()
        await guest.join(live.code!)
        const { port } = app.app.server.address() as AddressInfo
        const socket = new WebSocket(`ws://127.0.0.1:${port}${paths.stage(live.id)}`, {
          headers: { cookie: guest.cookie ?? '' },
        })
        await once(socket, 'message')
        return socket
      }),
    )
    app.clock.advance(2000)
    expect((await ended(owner, id)).state).toEqual({ kind: 'failed', why: 'busy' })
    expect((await owner.post(paths.rehearsal(id), {})).body).toMatchObject({ code: 'tooManyPeople' })
    for (const socket of sockets) socket.terminate()
  })

  it('is begun ten times at once from one address, and once a minute', async () => {
    const { owner, id } = await lobby()
    for (let i = 0; i < 10; i++) {
      await start(owner, id, 1)
      await owner.post(paths.stopRehearsal(id))
    }
    expect((await owner.post(paths.rehearsal(id), {})).status).toBe(429)
    app.clock.advance(60_000)
    await start(owner, id, 1)
  })

  it('has its own count of requests, and neither takes from nor adds to anybody else’s', async () => {
    app = await startApp({ limits: { perDevice: 1000, perAddress: 100 } })
    await app.app.listen({ port: 0, host: '127.0.0.1' })
    const owner = app.person()
    const { id } = await owner.create({ title: 'Samling' })
    const here = app.person('127.0.0.1')
    const ask = () => here.request('GET', paths.templates, undefined, { 'x-dugnad-rehearsal': 'guessed' })
    for (let i = 0; i < 100; i++) expect((await ask()).status).toBe(200)
    expect((await ask()).status).toBe(429)
    await start(owner, id, 2)
    const { state } = await ended(owner, id)
    expect(state).toMatchObject({ kind: 'done', sheet: { joined: 2, counted: 2, errors: [] } })
  }, 60_000)
})
