import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { gather } from '../support/gathering.ts'
import type { Person } from '../support/person.ts'
import { stageFor, watchStage } from '../support/stage.ts'
import { tempFolder } from '../support/temp-folder.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

const MINUTE = 60_000

/** A live workshop: its owner and a co-facilitator, Kari, are connected. */
async function gatherLed(at: TestApp = server) {
  const it = await gather(at)
  await it.facilitator.patch(paths.seat(it.id, it.kari.id), { role: 'cofacilitator' })
  await it.facilitator.command(it.id, { type: 'start' })
  const owner = await watchStage(at, it.facilitator, it.id)
  const kari = await watchStage(at, it.first, it.id)
  onTestFinished(() => {
    owner.close()
    kari.close()
  })
  await kari.until(({ people }) => people.here === 2)
  const leave = async (left = 1) => {
    owner.close()
    await kari.until(({ people }) => people.here === left)
  }
  return { ...it, kariStage: kari, leave }
}

/** The same browser before another server. */
const as = (at: TestApp, who: Person) => Object.assign(at.person(), { cookie: who.cookie })

const command = (who: Person, id: string, input: object) => who.post(paths.commands(id), input)

describe('taking over', () => {
  it('[F6] is offered to a co-facilitator when no owner has been connected for sixty seconds', async () => {
    const { id, first, kari, kariStage, leave } = await gatherLed()
    await leave()
    server.clock.advance(MINUTE - 1)
    expect((await command(first, id, { type: 'takeOver' })).body).toMatchObject({ code: 'ownerIsHere' })
    expect((await stageFor(server, first, id)).mayTakeOver).toBe(false)
    server.clock.advance(1)
    await kariStage.until((stage) => stage.mayTakeOver) // told without asking
    await first.command(id, { type: 'takeOver' })
    await kariStage.until(({ workshop, mayTakeOver }) => workshop.actingOwner === kari.id && !mayTakeOver)
    await first.command(id, { type: 'takeOver' }) // twice is once
  })

  it('[F6] is refused to everybody else, and while an owner is there', async () => {
    const { id, facilitator, first, second, kariStage, leave } = await gatherLed()
    server.clock.advance(2 * MINUTE)
    expect((await command(first, id, { type: 'takeOver' })).body).toMatchObject({ code: 'ownerIsHere' })
    await leave()
    server.clock.advance(MINUTE)
    expect((await command(second, id, { type: 'takeOver' })).body).toMatchObject({ code: 'notAllowed' })
    const back = await watchStage(server, facilitator, id)
    await kariStage.until(({ people }) => people.here === 2)
    expect((await command(first, id, { type: 'takeOver' })).body).toMatchObject({ code: 'ownerIsHere' })
    back.close()
  })

  it('[F6] gives the right to end, not to erase or to hand on; the owner takes back', async () => {
    const { id, facilitator, facilitatorSeat, first, kari, ola, kariStage, leave } = await gatherLed()
    await leave()
    server.clock.advance(MINUTE)
    expect((await command(first, id, { type: 'end' })).body).toMatchObject({ code: 'notAllowed' })
    await first.command(id, { type: 'takeOver' })
    expect((await first.delete(paths.workshop(id))).body).toMatchObject({ code: 'notAllowed' })
    for (const reply of [
      command(first, id, { type: 'handOver', to: ola.id }),
      first.patch(paths.seat(id, ola.id), { role: 'facilitator' }),
      first.patch(paths.seat(id, facilitatorSeat), { role: 'participant' }),
      first.delete(paths.seat(id, facilitatorSeat)),
    ]) {
      expect((await reply).body).toMatchObject({ code: 'notAllowed' })
    }
    expect((await facilitator.get(paths.workshop(id))).body).toMatchObject({ actingOwner: kari.id })
    await facilitator.command(id, { type: 'takeBack' })
    await kariStage.until(({ workshop }) => workshop.actingOwner === null)
    expect((await command(first, id, { type: 'end' })).body).toMatchObject({ code: 'notAllowed' })
    server.clock.advance(MINUTE)
    await first.command(id, { type: 'takeOver' })
    await first.command(id, { type: 'end' })
  })

  it('[F6] passes on when who stood in is gone for sixty seconds too, or is no co-facilitator any more', async () => {
    const { id, facilitator, first, second, ola, kariStage, leave } = await gatherLed()
    await facilitator.patch(paths.seat(id, ola.id), { role: 'cofacilitator' })
    const other = await watchStage(server, second, id)
    onTestFinished(() => other.close())
    await kariStage.until(({ people }) => people.here === 3)
    await leave(2)
    server.clock.advance(MINUTE)
    await first.command(id, { type: 'takeOver' })
    expect((await command(second, id, { type: 'takeOver' })).body).toMatchObject({ code: 'ownerIsHere' })
    kariStage.close()
    await other.until(({ people }) => people.here === 1)
    server.clock.advance(MINUTE)
    await second.command(id, { type: 'takeOver' })
    await other.until(({ workshop }) => workshop.actingOwner === ola.id)
    await facilitator.patch(paths.seat(id, ola.id), { role: 'participant' })
    await other.until(({ workshop }) => workshop.actingOwner === null)
  })

  it('[F6] is kept through a restart, and the sixty seconds begin anew with it', async () => {
    const [folder, clock] = [tempFolder(), fakeClock()]
    const before = await startApp({ folder, clock })
    const { id, first, kari, leave } = await gatherLed(before)
    await leave()
    clock.advance(MINUTE)
    await before.close()

    const after = await startApp({ folder, clock })
    onTestFinished(() => after.close())
    const again = as(after, first)
    const stage = await watchStage(after, again, id)
    await stage.until(({ people }) => people.here === 1)
    expect((await command(again, id, { type: 'takeOver' })).body).toMatchObject({ code: 'ownerIsHere' })
    clock.advance(MINUTE)
    await stage.until(({ mayTakeOver }) => mayTakeOver)
    await again.command(id, { type: 'takeOver' })
    stage.close()
    await after.close()

    const last = await startApp({ folder, clock })
    onTestFinished(() => last.close())
    const someone = as(last, first)
    expect((await stageFor(last, someone, id)).workshop.actingOwner).toBe(kari.id)
  })
})

describe('handing over', () => {
  it('[F6] changes places with a co-facilitator, in one step', async () => {
    const { id, facilitator, facilitatorSeat, first, kari, ola } = await gatherLed()
    expect((await command(first, id, { type: 'handOver', to: kari.id })).body).toMatchObject({
      code: 'notAllowed',
    })
    expect((await command(facilitator, id, { type: 'handOver', to: ola.id })).body).toMatchObject({
      code: 'notAllowed',
    })
    expect((await command(facilitator, id, { type: 'handOver', to: 'sea_0' })).body).toMatchObject({
      code: 'noSuchSeat',
    })
    await facilitator.command(id, { type: 'handOver', to: kari.id })
    const { people } = await stageFor(server, first, id)
    const roles = new Map(people.seats.map((seat) => [seat.id as string, seat.role]))
    expect([roles.get(kari.id), roles.get(facilitatorSeat)]).toEqual(['facilitator', 'cofacilitator'])
    expect((await facilitator.delete(paths.workshop(id))).body).toMatchObject({ code: 'notAllowed' })
  })
})
