import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { gather } from '../support/gathering.ts'
import { watchStage } from '../support/stage.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

describe('names and roles', () => {
  it('everybody names themselves, and nobody others', async () => {
    const { id, facilitator, first, kari, ola } = await gather(server)
    expect((await first.patch(paths.seat(id, kari.id), { name: ' Kari Nordmann ' })).body).toMatchObject({
      name: 'Kari Nordmann',
    })
    expect((await first.patch(paths.seat(id, ola.id), { name: 'Per' })).body).toMatchObject({
      code: 'notAllowed',
    })
    expect((await facilitator.patch(paths.seat(id, ola.id), { name: 'Per' })).body).toMatchObject({
      code: 'notAllowed',
    })
  })

  it('roles are given by those who run the workshop', async () => {
    const { id, facilitator, first, kari, ola } = await gather(server)
    const give = (who: typeof first, seat: string, role: string) => who.patch(paths.seat(id, seat), { role })
    expect((await give(first, kari.id, 'cofacilitator')).body).toMatchObject({ code: 'notAllowed' })
    expect((await give(facilitator, kari.id, 'cofacilitator')).body).toMatchObject({ role: 'cofacilitator' })
    expect((await give(first, ola.id, 'librarian')).body).toMatchObject({ role: 'librarian' })
    expect((await give(facilitator, ola.id, 'king')).body).toMatchObject({ code: 'badRequest' })
    expect((await give(facilitator, 'sea_00000000000000000000', 'actor')).body).toMatchObject({
      status: 404,
      code: 'noSuchSeat',
    })
  })

  it('[F6] ownership is handed over by an owner alone', async () => {
    const { id, facilitator, facilitatorSeat, first, kari, ola } = await gather(server)
    await facilitator.patch(paths.seat(id, kari.id), { role: 'cofacilitator' })
    for (const [seat, role] of [
      [kari.id, 'facilitator'],
      [ola.id, 'facilitator'],
      [facilitatorSeat, 'participant'],
    ]) {
      expect((await first.patch(paths.seat(id, seat!), { role })).body).toMatchObject({ code: 'notAllowed' })
    }
    expect((await facilitator.patch(paths.seat(id, kari.id), { role: 'facilitator' })).status).toBe(200)
    expect((await first.patch(paths.seat(id, facilitatorSeat), { role: 'participant' })).status).toBe(200)
  })

  it('the last owner stays one', async () => {
    const { id, facilitator, facilitatorSeat } = await gather(server)
    const demoted = await facilitator.patch(paths.seat(id, facilitatorSeat), { role: 'cofacilitator' })
    expect([demoted.status, demoted.body]).toMatchObject([409, { code: 'lastFacilitator' }])
    const removed = await facilitator.delete(paths.seat(id, facilitatorSeat))
    expect(removed.body).toMatchObject({ code: 'lastFacilitator' })
  })
})

describe('removing somebody', () => {
  it('[F7] ends their sockets and their session here, and their cards stay', async () => {
    const { id, code, facilitator, first, kari } = await gather(server)
    const socket = await watchStage(server, first, id)
    await socket.until(() => true)
    expect((await facilitator.delete(paths.seat(id, kari.id))).status).toBe(204)
    expect(await socket.closed).toBe(CLOSE.notAllowed)
    expect((await first.get(paths.board(id))).body).toMatchObject({ status: 403, code: 'notAllowed' })
    expect((await first.post(paths.join, { code })).body).toMatchObject({ code: 'notAllowed' })
    expect((await first.get(paths.workshops)).body).toEqual([])
    expect((await facilitator.get(paths.board(id))).body).toMatchObject({ challenges: [{}, {}, {}] })
    expect((await facilitator.delete(paths.seat(id, kari.id))).body).toMatchObject({ code: 'noSuchSeat' })
  })

  it('is for those who run the workshop, and does not reach owners', async () => {
    const { id, facilitator, facilitatorSeat, first, kari, ola } = await gather(server)
    expect((await first.delete(paths.seat(id, ola.id))).body).toMatchObject({ code: 'notAllowed' })
    await facilitator.patch(paths.seat(id, kari.id), { role: 'cofacilitator' })
    expect((await first.delete(paths.seat(id, facilitatorSeat))).body).toMatchObject({ code: 'notAllowed' })
    expect((await first.delete(paths.seat(id, ola.id))).status).toBe(204)
  })
})

describe('the Stage', () => {
  it('tells everybody at once what has changed', async () => {
    const { id, facilitator, first, second, kari } = await gather(server)
    const [one, other] = [await watchStage(server, first, id), await watchStage(server, second, id)]
    await Promise.all([one, other].map((socket) => socket.until((stage) => stage.people.here === 2)))
    await facilitator.patch(paths.seat(id, kari.id), { role: 'observer' })
    const mine = await one.until((stage) => stage.me.role === 'observer')
    expect(mine.rights.mayWrite).toBe(false)
    const theirs = await other.until((stage) => stage.people.watching === 1)
    expect(theirs.people.here).toBe(1)
    one.close()
    other.close()
  })

  it('shows facilitators every seat, others who is there', async () => {
    const { id, facilitator, second } = await gather(server)
    const mine = await watchStage(server, facilitator, id)
    const theirs = await watchStage(server, second, id)
    const all = await mine.until((stage) => stage.people.here === 2)
    expect(all.people.seats.map((seat) => [seat.name, seat.connected])).toEqual([
      ['', true],
      ['Kari', false],
      ['Ola', true],
    ])
    const there = await theirs.until((stage) => stage.people.here === 2)
    expect(there.people.seats.map((seat) => seat.name)).toEqual(['', 'Ola'])
    mine.close()
    theirs.close()
  })
})
