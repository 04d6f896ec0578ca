import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import { deleteWithLinks } from '#shared/board/actors.ts'
import { waysOf } from '#shared/domain/commitment.ts'
import { newId } from '#shared/kernel/ids.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { CONTACT, mobilise } from '../support/mobilised.ts'
import { watchStage } from '../support/stage.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())
beforeEach(() => server.clock.advance(10 * 60_000))

const TERMS = { mayBeNamed: true, rhythm: 'month', wantsStatus: false } as const

describe('what is known of an actor', () => {
  it('[MO4] is whom to talk to, for facilitators alone, and what it has agreed to, for all but observers', async () => {
    const { id, code, facilitator, first, kari, owner, know, read, tell } = await mobilise(server)
    const watcher = server.person()
    await watcher.join(code, { role: 'observer' })
    expect((await know({ ...TERMS, contact: { ...CONTACT, name: ' Gro  Gårdeier ' } })).status).toBe(204)
    const message = (await tell()).body
    const known = { actor: owner, ...TERMS, areOwnTerms: false, pageSince: null, turnTo: '' }
    expect((await read()).actors).toEqual([{ ...known, contact: CONTACT }])
    for (const role of ['participant', 'librarian', 'actor'] as const) {
      await facilitator.patch(paths.seat(id, kari.id), { role })
      expect(await read(first)).toEqual({ actors: [known], commitments: [], statuses: [message] })
    }
    expect(await read(watcher)).toEqual({ actors: [], commitments: [], statuses: [message] })
    await facilitator.patch(paths.seat(id, kari.id), { role: 'cofacilitator' })
    expect((await read(first)).actors).toEqual([{ ...known, contact: CONTACT }])
  })

  it('[MO4] is forgotten when that is said, and a contact with nothing in it is none', async () => {
    const { know, read } = await mobilise(server)
    for (const contact of [null, { name: ' ', email: '', phone: '' }]) {
      await know()
      expect((await read()).actors[0]?.contact).toEqual(CONTACT)
      expect((await know({ contact })).status).toBe(204)
      expect((await read()).actors[0]?.contact).toBeNull()
    }
  })

  it('[MO4] is not what is wrong, too long, or of nobody', async () => {
    const { know, read } = await mobilise(server)
    const wrong = await know({ contact: { ...CONTACT, email: 'gro' } })
    expect(wrong.body).toMatchObject({ code: 'badRequest', fields: { email: 'invalid' } })
    expect((await know({ contact: { ...CONTACT, name: 'x'.repeat(81) } })).status).toBe(400)
    expect((await know({ rhythm: 'daily' as never })).status).toBe(400)
    expect((await know({}, undefined, newId('acr'))).body).toMatchObject({ code: 'notFound' })
    expect((await read()).actors).toEqual([])
  })

  it('[MO4] stays to be changed when the actor has gone from the board', async () => {
    const { board, owner, seen, know, read } = await mobilise(server)
    await know()
    deleteWithLinks(board.edit, owner)
    await vi.waitUntil(async () => (await seen()).actors.length === 1)
    expect((await know({ contact: null })).status).toBe(204)
    expect((await read()).actors).toMatchObject([{ actor: owner, contact: null }])
  })
})

describe('a commitment', () => {
  it('[MO5] is asked for once, also when it is asked twice', async () => {
    const { ask, read, owner, opening } = await mobilise(server)
    const id = newId('com')
    const asked = await Promise.all([ask({ id, due: '2027-03-01' }), ask({ id }), ask({ id })])
    expect(asked.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await read()).commitments).toEqual([asked[0].body])
    expect(asked[1].body).toEqual(asked[0].body)
    expect(asked[0].body).toMatchObject({
      ...{ id, actor: owner, activity: opening, what: 'Låner ut et lokale', due: '2027-03-01' },
      ...{ state: 'offered', since: server.clock.now() },
    })
  })

  it('[MO5] is of an actor and an activity on the board, says something, and has a day that exists', async () => {
    const { ask, read, concert } = await mobilise(server)
    const wrong: readonly [object, object][] = [
      [{ actor: newId('acr') }, { actor: 'unknown' }],
      [{ actor: concert }, { actor: 'unknown' }],
      [{ activity: newId('act') }, { activity: 'unknown' }],
      [{ id: newId('sta') }, { id: 'invalid' }],
      [{ what: '  ' }, { what: 'missing' }],
      [{ due: '2027-02-30' }, { due: 'invalid' }],
    ]
    for (const [input, fields] of wrong) {
      expect((await ask(input)).body).toMatchObject({ code: 'badRequest', fields })
    }
    expect((await ask({ what: 'x'.repeat(201) })).status).toBe(400)
    expect((await read()).commitments).toEqual([])
  })

  it('[MO5] has its words changed and is taken back only while nothing has been answered', async () => {
    const { id, facilitator, ask, read } = await mobilise(server)
    const { id: one } = (await ask()).body
    const change = (input: object) =>
      facilitator.put(paths.commitment(id, one), {
        what: 'To lokaler',
        due: null,
        state: 'offered',
        ...input,
      })
    const takeBack = () => facilitator.delete(paths.commitment(id, one))
    const since = server.clock.now()
    server.clock.advance(1000)
    expect((await change({})).status).toBe(204)
    expect((await read()).commitments).toMatchObject([{ what: 'To lokaler', since }])
    expect((await change({ state: 'confirmed' })).status).toBe(204)
    expect((await read()).commitments).toMatchObject([{ state: 'confirmed', since: since + 1000 }])
    for (const input of [
      { state: 'confirmed', what: 'Tre' },
      { state: 'confirmed', due: '2027-03-01' },
    ]) {
      expect((await change(input)).body).toMatchObject({ status: 409, code: 'answeredMeanwhile' })
    }
    expect((await takeBack()).body).toMatchObject({ code: 'answeredMeanwhile' })
    expect((await change({ state: 'confirmed' })).status).toBe(204)
    const { id: other } = (await ask()).body
    for (const _ of [1, 2]) {
      expect((await facilitator.delete(paths.commitment(id, other))).status).toBe(204)
    }
    expect((await read()).commitments.map((each) => each.id)).toEqual([one])
  })

  it('[MO5] goes no way but those that there are', async () => {
    const { id, facilitator, ask, read } = await mobilise(server)
    const { id: one, what } = (await ask()).body
    const become = (state: string) => facilitator.put(paths.commitment(id, one), { what, due: null, state })
    for (const state of ['declined', 'confirmed', 'withdrawn', 'confirmed', 'fulfilled'] as const) {
      const before = (await read()).commitments[0]!.state
      for (const other of ['offered', 'confirmed', 'declined', 'fulfilled', 'withdrawn'] as const) {
        if (other === before || waysOf(before).includes(other)) continue
        expect((await become(other)).body).toMatchObject({ code: 'answeredMeanwhile' })
      }
      expect((await become(state)).status).toBe(204)
    }
    expect(
      (await facilitator.put(paths.commitment(id, newId('com')), { what, due: null, state: 'confirmed' }))
        .body,
    ).toMatchObject({ code: 'notFound' })
  })

  it('[MO7] is kept when its actor or its activity has gone from the board', async () => {
    const { board, opening, owner, ask, read, seen } = await mobilise(server)
    const { id } = (await ask()).body
    for (const gone of [opening, owner]) deleteWithLinks(board.edit, gone)
    await vi.waitUntil(async () => (await seen()).actors.length === 1)
    expect((await read()).commitments).toMatchObject([{ id, actor: owner, activity: opening }])
  })
})

describe('a status message', () => {
  it('[MO6] is told once, after those before it, and has no way to be changed', async () => {
    const { id, facilitator, tell, read } = await mobilise(server)
    const one = newId('sta')
    const told = [
      await tell({ id: one }),
      await tell({ id: one, text: 'Noe annet' }),
      await tell({ state: 'done' }),
    ]
    expect(told.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await read()).statuses).toEqual([told[0]!.body, told[2]!.body])
    expect(told[2]!.body.at).toBeGreaterThan(told[0]!.body.at)
    expect((await facilitator.put(`${paths.statuses(id)}/${one}`, {})).status).toBe(404)
    expect((await facilitator.delete(`${paths.statuses(id)}/${one}`)).status).toBe(404)
  })

  it('[MO6] is about an activity on the board, says something, and names a day that exists', async () => {
    const { tell, read, owner } = await mobilise(server)
    const wrong: readonly [object, object][] = [
      [{ about: newId('act') }, { about: 'unknown' }],
      [{ about: owner }, { about: 'unknown' }],
      [{ id: newId('com') }, { id: 'invalid' }],
      [{ text: ' \n ' }, { text: 'missing' }],
      [{ nextDate: '2027-13-01' }, { nextDate: 'invalid' }],
    ]
    for (const [input, fields] of wrong) {
      expect((await tell(input)).body).toMatchObject({ code: 'badRequest', fields })
    }
    expect((await tell({ state: 'fine' })).status).toBe(400)
    expect((await read()).statuses).toEqual([])
  })
})

describe('who does what', () => {
  it('[MO4] [MO5] [MO6] facilitators alone write, and nobody without a seat reads', async () => {
    const { id, first, owner, ask, tell, know, read } = await mobilise(server)
    const { id: one } = (await ask()).body
    const before = await read()
    const tries = [
      know({}, first),
      ask({}, first),
      tell({}, first),
      first.put(paths.commitment(id, one), { what: 'Nei', due: null, state: 'declined' }),
      first.delete(paths.commitment(id, one)),
      first.post(paths.actorPageLink(id, owner), { turnTo: 'Meg' }),
    ]
    for (const tried of tries) expect((await tried).body).toMatchObject({ status: 403, code: 'notAllowed' })
    expect((await server.person().get(paths.mobilisation(id))).status).toBe(401)
    expect(await read()).toEqual(before)
  })

  it('[MO8] all of it goes on after the workshop has ended', async () => {
    const { id, facilitator, know, ask, tell, link, read } = await mobilise(server)
    const { id: one, what } = (await ask()).body
    await facilitator.command(id, { type: 'start' })
    await facilitator.command(id, { type: 'end' })
    expect((await know()).status).toBe(204)
    expect((await ask()).status).toBe(201)
    expect((await tell()).status).toBe(201)
    expect(await link()).toMatch(/^[\w-]{43}$/)
    const changed = await facilitator.put(paths.commitment(id, one), { what, due: null, state: 'declined' })
    expect(changed.status).toBe(204)
    expect(await read()).toMatchObject({ commitments: [{ state: 'declined' }, { state: 'offered' }] })
  })

  it('[MO10] others hear that there is something else to be fetched', async () => {
    const { id, first, ask } = await mobilise(server)
    const socket = await watchStage(server, first, id)
    const { mobilisationRev } = await socket.until(() => true)
    await ask()
    expect(
      (await socket.until((stage) => stage.mobilisationRev > mobilisationRev)).mobilisationRev,
    ).toBeGreaterThan(0)
    socket.close()
  })
})
