import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import { ELECTORATE_DEFAULTS } from '#shared/domain/voting/electorate.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { gather, joinMore } from '../support/gathering.ts'
import { stageFor } from '../support/stage.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

const NAMES = ['Gruppe 1', 'Gruppe 2', 'Gruppe 3']

/** How many sit in each group, in the order of the groups; and in none. */
function sizes({ workshop, people }: Stage) {
  const count = (group: string | null) => people.seats.filter((seat) => seat.group === group).length
  return { groups: workshop.groups.map(({ id }) => count(id)), none: count(null) }
}

describe('groups', () => {
  it('[F19] are made by number: who takes part is dealt evenly, and who comes later sits in none', async () => {
    const { id, code, facilitator, first } = await gather(server)
    await joinMore(server, code, 9)
    await server.person().join(code, { role: 'observer' })
    await facilitator.command(id, { type: 'dealGroups', names: NAMES })
    const stage = await stageFor(server, facilitator, id)
    expect(stage.workshop.groups.map(({ name }) => name)).toEqual(NAMES)
    expect(sizes(stage)).toEqual({ groups: [4, 4, 3], none: 2 })
    expect((await stageFor(server, first, id)).me.group).not.toBeNull()
    await server.person().join(code)
    expect(sizes(await stageFor(server, facilitator, id)).none).toBe(3)
  })

  it('[F19] are renamed, added and left out by hand, and seats are moved', async () => {
    const { id, facilitator, first, kari } = await gather(server)
    await facilitator.command(id, { type: 'dealGroups', names: NAMES.slice(0, 2) })
    const [one] = (await stageFor(server, facilitator, id)).workshop.groups
    await facilitator.patch(paths.seat(id, kari.id), { group: one!.id })
    await facilitator.command(id, {
      type: 'setGroups',
      groups: [
        { id: one!.id, name: ' Ungdom ' },
        { id: null, name: 'Eldre' },
      ],
    })
    const { workshop, me } = await stageFor(server, first, id)
    expect(workshop.groups).toMatchObject([{ id: one!.id, name: 'Ungdom' }, { name: 'Eldre' }])
    expect(me.group).toBe(one!.id)
    await facilitator.patch(paths.seat(id, kari.id), { group: workshop.groups[1]!.id })
    expect((await stageFor(server, first, id)).me.group).toBe(workshop.groups[1]!.id)
    await facilitator.command(id, { type: 'setGroups', groups: [] })
    expect(sizes(await stageFor(server, facilitator, id))).toEqual({ groups: [], none: 3 })
  })

  it('[F19] are for facilitators alone, and only those that there are', async () => {
    const { id, facilitator, first, kari } = await gather(server)
    const deal = { type: 'dealGroups', names: NAMES }
    expect((await first.post(paths.commands(id), deal)).body).toMatchObject({ code: 'notAllowed' })
    await facilitator.post(paths.commands(id), deal)
    const [group] = (await stageFor(server, first, id)).workshop.groups
    const move = (who: typeof first, to: string) => who.patch(paths.seat(id, kari.id), { group: to })
    expect((await move(first, group!.id)).body).toMatchObject({ code: 'notAllowed' })
    expect((await move(facilitator, 'grp_00000000000000000000')).body).toMatchObject({ code: 'noSuchGroup' })
    for (const names of [[], [' '], Array<string>(41).fill('Gruppe')]) {
      expect((await facilitator.post(paths.commands(id), { ...deal, names })).status).toBe(400)
    }
  })

  it('[F19] [V6] stay while a round is open to some of them; who is moved out loses the ballot', async () => {
    const { id, facilitator, first, second, kari, ola, cards } = await gather(server)
    await facilitator.command(id, { type: 'dealGroups', names: NAMES.slice(0, 2) })
    const [one, two] = (await stageFor(server, facilitator, id)).workshop.groups
    for (const [seat, group] of [
      [kari.id, one],
      [ola.id, two],
    ] as const) {
      await facilitator.patch(paths.seat(id, seat), { group: group!.id })
    }
    const { id: round } = await facilitator.open(id, {
      electorate: { ...ELECTORATE_DEFAULTS, limitedTo: { kind: 'groups', groups: [one!.id] } },
    })
    await first.vote(id, round, { [cards[0]!.id]: 1 })
    const refused = await second.put(paths.ballot(id, round), { choices: {} })
    expect(refused.body).toMatchObject({ code: 'mayNotVote' })
    const again = await facilitator.post(paths.commands(id), { type: 'dealGroups', names: NAMES })
    expect(again.body).toMatchObject({ code: 'roundOpen' })
    await facilitator.patch(paths.seat(id, kari.id), { group: two!.id })
    const [open] = (await stageFor(server, facilitator, id)).rounds
    expect(open!.turnout).toMatchObject({ cast: 0, eligible: 0 })
  })
})
