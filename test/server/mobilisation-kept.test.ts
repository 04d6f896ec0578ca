import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lookAtActors } from '#server/services/mobilisation/gone-actors.ts'
import { type ActorPage, DEFAULT_TERMS, type MobilisationReply } from '#shared/api/mobilisation.ts'
import { paths } from '#shared/api/paths.ts'
import { namesGoAt } from '#shared/domain/retention.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { countIn } from '../support/count-in.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { CONTACT, mobiliseFully } from '../support/mobilised.ts'
import type { Person } from '../support/person.ts'
import { tempFolder } from '../support/temp-folder.ts'

const START = Date.UTC(2026, 1, 28, 9)
const DAY = 24 * 60 * 60 * 1000
const YEAR = namesGoAt(START, 12)
const CANARIES = Object.values(CONTACT)

let folder: string
let server: TestApp
beforeEach(async () => {
  folder = tempFolder()
  server = await startApp({ folder, clock: fakeClock(START) })
})
afterEach(() => server.close())

async function startAt(time: number): Promise<void> {
  await server.store.write([{ sql: 'UPDATE sessions SET expires_at = ?', params: [time + 400 * DAY] }])
  await server.close()
  server = await startApp({ folder, clock: fakeClock(time) })
}

const as = ({ cookie }: Person): Person => Object.assign(server.person(), { cookie })

const read = async (who: Person, id: string) =>
  (await as(who).get<MobilisationReply>(paths.mobilisation(id))).body

const open = (token: string) => server.person().post<ActorPage>(paths.actorPage, { token })

const names = (workshop: string) =>
  server.store
    .read('SELECT contact FROM known_actors WHERE workshop_id = ? ORDER BY contact', [workshop])
    .then((rows) =>
      rows.flatMap(({ contact }) => (typeof contact === 'string' ? JSON.parse(contact).name : [])),
    )

describe('[P24] [MO11] whom to talk to at actors, and the links to their pages', () => {
  it('go with names, and what was agreed stays; an answer of an actor is something that is done', async () => {
    const { id, facilitator, board, one, token, owner } = await mobiliseFully(server)
    board.close()
    const before = await read(facilitator, id)
    expect(countIn(folder, CANARIES).every((count) => count > 0)).toBe(true)
    await startAt(YEAR - 30 * DAY)
    const answer = { token, commitment: one, state: 'fulfilled' }
    expect((await server.person().post(paths.answerCommitment, answer)).status).toBe(200)
    await startAt(YEAR + DAY)
    expect((await read(facilitator, id)).actors[0]?.contact).toEqual(CONTACT)
    expect((await open(token)).status).toBe(200)

    const again = namesGoAt(YEAR - 30 * DAY, 12)
    await startAt(again - 30 * DAY)
    await startAt(again)
    const after = await read(facilitator, id)
    expect(after.actors).toEqual([
      {
        ...{ actor: owner, mayBeNamed: true, rhythm: 'month', wantsStatus: true, areOwnTerms: false },
        ...{ contact: null, pageSince: null, turnTo: '' },
      },
    ])
    expect(after.statuses).toEqual(before.statuses)
    expect(after.commitments).toMatchObject([{ state: 'fulfilled' }, { state: 'offered' }])
    expect((await open(token)).status).toBe(404)
    expect(countIn(folder, CANARIES)).toEqual(CANARIES.map(() => 0))
  })

  it('are nowhere on disk when the workshop is erased, or when the actor wants that', async () => {
    const { id, facilitator, board, token } = await mobiliseFully(server)
    const forget = { token, ...DEFAULT_TERMS, forgetContact: true }
    expect((await server.person().post(paths.actorPageTerms, forget)).status).toBe(200)
    expect(countIn(folder, CANARIES)).toEqual(CANARIES.map(() => 0))
    board.close()
    await facilitator.delete(paths.workshop(id))
    for (const table of ['known_actors', 'commitments', 'status_messages']) {
      expect(await server.store.read(`SELECT * FROM ${table}`)).toEqual([])
    }
    expect(countIn(folder, ['Synger', 'Vi er i gang.'])).toEqual([0, 0])
  })

  it('go thirty days after the actor has gone from the board, unless it is brought back', async () => {
    const { id, owner, choir, know, link, token, seen } = await mobiliseFully(server)
    await know({ contact: { ...CONTACT, name: 'Sigurd Sang' } }, undefined, choir)
    const other = await link(choir)
    const whole = await seen()
    let now = server.clock.now()
    const warn = vi.fn()
    const left = async (days: number, without?: string) => {
      const board = { ...whole, actors: whole.actors.filter((actor) => actor.id !== without) }
      const boards = { read: async () => ({ board, version: 1, lastNumber: 0 }) }
      for (let i = 0; i < days; i++) {
        now += DAY + 1
        await lookAtActors({ store: server.store, boards, clock: { now: () => now }, log: { warn } })
      }
      return names(id)
    }
    const both = [CONTACT.name, 'Sigurd Sang']
    expect(await left(40)).toEqual(both)
    expect(await left(29, choir)).toEqual(both)
    expect(await left(2)).toEqual(both)
    expect(await left(30, owner)).toEqual(both)
    expect(await left(1, owner)).toEqual(['Sigurd Sang'])
    expect([(await open(other)).status, (await open(token)).status]).toEqual([200, 404])
    expect(warn).not.toHaveBeenCalled()
  })
})
