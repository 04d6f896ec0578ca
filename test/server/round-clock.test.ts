import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { gather } from '../support/gathering.ts'
import type { Person } from '../support/person.ts'
import { tempFolder } from '../support/temp-folder.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

const MINUTE = 60_000

const stateOf = async (who: Person, id: string, round: string) =>
  (await who.get<StageRound>(paths.round(id, round))).body.state

describe('the server’s clock', () => {
  it('[V10] closes a round two seconds after its time, and lets ballots in until then', async () => {
    const { id, facilitator, first, second, cards } = await gather(server)
    const round = await facilitator.open(id, { minutes: 5 })
    await first.vote(id, round.id, { [cards[0]!.id]: 1 })
    server.clock.advance(5 * MINUTE + 1999)
    await second.vote(id, round.id, { [cards[0]!.id]: 2 })
    server.clock.advance(1)
    const late = await first.put(paths.ballot(id, round.id), { choices: {} })
    expect(late.body).toMatchObject({ code: 'roundClosed' })
    const { body } = await facilitator.get<StageRound>(paths.round(id, round.id))
    expect(body.state).toBe('shown')
    expect(body.result?.options[0]).toMatchObject({ points: 3 })
    expect(body.closedAt).toBe(body.closesAt! + 2000)
  })

  it('[V10] leaves alone a round that a facilitator has closed and the one after it', async () => {
    const { id, facilitator } = await gather(server)
    const round = await facilitator.open(id, { minutes: 1 })
    await facilitator.post(paths.closeRound(id, round.id))
    const next = await facilitator.open(id)
    server.clock.advance(10 * MINUTE)
    expect(await stateOf(facilitator, id, next.id)).toBe('open')
  })
})

describe('a restart', () => {
  it('[V10] keeps an open round with its ballots, and closes it on time', async () => {
    const folder = tempFolder()
    const clock = fakeClock()
    const before = await startApp({ folder, clock })
    const { id, facilitator, first, cards } = await gather(before)
    const round = await facilitator.open(id, { minutes: 5 })
    await first.vote(id, round.id, { [cards[1]!.id]: 2 })
    await before.close()

    const after = await startApp({ folder, clock })
    const again = after.person()
    again.cookie = facilitator.cookie
    expect(await stateOf(again, id, round.id)).toBe('open')
    clock.advance(5 * MINUTE + 2000)
    // The queue of the workshop is in order: what is asked for now is answered after the closing.
    await again.post(paths.closeRound(id, round.id))
    const { body } = await again.get<StageRound>(paths.round(id, round.id))
    expect(body).toMatchObject({ state: 'shown', result: { turnout: { cast: 1 } } })
    expect(body.closedAt).toBe(body.closesAt! + 2000)
    await after.close()
  })

  it('[V10] closes at once a round whose time passed while the server was down', async () => {
    const folder = tempFolder()
    const clock = fakeClock()
    const before = await startApp({ folder, clock })
    const { id, facilitator, first, cards } = await gather(before)
    const round = await facilitator.open(id, { minutes: 1 })
    await first.vote(id, round.id, { [cards[2]!.id]: 1 })
    await before.close()

    clock.advance(60 * MINUTE)
    const after = await startApp({ folder, clock })
    const again = after.person()
    again.cookie = first.cookie
    clock.advance(1)
    const reply = await again.put(paths.ballot(id, round.id), { choices: {} })
    expect(reply.body).toMatchObject({ code: 'roundClosed' })
    const { body } = await again.get<StageRound>(paths.round(id, round.id))
    expect(body).toMatchObject({ state: 'shown', result: { options: [{ number: 3, points: 1 }, {}, {}] } })
    await after.close()
  })
})
