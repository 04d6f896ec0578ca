import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { OwnDrafts } from '#shared/api/drafts.ts'
import type { LogEntry, VersionReply } from '#shared/api/history.ts'
import { paths } from '#shared/api/paths.ts'
import type { BoardReply } from '#shared/api/replies.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { openBoard } from '../support/board-client.ts'
import { type Gathering, gather } from '../support/gathering.ts'
import { stageFor } from '../support/stage.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

async function started() {
  const gathering = await gather(server, 'prioritisation-120')
  await gathering.facilitator.command(gathering.id, { type: 'start' })
  return gathering
}

const versionsOf = async ({ id, facilitator }: Gathering) =>
  (await facilitator.get(paths.versions(id))).body as readonly VersionReply[]
/** What has been written since the workshop was gathered, which begins with three cards. */
const newOn = ({ challenges }: BoardReply) => challenges.slice(3).map(({ title }) => title)
const titlesOf = async ({ id, facilitator }: Gathering) =>
  newOn((await facilitator.get(paths.board(id))).body as BoardReply)
const write = ({ id, facilitator }: Gathering, title: string) =>
  facilitator.post(paths.challenges(id), { title })

describe('[F10] versions', () => {
  it('are kept at each step and by name, and facilitators alone see them', async () => {
    const it = await started()
    const { agenda } = await stageFor(server, it.facilitator, it.id)
    await write(it, 'Støy')
    const kept = await it.facilitator.post(paths.versions(it.id), { name: '  Før lunsj ' })
    expect(kept.status).toBe(201)
    await it.facilitator.command(it.id, { type: 'enterStep', step: agenda.steps[1]!.id, from: agenda.active })
    expect((await versionsOf(it)).map(({ reason, label }) => [reason, label])).toEqual([
      ['step', agenda.steps[1]!.id],
      ['named', 'Før lunsj'],
      ['step', agenda.steps[0]!.id],
    ])
    const [newest] = await versionsOf(it)
    for (const request of [
      it.first.get(paths.versions(it.id)),
      it.first.get(paths.version(it.id, newest!.at)),
      it.first.get(paths.log(it.id)),
      it.first.post(paths.versions(it.id), { name: 'Min' }),
      it.first.post(paths.restoreVersion(it.id, newest!.at), { scope: { type: 'board' } }),
    ]) {
      expect((await request).status).toBe(403)
    }
  })

  it('can be looked at and gone back to as one change, which can be taken back', async () => {
    const it = await started()
    await write(it, 'Støy')
    const { at } = (await it.facilitator.post(paths.versions(it.id), { name: 'Før' })).body as { at: number }
    await write(it, 'Lys')
    const preview = (await it.facilitator.get(paths.version(it.id, at))).body as BoardReply
    expect(newOn(preview)).toEqual(['Støy'])
    const restored = await it.facilitator.post(paths.restoreVersion(it.id, at), { scope: { type: 'board' } })
    expect(restored.status).toBe(200)
    expect(await titlesOf(it)).toEqual(['Støy'])
    const { before } = restored.body as { before: number }
    expect((await versionsOf(it)).find((version) => version.at === before)?.reason).toBe('before')
    await it.facilitator.post(paths.restoreVersion(it.id, before), { scope: { type: 'board' } })
    expect(await titlesOf(it)).toEqual(['Støy', 'Lys'])
  })

  it('take back what one seat has done since', async () => {
    const it = await started()
    const { agenda } = await stageFor(server, it.facilitator, it.id)
    const writing = agenda.steps.find((step) => step.rights.mayWrite)!
    await it.facilitator.command(it.id, { type: 'enterStep', step: writing.id, from: agenda.active })
    const { at } = (await it.facilitator.post(paths.versions(it.id), { name: 'Før' })).body as { at: number }
    await write(it, 'Støy')
    expect((await it.first.post(paths.challenges(it.id), { title: 'Tull' })).status).toBe(201)
    const scope = { type: 'seat', id: it.kari.id }
    expect((await it.facilitator.post(paths.restoreVersion(it.id, at), { scope })).status).toBe(200)
    expect(await titlesOf(it)).toEqual(['Støy'])
  })

  it('[V5] leave votes, decisions and private notes alone, whichever way one goes back', async () => {
    const it = await started()
    const { agenda } = await stageFor(server, it.facilitator, it.id)
    const alone = agenda.steps.find(({ kind }) => kind === 'writePrivate')!
    await it.facilitator.command(it.id, { type: 'enterStep', step: alone.id, from: agenda.active })
    const { at } = (await it.facilitator.post(paths.versions(it.id), { name: 'Før' })).body as { at: number }
    const { id: late } = (await write(it, 'Støy')).body as { id: string }
    const round = await it.facilitator.open(it.id)
    await it.first.vote(it.id, round.id, { [late]: 2 })
    await it.first.put(paths.draft(it.id, newId('drf')), { title: 'Bare min', sent: true })
    const parked = { kind: 'parked', subject: late, reason: 'Senere', reviewDate: null }
    await it.facilitator.put(paths.parkedOne(it.id, late), { reason: 'Senere', reviewDate: null })
    const { themes } = (await it.facilitator.get(paths.board(it.id))).body as BoardReply
    for (const scope of [
      { type: 'theme', id: themes[0]!.id },
      { type: 'seat', id: it.facilitatorSeat },
      { type: 'board' },
    ]) {
      const reply = await it.facilitator.post(paths.restoreVersion(it.id, at), { scope })
      expect([scope, reply.status]).toEqual([scope, 200])
    }
    expect(await titlesOf(it)).toEqual([])
    const { body } = await it.first.get<StageRound>(paths.round(it.id, round.id))
    expect(body.options).toEqual(round.options)
    expect(body.ballot?.choices).toEqual({ [late]: 2 })
    const drafts = (await it.first.get<OwnDrafts>(paths.drafts(it.id))).body.drafts
    expect(drafts.map(({ title }) => title)).toEqual(['Bare min'])
    expect((await it.facilitator.get(paths.parked(it.id))).body).toEqual({ parked: [parked] })
    const closed = await it.facilitator.post<StageRound>(paths.closeRound(it.id, round.id))
    expect(closed.body.result?.options[0]).toMatchObject({ id: late, points: 2 })
  })

  it('are kept before much changes at once', async () => {
    const it = await started()
    for (let i = 0; i < 20; i++) await write(it, `Kort ${i}`)
    const board = (await it.facilitator.get(paths.board(it.id))).body as BoardReply
    const client = await openBoard(server, it.facilitator, it.id)
    client.edit.batch(() => {
      for (const { id } of board.challenges) client.edit.remove(id)
    })
    await vi.waitFor(async () => expect((await versionsOf(it))[0]?.reason).toBe('large'))
    await vi.waitFor(async () => expect(await titlesOf(it)).toEqual([]))
    client.close()
    const [version] = await versionsOf(it)
    await it.facilitator.post(paths.restoreVersion(it.id, version!.at), { scope: { type: 'board' } })
    expect(await titlesOf(it)).toHaveLength(20)
  })

  it('are refused in words where there is none, or nothing to make of the request', async () => {
    const it = await started()
    const restore = (at: number | string, scope: object) =>
      it.facilitator.post(paths.restoreVersion(it.id, at), { scope })
    expect((await restore(1, { type: 'board' })).status).toBe(404)
    expect((await restore('x', { type: 'board' })).status).toBe(400)
    expect((await restore(1, { type: 'everything' })).status).toBe(400)
    expect((await it.facilitator.get(paths.version(it.id, 1))).status).toBe(404)
    expect((await it.facilitator.post(paths.versions(it.id), { name: '   ' })).status).toBe(400)
    await it.facilitator.command(it.id, { type: 'end' })
    const [newest] = await versionsOf(it)
    expect(newest).toMatchObject({ reason: 'step', label: null })
    expect((await restore(newest!.at, { type: 'board' })).status).toBe(409)
  })
})

describe('[F18] the log', () => {
  it('says who did what, together, without a word of what was written', async () => {
    const it = await started()
    for (const title of ['Støy', 'Lys', 'Lukt']) await write(it, `${title} hemmelig`)
    await it.facilitator.command(it.id, { type: 'lockBoard' })
    await it.facilitator.post(paths.versions(it.id), { name: 'Nå' })
    const reply = await it.facilitator.get(paths.log(it.id))
    const log = reply.body as readonly LogEntry[]
    const wrote = log.find(({ kind }) => kind === 'wrote')
    expect(wrote).toMatchObject({ count: 6, who: { role: 'facilitator' } })
    expect(log.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['start', 'lockBoard', 'created']))
    expect(log.some(({ kind }) => kind === 'edited')).toBe(false)
    expect(reply.text).not.toContain('hemmelig')
  })
})
