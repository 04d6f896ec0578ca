import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { HeldSeat } from '#shared/api/replies.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { gather } from '../support/gathering.ts'
import type { Person } from '../support/person.ts'
import { stageFor } from '../support/stage.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

const add = (who: Person, id: string, name: string) => who.post<HeldSeat>(paths.seats(id), { name })
const mine = async (who: Person, id: string) => (await who.get<HeldSeat[]>(paths.seats(id))).body
const ballot = (id: string, round: string, seat: string) => `${paths.ballot(id, round)}?seat=${seat}`

describe('several seats on one device', () => {
  it('[V7] have each a ballot of their own, and only for that device', async () => {
    const { id, facilitator, first, second, kari, cards } = await gather(server)
    const { id: round } = await facilitator.open(id)
    const seat = (await add(first, id, ' Besta ')).body
    expect(await mine(first, id)).toMatchObject([
      { id: kari.id },
      { id: seat.id, name: 'Besta', isWaiting: false },
    ])
    await first.vote(id, round, { [cards[0]!.id]: 1 })
    const other = await first.put(ballot(id, round, seat.id), { choices: { [cards[1]!.id]: 2 }, done: true })
    expect(other.status).toBe(200)
    const [open] = (await stageFor(server, first, id)).rounds
    expect(open).toMatchObject({
      ballot: { choices: { [cards[0]!.id]: 1 } },
      turnout: { eligible: 3, cast: 2 },
    })
    for (const wanted of [seat.id, kari.id]) {
      const stolen = await second.put(ballot(id, round, wanted), { choices: { [cards[2]!.id]: 1 } })
      expect(stolen.body).toMatchObject({ code: 'notAllowed' })
    }
  })

  it('[V7] [F14] come by the door like anybody, unless who keeps it brings them', async () => {
    const { id, facilitator, first } = await gather(server)
    await facilitator.command(id, { type: 'door', asksFirst: true })
    const waiting = (await add(first, id, 'Besta')).body
    expect(waiting.isWaiting).toBe(true)
    expect((await first.get(`${paths.workshop(id)}?seat=${waiting.id}`)).body).toMatchObject({
      code: 'notLetIn',
    })
    expect((await add(facilitator, id, 'Bestefar')).body.isWaiting).toBe(false)
    await facilitator.command(id, { type: 'door', locked: true })
    expect((await add(first, id, 'En til')).body).toMatchObject({ code: 'doorLocked' })
  })

  it('[V7] [F7] are ten at most, none for observers, and go with the person who brought them', async () => {
    const { id, code, facilitator, first, kari, cards } = await gather(server)
    const { id: round } = await facilitator.open(id)
    const watching = server.person()
    await watching.join(code, { role: 'observer' })
    expect((await add(watching, id, 'Besta')).body).toMatchObject({ code: 'notAllowed' })
    const seats = []
    for (let i = 1; i < 10; i++) seats.push((await add(first, id, '')).body.id)
    expect((await add(first, id, '')).body).toMatchObject({ code: 'tooManySeats' })
    await first.put(ballot(id, round, seats[0]!), { choices: { [cards[0]!.id]: 1 } })
    await facilitator.delete(paths.seat(id, kari.id))
    const gone = await first.put(ballot(id, round, seats[0]!), { choices: {} })
    expect(gone.body).toMatchObject({ code: 'notAllowed' })
    const { people, rounds } = await stageFor(server, facilitator, id)
    expect(people.seats.map(({ name }) => name)).not.toContain('Kari')
    expect([people.seats.length, rounds[0]!.turnout]).toMatchObject([3, { eligible: 1, cast: 0 }])
  })
})
