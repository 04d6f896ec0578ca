import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newSeat } from '#server/services/joining.ts'
import { paths } from '#shared/api/paths.ts'
import type { Joined, WorkshopSummary } from '#shared/api/replies.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { gather, joinMore } from '../support/gathering.ts'
import { newState } from '../support/workshop-state.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())
beforeEach(() => server.clock.advance(10 * 60_000))

const WRONG = '00000000'

describe('joining', () => {
  it('[F14] gives a seat for the code, spaces or not, and a session', async () => {
    const { id, code } = await gather(server)
    const me = server.person()
    const reply = await me.post<Joined>(paths.join, {
      code: `${code.slice(0, 4)} ${code.slice(4)}`,
      name: ' Liv ',
      jobRole: 'Planlegger',
      municipality: '3203',
    })
    expect(reply.status).toBe(200)
    expect(reply.body).toMatchObject({ workshopId: id, participant: { name: 'Liv', role: 'participant' } })
    expect(reply.headers['set-cookie']).toMatch(
      /^dugnad=[\w-]{43}; Max-Age=5184000; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    expect((await me.get<WorkshopSummary>(paths.workshop(id))).body.role).toBe('participant')
  })

  it('[V7] again with the same device gives the same seat', async () => {
    const { code } = await gather(server)
    const me = server.person()
    const seat = await me.join(code, { name: 'Liv' })
    const again = await Promise.all([1, 2, 3].map(() => me.join(code, { name: 'Liv', role: 'observer' })))
    expect(again).toEqual([seat, seat, seat])
  })

  it('is open to observers, and to no higher role', async () => {
    const { code } = await gather(server)
    expect(await server.person().join(code, { role: 'observer' })).toMatchObject({ role: 'observer' })
    const reply = await server.person().post(paths.join, { code, role: 'facilitator' })
    expect(reply.body).toMatchObject({ code: 'badRequest', fields: { role: 'invalid' } })
  })

  it('one device has a seat in several workshops', async () => {
    const [one, other] = [await gather(server), await gather(server)]
    const me = server.person()
    await me.join(one.code)
    const { cookie } = me
    await me.join(other.code)
    expect(me.cookie).toBe(cookie)
    expect((await me.get<WorkshopSummary[]>(paths.workshops)).body).toHaveLength(2)
  })

  it.each([
    [{ code: '1234' }, 400, 'badRequest'],
    [{ code: 'abcdefgh' }, 400, 'badRequest'],
    [{ code: WRONG }, 404, 'noSuchCode'],
    [{}, 400, 'badRequest'],
  ])('refuses %j', async (input, status, code) => {
    const reply = await server.person('10.1.1.1').post(paths.join, input)
    expect([reply.status, reply.body]).toMatchObject([status, { code }])
  })

  it('refuses a municipality that there is not', async () => {
    const { code } = await gather(server)
    const reply = await server.person().post(paths.join, { code, municipality: '0000' })
    expect(reply.body).toMatchObject({ code: 'badRequest', fields: { municipality: 'unknown' } })
  })

  it('ends at three hundred seats', async () => {
    const { id, code, facilitator, kari } = await gather(server)
    await joinMore(server, code, 297)
    const late = server.person()
    expect((await late.post(paths.join, { code })).body).toMatchObject({ status: 409, code: 'workshopFull' })
    await facilitator.delete(paths.seat(id, kari.id))
    expect((await late.post(paths.join, { code })).status).toBe(200)
  })

  it('ends at three thousand seats that were ever given, so that coming and going has an end', () => {
    const state = newState()
    const [seat] = state.seats.values()
    const given = (count: number) =>
      new Map(Array.from({ length: count }, (_, i) => [`sea_${i}`, { ...seat!, state: 'removed' as const }]))
    const next = (count: number) => newSeat({ ...state, seats: given(count) }, { language: 'nb' }, false)
    expect([next(2999).ok, next(3000)]).toMatchObject([true, { ok: false, error: { code: 'workshopFull' } }])
  })

  it('[F14] has a code that dies with the workshop', async () => {
    const { id, code, facilitator } = await gather(server)
    await facilitator.command(id, { type: 'end' })
    expect((await server.person().post(paths.join, { code })).body).toMatchObject({ code: 'workshopEnded' })
  })

  it('[F7] takes a new code at one tap, and the old one is dead', async () => {
    const { id, code, facilitator } = await gather(server)
    await facilitator.command(id, { type: 'newCode' })
    expect((await server.person().post(paths.join, { code })).body).toMatchObject({ code: 'noSuchCode' })
    const { body } = await facilitator.get<WorkshopSummary>(paths.workshop(id))
    expect(body.code).not.toBe(code)
    expect((await server.person().post(paths.join, { code: body.code })).status).toBe(200)
  })
})

describe('the door', () => {
  it('says what a code opens, and whether one is in already', async () => {
    const { id, code, first } = await gather(server)
    const door = { workshopId: id, title: 'Verksted', goal: '', hasEnded: false }
    expect((await server.person().get(paths.door(code))).body).toEqual({ ...door, isMember: false })
    expect((await first.get(paths.door(code))).body).toEqual({ ...door, isMember: true })
    expect((await first.get(paths.door(WRONG))).body).toMatchObject({ code: 'noSuchCode' })
  })
})

describe('guessing codes', () => {
  it('[P19] is stopped after twenty wrong ones from an address, right ones included, by door and by join', async () => {
    const { code } = await gather(server)
    const guesser = server.person('10.6.6.6')
    for (let i = 0; i < 20; i++) {
      const reply =
        i % 2 ? await guesser.get(paths.door(WRONG)) : await guesser.post(paths.join, { code: WRONG })
      expect(reply.body).toMatchObject({ code: 'noSuchCode' })
    }
    expect((await guesser.post(paths.join, { code })).body).toMatchObject({
      status: 429,
      code: 'tooManyRequests',
    })
    expect((await guesser.get(paths.door(code))).body).toMatchObject({ code: 'tooManyRequests' })
    expect((await server.person('10.6.6.7').post(paths.join, { code })).status).toBe(200)
    server.clock.advance(6000)
    expect((await guesser.post(paths.join, { code })).status).toBe(200)
  })

  it('[P19] is stopped for a whole network that has its own addresses', async () => {
    const { code } = await gather(server)
    for (let i = 0; i < 20; i++) await server.person(`2001:db8::${i}`).post(paths.join, { code: WRONG })
    expect((await server.person('2001:db8::ffff:1').post(paths.join, { code })).status).toBe(429)
    expect((await server.person('2001:db8:0:1::1').post(paths.join, { code })).status).toBe(200)
  })

  it('does not keep a class of sixty with the right code waiting', async () => {
    const { code } = await gather(server)
    const replies = await Promise.all(
      Array.from({ length: 60 }, () => server.person('10.7.7.7').post(paths.join, { code })),
    )
    expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([200]))
  })
})
