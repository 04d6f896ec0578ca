import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { CreateRound } from '#shared/api/rounds.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { gather } from '../support/gathering.ts'
import { tempFolder } from '../support/temp-folder.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

async function withPaper(input: Partial<CreateRound> = {}, app = server) {
  const it = await gather(app)
  const [a, b, c] = it.cards.map((card) => card.id) as [string, string, string]
  const round = await it.facilitator.open(it.id, { paper: true, ...input })
  const enter = (body: object, id: string = newId('pap')) =>
    it.facilitator.put<StageRound>(paths.paper(it.id, round.id, id), { label: 'Bord 1', ...body })
  const close = () => it.facilitator.post<StageRound>(paths.closeRound(it.id, round.id))
  const counted = () => it.facilitator.post<StageRound>(paths.countedRound(it.id, round.id))
  return { ...it, round, a, b, c, enter, close, counted }
}

describe('votes on paper', () => {
  it('[V16] are entered by table or one by one, and counted with those from screens', async () => {
    const it = await withPaper()
    await it.first.vote(it.id, it.round.id, { [it.a]: 2 })
    await it.enter({ kind: 'table', people: 4, values: { [it.a]: [5], [it.b]: [3] } })
    await it.enter({ kind: 'ballot', label: 'Ola', choices: { [it.c]: 1 } })
    expect((await it.close()).body).toMatchObject({ state: 'counting', result: null })
    expect((await it.first.put(paths.ballot(it.id, it.round.id), { choices: {} })).body).toMatchObject({
      code: 'roundClosed',
    })
    await it.enter({ kind: 'table', label: 'Bord 2', people: 2, values: { [it.c]: [4] } })
    const { body } = await it.counted()
    expect(body.state).toBe('shown')
    expect(body.result).toMatchObject({
      options: [
        { id: it.a, points: 7, supporters: 1 },
        { id: it.c, points: 5, supporters: 1 },
        { id: it.b, points: 3, supporters: 0 },
      ],
      sources: { screen: 1, paperBallot: 1, paperTable: 6 },
      turnout: { eligible: 9, cast: 8 },
    })
    expect((await it.enter({ kind: 'table', people: 1, values: {} })).body).toMatchObject({
      code: 'roundClosed',
    })
    expect(await server.store.read('SELECT * FROM paper WHERE round_id = ?', [it.round.id])).toEqual([])
  })

  it('[V16] are replaced by entering them again, and taken out', async () => {
    const it = await withPaper()
    const [kept, gone] = [newId('pap'), newId('pap')]
    await it.enter({ kind: 'table', people: 4, values: { [it.a]: [1] } }, kept)
    await it.enter({ kind: 'table', people: 9, values: { [it.a]: [9] } }, gone)
    const again = await it.enter({ kind: 'table', people: 3, values: { [it.b]: [2] } }, kept)
    expect(again.body.entries).toHaveLength(2)
    const path = paths.paper(it.id, it.round.id, gone)
    for (const _ of [1, 2]) expect((await it.facilitator.delete(path)).status).toBe(200)
    await it.close()
    const { body } = await it.counted()
    expect(body.result).toMatchObject({ options: [{ id: it.b, points: 2 }, {}, {}], turnout: { cast: 3 } })
  })

  it.each([
    ['dots than people have', { kind: 'table', people: 2, values: { A: [4], B: [3] } }, 'overBudget'],
    ['on one option than they may', { kind: 'table', people: 2, values: { A: [5] } }, 'overMaximum'],
    ['people than there can be', { kind: 'table', people: 301, values: {} }, 'overMaximum'],
    ['on a ballot than it has', { kind: 'ballot', choices: { A: 2, B: 2 } }, 'overBudget'],
  ])('[V16] are refused whole with more %s', async (_, entry, code) => {
    const it = await withPaper()
    const letters = (numbers: object) =>
      Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key === 'A' ? it.a : it.b, value]))
    const { values, choices, ...rest } = entry as { values?: object; choices?: object }
    const body = {
      ...rest,
      ...(values && { values: letters(values) }),
      ...(choices && { choices: letters(choices) }),
    }
    const reply = await it.enter(body)
    expect([reply.status, reply.body]).toMatchObject([422, { code }])
    const { body: round } = await it.facilitator.get<StageRound>(paths.round(it.id, it.round.id))
    expect(round.entries).toEqual([])
  })

  it('[V16] are for facilitators alone, for rounds with paper, and one by one where people rank', async () => {
    const it = await withPaper({ method: { kind: 'rank', places: 2 } })
    const path = paths.paper(it.id, it.round.id, newId('pap'))
    const ballot = { kind: 'ballot', label: '', choices: { [it.a]: 1 } }
    expect((await it.first.put(path, ballot)).status).toBe(403)
    expect((await it.enter({ kind: 'table', people: 2, values: {} })).body).toMatchObject({
      code: 'onlySingleBallots',
    })
    expect((await it.enter(ballot)).status).toBe(200)
    expect((await it.enter(ballot, 'sea_00000000000000000000')).status).toBe(400)
    const other = await withPaper({ paper: false })
    expect((await other.enter(ballot)).status).toBe(400)
    expect((await other.close()).body.state).toBe('shown')
  })

  it('[V9, V16] say to nobody what stands on them before they are counted', async () => {
    const it = await withPaper()
    await it.enter({ kind: 'table', people: 4, values: { [it.a]: [5] } })
    const staff = await it.facilitator.get<StageRound>(paths.round(it.id, it.round.id))
    expect(staff.body.entries).toMatchObject([{ kind: 'table', label: 'Bord 1', people: 4 }])
    expect(staff.text).not.toMatch(/"values"|"points"/)
    const { body } = await it.first.get<StageRound>(paths.round(it.id, it.round.id))
    expect(body).toMatchObject({ entries: [], turnout: { eligible: 6, cast: 4 } })
  })

  it('[V16] have no ballot on a screen beside them', async () => {
    const it = await withPaper()
    await it.first.vote(it.id, it.round.id, { [it.a]: 2 })
    const marked = await it.facilitator.patch(paths.seat(it.id, it.kari.id), { paperVoter: true })
    expect(marked.status).toBe(200)
    expect((await it.second.patch(paths.seat(it.id, it.ola.id), { paperVoter: true })).status).toBe(403)
    expect((await it.first.put(paths.ballot(it.id, it.round.id), { choices: {} })).body).toMatchObject({
      code: 'mayNotVote',
    })
    const { body } = await it.first.get<StageRound>(paths.round(it.id, it.round.id))
    expect(body).toMatchObject({ mayVote: false, isOnPaper: true, turnout: { eligible: 2, cast: 0 } })
    await it.enter({ kind: 'ballot', choices: { [it.b]: 1 } })
    await it.close()
    expect((await it.counted()).body.result?.turnout).toMatchObject({ eligible: 2, cast: 1, withdrawn: 1 })
  })

  it('[V2, V16] wait through a restart, and are counted when the workshop ends', async () => {
    const folder = tempFolder()
    const clock = fakeClock()
    const before = await startApp({ folder, clock })
    const it = await withPaper({ minutes: 1 }, before)
    await it.first.vote(it.id, it.round.id, { [it.a]: 1 })
    await it.enter({ kind: 'table', people: 5, values: { [it.b]: [6] } })
    await before.close()

    clock.advance(60 * 60_000)
    const after = await startApp({ folder, clock })
    const again = after.person()
    again.cookie = it.facilitator.cookie
    clock.advance(1)
    const read = async () => (await again.get<StageRound>(paths.round(it.id, it.round.id))).body
    // Whatever is changed now comes after the closing by the clock.
    await again.patch(paths.workshop(it.id), { title: 'Senere' })
    expect(await read()).toMatchObject({ state: 'counting', turnout: { cast: 6 } })
    await again.command(it.id, { type: 'end' })
    expect(await read()).toMatchObject({ state: 'shown', result: { turnout: { cast: 6 } } })
    await after.close()
  })
})
