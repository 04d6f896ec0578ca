import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ActorPage, DEFAULT_TERMS } from '#shared/api/mobilisation.ts'
import { paths } from '#shared/api/paths.ts'
import { deleteWithLinks } from '#shared/board/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { CONTACT, mobilise } from '../support/mobilised.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())
beforeEach(() => server.clock.advance(60 * 60_000))

/** Somebody at the actor, with no seat. */
function visitor(token: string, address?: string) {
  const who = server.person(address)
  return {
    open: () => who.post<ActorPage>(paths.actorPage, { token }),
    answer: (commitment: string, state: string) =>
      who.post<ActorPage>(paths.answerCommitment, { token, commitment, state }),
    terms: (input: object) =>
      who.post<ActorPage>(paths.actorPageTerms, {
        ...{ token, ...DEFAULT_TERMS, forgetContact: false },
        ...input,
      }),
  }
}

describe('the link to an actor’s page', () => {
  it('[MO7] opens what concerns the actor, for whoever has it', async () => {
    const { owner, choir, opening, concert, cards, know, ask, tell, link } = await mobilise(server)
    await know()
    await ask({ what: 'Låner ut et lokale' })
    await ask({ actor: choir, activity: concert, what: 'Synger' })
    await tell({ nextDate: '2099-01-01' })
    const reply = await visitor(await link()).open()
    expect(reply.status).toBe(200)
    expect(reply.body).toMatchObject({
      workshop: { title: 'Verksted' },
      actor: { id: owner, name: 'Gårdeierforeningen', offers: 'Lokaler', ...DEFAULT_TERMS },
      ...{ turnTo: 'Næringssjefen', hasContact: true, nextStatus: '2099-01-01' },
      challenges: [{ id: cards[0]!.id, number: cards[0]!.number, stake: 'hasMeans', note: 'Eier lokalene' }],
      activities: [
        {
          ...{
            id: opening,
            isGone: false,
            state: 'inProgress',
            commitments: [{ what: 'Låner ut et lokale' }],
          },
          statuses: [{ text: 'Vi er i gang.' }],
        },
      ],
    })
    for (const secret of [...Object.values(CONTACT), choir, concert, 'Synger']) {
      expect(reply.text).not.toContain(secret)
    }
    expect(reply.headers['cache-control']).toBe('no-store')
  })

  it('[MO7] dies when there is a new one, and is kept as nothing that opens it', async () => {
    const { id, link, read } = await mobilise(server)
    const [old, token] = [await link(), await link()]
    expect((await visitor(old).open()).body).toMatchObject({ status: 404, code: 'notFound' })
    expect((await visitor(old).terms({})).body).toMatchObject({ code: 'notFound' })
    expect((await visitor(token).open()).status).toBe(200)
    expect((await read()).actors).toMatchObject([{ pageSince: server.clock.now(), turnTo: 'Næringssjefen' }])
    const rows = await server.store.read('SELECT * FROM known_actors WHERE workshop_id = ?', [id])
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(await read())).not.toContain(token)
  })

  it('[MO7] opens nothing while the actor is not on the board, nor after the workshop was erased', async () => {
    const { id, facilitator, board, owner, choir, seen, link } = await mobilise(server)
    const [first, second] = [await link(owner), await link(choir)]
    deleteWithLinks(board.edit, owner)
    await vi.waitUntil(async () => (await seen()).actors.length === 1)
    expect((await visitor(first).open()).body).toMatchObject({ code: 'notFound' })
    expect((await visitor(second).open()).status).toBe(200)
    expect((await facilitator.post(paths.actorPageLink(id, owner), { turnTo: 'X' })).status).toBe(404)
    await facilitator.delete(paths.workshop(id))
    expect((await visitor(second).open()).body).toMatchObject({ code: 'notFound' })
    expect((await visitor(second).terms({})).body).toMatchObject({ code: 'notFound' })
  })

  it('[MO7] is not found by trying: who has opened wrong ones too often waits, and others do not', async () => {
    const { code, link } = await mobilise(server)
    const token = await link()
    const tries = await Promise.all(
      Array.from({ length: 40 }, (_, n) => visitor(String(n).padStart(43, 'x'), '10.9.0.1').open()),
    )
    const statuses = tries.map(({ status }) => status)
    expect(statuses.filter((status) => status === 404)).toHaveLength(20)
    expect(statuses.slice(20).every((status) => status === 429)).toBe(true)
    expect((await visitor(token, '10.9.0.1').open()).status).toBe(429)
    expect((await visitor(token, '10.9.0.2').open()).status).toBe(200)
    // and it keeps nobody from joining
    await server.person('10.9.0.1').join(code)
  })

  it('[MO7] stands in no line of the log, whatever is done with it', async () => {
    const lines: string[] = []
    const stream = { write: (line: string) => void lines.push(line) }
    const logging = await startApp({ atEnd: afterAll, logger: { level: 'trace', stream } })
    const { link } = await mobilise(logging)
    const token = await link()
    for (const path of [paths.actorPage, paths.answerCommitment, paths.actorPageTerms]) {
      await logging.person().post(path, { token })
    }
    await logging.close()
    expect(lines.join()).toContain(paths.actorPage)
    expect(lines.join()).not.toContain(token)
  })
})

describe('on its page, an actor', () => {
  it('[MO8] answers, changes its mind, withdraws and says that it is done, also after the workshop has ended', async () => {
    const { id, facilitator, ask, link, read } = await mobilise(server)
    const { id: one } = (await ask()).body
    const page = visitor(await link())
    await facilitator.command(id, { type: 'start' })
    await facilitator.command(id, { type: 'end' })
    for (const state of ['declined', 'confirmed', 'withdrawn', 'confirmed', 'fulfilled']) {
      server.clock.advance(60_000)
      const reply = await page.answer(one, state)
      expect(reply.body.activities[0]?.commitments).toMatchObject([{ state, since: server.clock.now() }])
      expect((await page.answer(one, state)).status).toBe(200)
      expect((await read()).commitments).toMatchObject([{ state }])
    }
    expect((await page.answer(one, 'offered')).body).toMatchObject({ code: 'answeredMeanwhile' })
  })

  it('[MO7] [MO8] answers for itself alone', async () => {
    const { choir, concert, ask, link, read } = await mobilise(server)
    const { id: theirs } = (await ask({ actor: choir, activity: concert })).body
    const page = visitor(await link())
    expect((await page.answer(theirs, 'declined')).body).toMatchObject({ code: 'notFound' })
    expect((await page.answer('com_x', 'declined')).body).toMatchObject({ code: 'notFound' })
    expect((await read()).commitments).toMatchObject([{ id: theirs, state: 'offered' }])
  })

  it('[MO8] says whether it may be named and how often it hears, stops that, and has the contact deleted', async () => {
    const { know, tell, ask, link, read } = await mobilise(server)
    await know()
    await ask()
    await tell({ nextDate: '2099-01-01' })
    const page = visitor(await link())
    const terms = { mayBeNamed: true, rhythm: 'halfYear', wantsStatus: false }
    const kept = (await page.terms(terms)).body
    expect(kept).toMatchObject({ actor: terms, hasContact: true, nextStatus: null })
    expect(kept.activities[0]?.statuses).toEqual([])
    const stand = { ...terms, areOwnTerms: true }
    expect((await read()).actors).toMatchObject([{ ...stand, contact: CONTACT }])
    await know({ mayBeNamed: false, rhythm: 'month', contact: { ...CONTACT, name: 'Ny leder' } })
    expect((await read()).actors).toMatchObject([{ ...stand, contact: { name: 'Ny leder' } }])
    const later = visitor(await link())
    expect((await read()).actors).toMatchObject([stand])
    expect((await later.terms({ ...terms, forgetContact: true })).body).toMatchObject({ hasContact: false })
    expect((await later.terms({ ...terms, forgetContact: true })).status).toBe(200)
    expect((await read()).actors).toMatchObject([{ ...terms, contact: null }])
  })
})
