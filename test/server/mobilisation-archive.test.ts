import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActorPage, MobilisationReply } from '#shared/api/mobilisation.ts'
import { paths } from '#shared/api/paths.ts'
import type { Board } from '#shared/board/records.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { changed, download, filesOf, reopen } from '../support/archives.ts'
import { CONTACT, mobiliseFully } from '../support/mobilised.ts'
import type { Person } from '../support/person.ts'

const PATH = 'mobilisation.json'
const CANARIES = Object.values(CONTACT)

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

const read = async (who: Person, id: string) =>
  (await who.get<MobilisationReply>(paths.mobilisation(id))).body

const open = (token: string) => server.person().post<ActorPage>(paths.actorPage, { token })

describe('[MO4] an archive', () => {
  it('brings back what was agreed, said and told, with the same ids; contacts and links are not in it', async () => {
    const { id, facilitator, token } = await mobiliseFully(server)
    const archive = await download(server, facilitator, id)
    const content = [...filesOf(archive).values()].map((file) => file.toString('latin1')).join()
    for (const secret of [...CANARIES, token]) expect(content).not.toContain(secret)
    const me = server.person()
    const { body } = await reopen(me, archive)
    expect(body.refused).toEqual([])
    const [before, after] = [await read(facilitator, id), await read(me, body.id)]
    expect(after).toEqual({
      ...before,
      actors: before.actors.map((one) => ({ ...one, contact: null, pageSince: null, turnTo: '' })),
    })
    const boards = [await facilitator.get<Board>(paths.board(id)), await me.get<Board>(paths.board(body.id))]
    const [was, is] = boards.map(({ body: { actors, actorLinks, activities } }) => [
      ...[actors, actorLinks, activities],
    ])
    expect(is).toEqual(was)
    expect((await open(token)).body.actor.name).toBe('Gårdeierforeningen')
  })

  it('opens without it, as archives from before there was any of it', async () => {
    const { id, facilitator } = await mobiliseFully(server)
    const archive = await download(server, facilitator, id)
    const me = server.person()
    const { body } = await reopen(me, await changed(archive, (files) => void files.delete(PATH)))
    expect(await read(me, body.id)).toEqual({ actors: [], commitments: [], statuses: [] })
  })

  it('[ARC5] is refused whole when this is not in order', async () => {
    const { id, facilitator } = await mobiliseFully(server)
    const archive = await download(server, facilitator, id)
    const whole = JSON.parse(filesOf(archive).get(PATH)!.toString())
    const [one] = whole.commitments
    const [message] = whole.statuses
    const [actor] = whole.actors
    const wrongs = [
      { ...whole, commitments: [one, one] },
      { ...whole, commitments: [{ ...one, id: 'com_1' }] },
      { ...whole, commitments: [{ ...one, actor: one.activity }] },
      { ...whole, commitments: [{ ...one, state: 'root' }] },
      { ...whole, commitments: [{ ...one, due: '2027-02-30' }] },
      { ...whole, commitments: [{ ...one, since: 1e300 }] },
      { ...whole, commitments: [{ ...one, what: 'x'.repeat(201) }] },
      { ...whole, statuses: [message, message] },
      { ...whole, statuses: [{ ...message, nextDate: '2027-13-01' }] },
      { ...whole, statuses: [{ ...message, text: '' }] },
      { ...whole, actors: [actor, actor] },
      { ...whole, actors: [{ ...actor, contact: CONTACT }] },
      { ...whole, actors: [{ ...actor, page_hash: 'x' }] },
      { ...whole, extra: 1 },
      [],
    ]
    for (const [n, wrong] of wrongs.entries()) {
      const other = await changed(
        archive,
        (files) => void files.set(PATH, Buffer.from(JSON.stringify(wrong))),
      )
      const { body } = await reopen(server.person(`10.8.0.${n}`), other)
      expect(body).toMatchObject({ status: 422, code: 'notAnArchive' })
    }
  })
})
