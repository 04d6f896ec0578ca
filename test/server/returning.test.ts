import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { Joined, ReturnCode } from '#shared/api/replies.ts'
import { formatReturnCode } from '#shared/domain/return-code.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { gather } from '../support/gathering.ts'
import type { Person } from '../support/person.ts'
import { stageFor, watchStage } from '../support/stage.ts'
import { tempFolder } from '../support/temp-folder.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())
beforeEach(() => server.clock.advance(10 * 60_000))

async function codeOf(who: Person, workshop: string): Promise<string> {
  const reply = await who.post<ReturnCode>(paths.returnCode(workshop))
  expect(reply.status).toBe(201)
  return reply.body.code
}

const comeBack = (who: Person, code: string) => who.post<Joined>(paths.comeBack, { code })

describe('a return code', () => {
  it('[V7] opens the same seat and ballot on another device, and leaves the first one in', async () => {
    const { id, facilitator, first, kari, cards } = await gather(server)
    const { id: round } = await facilitator.open(id)
    await first.vote(id, round, { [cards[0]!.id]: 1 })
    const code = await codeOf(first, id)
    const phone = server.person()
    const typed = formatReturnCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
    expect((await comeBack(phone, typed)).body).toMatchObject({
      workshopId: id,
      participant: { id: kari.id },
    })
    const stage = await stageFor(server, phone, id)
    expect([stage.me.id, stage.rounds[0]!.ballot]).toMatchObject([
      kari.id,
      { choices: { [cards[0]!.id]: 1 } },
    ])
    await phone.vote(id, round, { [cards[1]!.id]: 2 })
    const [open] = (await stageFor(server, first, id)).rounds
    expect(open).toMatchObject({
      ballot: { choices: { [cards[1]!.id]: 2 } },
      turnout: { eligible: 2, cast: 1 },
    })
    expect((await comeBack(phone, code)).status).toBe(200) // twice is once
  })

  it('[V7] does not take a device from the seat that it has in the workshop', async () => {
    const { id, first, second, ola } = await gather(server)
    const code = await codeOf(first, id)
    expect((await comeBack(second, code)).body).toMatchObject({ status: 409, code: 'hasOtherSeat' })
    expect((await stageFor(server, second, id)).me.id).toBe(ola.id)
  })

  it('[V7] passes a locked door, and is only for who has been let in', async () => {
    const { id, code: joinCode, facilitator, first } = await gather(server)
    const code = await codeOf(first, id)
    await facilitator.command(id, { type: 'door', asksFirst: true })
    const waiting = server.person()
    await waiting.join(joinCode)
    expect((await waiting.post(paths.returnCode(id))).body).toMatchObject({ code: 'notLetIn' })
    await facilitator.command(id, { type: 'door', locked: true })
    expect((await comeBack(server.person(), code)).status).toBe(200)
  })

  it('[F7] dies with the seat: all its devices are out at once', async () => {
    const { id, facilitator, first, kari } = await gather(server)
    const code = await codeOf(first, id)
    const phone = server.person()
    await comeBack(phone, code)
    const sockets = [await watchStage(server, first, id), await watchStage(server, phone, id)]
    for (const socket of sockets) await socket.until(() => true)
    await facilitator.delete(paths.seat(id, kari.id))
    for (const socket of sockets) expect(await socket.closed).toBe(CLOSE.notAllowed)
    expect((await comeBack(server.person(), code)).body).toMatchObject({ code: 'noSuchReturnCode' })
    expect((await phone.get(paths.workshop(id))).body).toMatchObject({ code: 'notAllowed' })
    expect(await server.store.read('SELECT * FROM return_codes WHERE seat_id = ?', [kari.id])).toEqual([])
  })

  it('[V7] dies with the workshop, and when three newer ones have been made', async () => {
    const { id, facilitator, first } = await gather(server)
    const codes = []
    for (let i = 0; i < 4; i++) codes.push(await codeOf(first, id))
    const statuses = []
    for (const code of codes) statuses.push((await comeBack(server.person(), code)).status)
    expect(statuses).toEqual([404, 200, 200, 200])
    await facilitator.command(id, { type: 'end' })
    expect((await comeBack(server.person(), codes[3]!)).body).toMatchObject({ code: 'noSuchReturnCode' })
    expect((await first.post(paths.returnCode(id))).body).toMatchObject({ code: 'workshopEnded' })
  })

  it('[V7] is kept by its hash alone, through a restart', async () => {
    const folder = tempFolder()
    const before = await startApp({ folder })
    const { id, first, kari } = await gather(before)
    const code = await codeOf(first, id)
    const rows = JSON.stringify(await before.store.read('SELECT * FROM return_codes'))
    expect(rows).toContain(kari.id)
    expect(rows).not.toContain(code)
    const phone = before.person()
    await comeBack(phone, code)
    await before.close()
    const after = await startApp({ folder })
    onTestFinished(() => after.close())
    expect((await comeBack(after.person(), code)).body).toMatchObject({ participant: { id: kari.id } })
    const again = Object.assign(after.person(), { cookie: phone.cookie })
    expect((await stageFor(after, again, id)).me.id).toBe(kari.id)
  })

  it.each([
    ['', 400],
    ['1234', 400],
    ['ABCD EFGH JKMN PQR?', 400],
    ['0000 0000 0000 0000', 404],
  ])('refuses %j', async (code, status) => {
    expect((await comeBack(server.person('10.9.9.9'), code)).status).toBe(status)
  })

  it('[P19] is guessed at no more often than a join code, by the same count', async () => {
    const { id, code: joinCode, first } = await gather(server)
    const code = await codeOf(first, id)
    const guesser = server.person('10.8.8.8')
    for (let i = 0; i < 20; i++) {
      const wrong = await (i % 2
        ? comeBack(guesser, 'Z'.repeat(16))
        : guesser.post(paths.join, { code: '00000000' }))
      expect(wrong.status).toBe(404)
    }
    expect((await comeBack(guesser, code)).body).toMatchObject({ code: 'tooManyRequests' })
    expect((await guesser.post(paths.join, { code: joinCode })).status).toBe(429)
  })
})
