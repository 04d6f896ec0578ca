import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '#server/store/store.ts'
import { StoreError } from '#server/store/store.ts'
import { paths } from '#shared/api/paths.ts'
import type { BoardReply } from '#shared/api/replies.ts'
import { DRAFTS_PER_SEAT } from '#shared/domain/private-writing.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { Person } from '../support/person.ts'
import { inPrivateStep } from '../support/private-writing.ts'
import { stageFor, watchStage } from '../support/stage.ts'

let server: TestApp
/** The next write that puts something on a board fails, as on a full disk. */
let isDiskFull = false

const failing = (store: Store): Store => ({
  ...store,
  write: (statements) =>
    isDiskFull && statements.some(({ sql }) => sql.includes('board_log'))
      ? Promise.reject(new StoreError('io', 'full'))
      : store.write(statements),
})

beforeAll(async () => {
  server = await startApp({ atEnd: afterAll, wrapStore: failing })
})
afterAll(() => server.close())

/** A workshop in its private step, with two who write. */
async function writing() {
  const owner = server.person()
  const it = await inPrivateStep(owner, async (id) => (await stageFor(server, owner, id)).agenda.steps)
  const [kari, ola] = [server.person(), server.person()]
  const kariSeat = (await kari.join(it.code!, { name: 'Kari' })).id
  await ola.join(it.code!, { name: 'Ola' })
  const board = async (who: Person = owner) => (await who.get<BoardReply>(paths.board(it.id))).body
  const titles = async () => (await board()).challenges.map(({ title }) => title)
  return { ...it, kari, ola, kariSeat, board, titles }
}

describe('private notes', () => {
  it('[F2] are their writer’s: written, changed, sent, taken back and deleted by nobody else', async () => {
    const { kari, ola, owner, put, mine, remove } = await writing()
    await put(kari, 'a', { title: ' Mat  svinn ', body: 'I skolen' })
    await put(kari, 'a', { title: 'Matsvinn', body: 'I skolen', sent: true })
    await put(ola, 'a', { title: 'Støy' })
    const note = { id: 'a', title: 'Matsvinn', body: 'I skolen', sent: true }
    expect(await mine(kari)).toEqual({ drafts: [note], shown: 0 })
    expect((await mine(ola)).drafts).toEqual([{ id: 'a', title: 'Støy', body: '', sent: false }])
    expect((await mine(owner)).drafts).toEqual([])
    await put(kari, 'a', { title: 'Matsvinn', sent: false })
    expect((await mine(kari)).drafts).toEqual([{ ...note, body: '', sent: false }])
    for (const _ of ['once', 'twice']) expect((await remove(kari, 'a')).status).toBe(204)
    expect((await mine(kari)).drafts).toEqual([])
    expect((await mine(ola)).drafts).toHaveLength(1)
  })

  it('[F2] are kept from the board, and the board from them, while the step runs', async () => {
    const { id, kari, put, titles } = await writing()
    await put(kari, 'a', { title: 'Matsvinn', sent: true })
    expect(await titles()).toEqual([])
    const openly = await kari.post(paths.challenges(id), { title: 'Ved en feil' })
    server.clock.advance(5000)
    expect([openly.status, (await kari.post(paths.challenges(id), { title: 'Nå' })).status]).toEqual([
      403, 403,
    ])
  })

  it('[F2] are refused in words where there is no step for them, without a title, in excess, and to others', async () => {
    const { id, code, owner, kari, ola, enter, put, mine, progress, reveal } = await writing()
    const watcher = server.person()
    await watcher.join(code!, { role: 'observer' })
    expect((await put(watcher, 'a', { title: 'Ser på' })).body).toMatchObject({ code: 'notAllowed' })
    expect((await put(server.person(), 'a', { title: 'Fremmed' })).status).toBe(401)
    expect((await put(kari, 'a', { title: '  ', sent: true })).body).toMatchObject({ code: 'badRequest' })
    expect((await put(kari, 'a', { title: 'x'.repeat(141) })).status).toBe(400)
    expect((await put(kari, '../a', { title: 'x' })).status).toBeGreaterThanOrEqual(400)
    for (let note = 0; note < DRAFTS_PER_SEAT; note++) await put(kari, `n${note}`, { title: `Kort ${note}` })
    expect((await put(kari, 'over', { title: 'For mye' })).body).toMatchObject({ code: 'tooManyDrafts' })
    expect((await put(kari, 'n0', { title: 'Endret' })).status).toBe(200)
    for (const who of [kari, ola]) {
      expect([(await progress(who)).status, (await reveal(who)).status]).toEqual([403, 403])
    }
    await enter('group')
    expect((await put(kari, 'n0', { title: 'For sent' })).body).toMatchObject({ code: 'notPrivateNow' })
    await owner.command(id, { type: 'end' })
    expect((await put(kari, 'n0', { title: 'Slutt' })).body).toMatchObject({ code: 'workshopEnded' })
    expect((await reveal(owner)).body).toMatchObject({ code: 'workshopEnded' })
    expect((await mine(kari)).drafts).toHaveLength(DRAFTS_PER_SEAT)
    expect((await kari.delete(paths.draft(id, 'n0'))).status).toBe(204)
  })

  it('[F2] are counted for facilitators, and tell nobody else that somebody writes', async () => {
    const { id, owner, kari, ola, put, progress } = await writing()
    const { rev } = await stageFor(server, ola, id)
    await put(kari, 'a', { title: 'Matsvinn', sent: true })
    await put(kari, 'b', { title: 'Støy' })
    await put(ola, 'a', { title: 'Flom', sent: true })
    expect((await progress(owner)).body).toEqual({ writers: 2, unsent: 1, sent: 2 })
    expect((await stageFor(server, ola, id)).rev).toBe(rev)
  })

  it('[F2] [F7] go with their seat when it is removed, and what is on its way is refused', async () => {
    const { id, owner, kari, kariSeat, put, progress } = await writing()
    await put(kari, 'a', { title: 'Matsvinn', sent: true })
    const [, late] = await Promise.all([
      owner.delete(paths.seat(id, kariSeat)),
      put(kari, 'b', { title: 'Støy', sent: true }),
    ])
    expect((await progress(owner)).body).toEqual({ writers: 0, unsent: 0, sent: 0 })
    expect([200, 403]).toContain(late.status)
    expect((await put(kari, 'c', { title: 'Etterpå' })).status).toBe(403)
    expect(await server.store.read('SELECT 1 FROM drafts WHERE seat_id = ?', [kariSeat])).toEqual([])
  })

  it('[F2] [F16] are erased with their workshop', async () => {
    const { id, owner, kari, kariSeat, put } = await writing()
    await put(kari, 'a', { title: 'Matsvinn', sent: true })
    expect((await owner.delete(paths.workshop(id))).status).toBe(204)
    expect(await server.store.read('SELECT 1 FROM drafts WHERE seat_id = ?', [kariSeat])).toEqual([])
  })
})

describe('showing all', () => {
  it('[F2] puts what was sent on the board, on nothing that lies there, and leaves the rest with its writers', async () => {
    const { id, owner, kari, ola, put, mine, reveal, titles, board, progress } = await writing()
    await owner.write(id, 'Lå der fra før')
    await put(kari, 'a', { title: 'Matsvinn', body: 'I skolen', sent: true })
    await put(kari, 'b', { title: 'Ikke sendt' })
    await put(ola, 'a', { title: 'Flom', sent: true })
    expect(await titles()).toEqual(['Lå der fra før'])
    expect((await reveal(owner)).body).toEqual({ shown: 2 })
    const { challenges } = await board()
    expect(challenges.map(({ title }) => title).sort()).toEqual(['Flom', 'Lå der fra før', 'Matsvinn'])
    expect(challenges.map(({ number }) => number)).toEqual([1, 2, 3])
    const spots = challenges.map(({ place, size }) => ({ ...place, ...size }))
    for (const [index, a] of spots.entries()) {
      for (const b of spots.slice(index + 1)) {
        expect(a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h).toBe(false)
      }
    }
    expect(await mine(kari)).toMatchObject({ drafts: [{ id: 'b', title: 'Ikke sendt' }], shown: 1 })
    expect((await progress(owner)).body).toEqual({ writers: 1, unsent: 1, sent: 0 })
  })

  it('[F2] shows nothing twice, whoever presses, and whatever a sleeping phone still sends', async () => {
    const { owner, kari, put, remove, reveal, titles } = await writing()
    await put(kari, 'a', { title: 'Matsvinn', sent: true })
    const both = await Promise.all([reveal(owner), reveal(owner)])
    expect(both.map(({ body }) => body)).toEqual([{ shown: 1 }, { shown: 1 }])
    expect((await reveal(owner)).body).toMatchObject({ code: 'nothingToShow' })
    expect((await put(kari, 'a', { title: 'Matsvinn!', sent: true })).body).toMatchObject({
      code: 'draftShown',
    })
    expect((await remove(kari, 'a')).body).toMatchObject({ code: 'draftShown' })
    await put(kari, 'b', { title: 'En til', sent: true })
    expect((await reveal(owner)).body).toEqual({ shown: 1 })
    expect((await titles()).sort()).toEqual(['En til', 'Matsvinn'])
  })

  it('[F2] is all or nothing: a disk that refuses, and a board without room, leave the notes as they were', async () => {
    const { id, owner, kari, put, mine, reveal, titles } = await writing()
    await put(kari, 'a', { title: 'Matsvinn', sent: true })
    isDiskFull = true
    expect((await reveal(owner)).body).toMatchObject({ code: 'unavailable' })
    isDiskFull = false
    expect([await titles(), (await mine(kari)).drafts.length]).toEqual([[], 1])
    expect((await reveal(owner)).body).toEqual({ shown: 1 })
    expect(await titles()).toEqual(['Matsvinn'])
    expect(await server.store.read('SELECT title, body, at FROM drafts WHERE workshop_id = ?', [id])).toEqual(
      [{ title: '', body: '', at: 0 }],
    )
  })

  it('[F2] is told to those who write, and is in the log without what was shown', async () => {
    const { id, owner, kari, put, reveal } = await writing()
    const stage = await watchStage(server, kari, id)
    const before = (await stage.until(() => true)).shownRev
    await put(kari, 'a', { title: 'Hemmelig', sent: true })
    await reveal(owner)
    expect((await stage.until(({ shownRev }) => shownRev !== before)).shownRev).toBeGreaterThan(before)
    stage.close()
    const { body, text } = await owner.get<readonly { kind: string; count: number }[]>(paths.log(id))
    expect(body.find(({ kind }) => kind === 'revealed')).toMatchObject({ count: 1, who: { name: 'Fatima' } })
    expect(body.some(({ kind }) => kind === 'wrote')).toBe(false)
    expect(text).not.toContain('Hemmelig')
  })

  it('[F2] leaves cards that are nobody’s: the server does not know who wrote them either', async () => {
    const { id, owner, kari, put, reveal, board } = await writing()
    await put(kari, 'a', { title: 'Matsvinn', sent: true })
    await reveal(owner)
    const [card] = (await board()).challenges
    expect(
      await server.store.read('SELECT seat_id FROM record_authors WHERE board_id = ? AND record_id = ?', [
        id,
        card!.id,
      ]),
    ).toEqual([{ seat_id: 'server' }])
  })
})
