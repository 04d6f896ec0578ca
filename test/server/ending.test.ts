import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { Door } from '#shared/api/replies.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { gather } from '../support/gathering.ts'
import { stageFor } from '../support/stage.ts'
import { tempFolder } from '../support/temp-folder.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

async function live() {
  const gathering = await gather(server)
  const { id, facilitator } = gathering
  await facilitator.command(id, { type: 'start' })
  const end = (more: object = {}) => facilitator.post(paths.commands(id), { type: 'end', ...more })
  return { ...gathering, end }
}

const SETTLED = { receiver: ' Formannskapet ', decisionDate: '2027-03-01', unsettled: '' }

describe('the end of a workshop', () => {
  it('[F15] takes receiver and date with it, closes what is open, and makes the board read-only', async () => {
    const { id, facilitator, first, end } = await live()
    const round = await facilitator.open(id)
    expect((await end(SETTLED)).status).toBe(204)
    const stage = await stageFor(server, first, id)
    expect(stage.workshop).toMatchObject({
      status: 'ended',
      code: null,
      receiver: 'Formannskapet',
      decisionDate: '2027-03-01',
      unsettled: '',
    })
    expect(stage.rights).toMatchObject({ mayWrite: false, mayEdit: 'none' })
    expect(stage.rounds.find((one) => one.id === round.id)?.state).toBe('shown')
    expect((await first.post(paths.challenges(id), { title: 'For sent' })).status).toBe(409)
  })

  it('[F15] asks why what is not settled is not, and ends nothing before that is said', async () => {
    const { id, facilitator, end } = await live()
    const reply = await end({ receiver: 'Formannskapet', decisionDate: null })
    expect([reply.status, reply.body]).toMatchObject([400, { fields: { unsettled: 'missing' } }])
    expect((await end({ receiver: '', decisionDate: '2027-02-30', unsettled: 'x' })).status).toBe(400)
    expect((await stageFor(server, facilitator, id)).workshop.status).toBe('live')
    await end({ receiver: '', decisionDate: null, unsettled: ' Avhenger av budsjettet ' })
    const { workshop } = await stageFor(server, facilitator, id)
    expect(workshop).toMatchObject({ status: 'ended', unsettled: 'Avhenger av budsjettet' })
  })

  it('[F15] is told to who comes with its code, and who was there is led to the result', async () => {
    const { id, code, first, end } = await live()
    await end(SETTLED)
    const door = await first.get<Door>(paths.door(code))
    expect(door.body).toMatchObject({ workshopId: id, isMember: true, hasEnded: true })
    const stranger = server.person()
    for (const reply of [await stranger.get(paths.door(code)), await stranger.post(paths.join, { code })]) {
      expect([reply.status, reply.body]).toMatchObject([409, { code: 'workshopEnded' }])
      expect(JSON.stringify(reply.body)).not.toContain(id)
    }
    expect((await stranger.get(paths.door('00000000'))).body).toMatchObject({ code: 'noSuchCode' })
  })

  it('[F15] leaves its code guessed at no more often than any other', async () => {
    const { code, end } = await live()
    await end(SETTLED)
    const stranger = server.person()
    const codes = []
    for (let i = 0; i < 40; i++)
      codes.push((await stranger.get<{ code: string }>(paths.door(code))).body.code)
    expect(codes.at(-1)).toBe('tooManyRequests')
    server.clock.advance(10 * 60_000)
  })

  it('[F15] is done once, however often it is asked for, and by who is in charge alone', async () => {
    const { id, first, end } = await live()
    expect((await first.post(paths.commands(id), { type: 'end', ...SETTLED })).status).toBe(403)
    await end(SETTLED)
    const { rev } = await stageFor(server, first, id)
    expect((await end({ receiver: 'Noen andre', decisionDate: '2028-01-01' })).status).toBe(204)
    const stage = await stageFor(server, first, id)
    expect([stage.rev, stage.workshop.receiver]).toEqual([rev, 'Formannskapet'])
  })

  it('[F15] tells what was settled in every file, also where something was agreed before', async () => {
    const { id, facilitator, first, cards, end } = await live()
    const decisions = [{ kind: 'chosen', subject: cards[0]?.id, sentence: 'Vi begynner.', owner: 'Plan' }]
    await facilitator.put(paths.decisions(id), { decisions })
    const before = (await facilitator.post<Outcomes>(paths.agree(id))).body
    await end({ receiver: 'Rådet', decisionDate: null, unsettled: 'Møteplanen er ikke klar' })
    const { ending, ...after } = (await first.get<Outcomes>(paths.outcomes(id))).body
    expect(after).toEqual(before)
    expect(ending).toEqual({
      at: server.clock.now(),
      receiver: 'Rådet',
      decisionDate: null,
      unsettled: 'Møteplanen er ikke klar',
    })
    for (const format of ['md', 'json']) {
      const { text } = await first.get(`${paths.outcomesFile(id, format)}?language=nb`)
      expect(text).toContain('Rådet')
      expect(text).toContain('Møteplanen er ikke klar')
    }
  })

  it('[F15] stays through a restart of the server', async () => {
    const folder = tempFolder()
    const before = await startApp({ folder })
    const { id, facilitator } = await gather(before)
    await facilitator.command(id, { type: 'start' })
    await facilitator.command(id, { type: 'end', receiver: 'Rådet', decisionDate: null, unsettled: 'Venter' })
    await before.close()
    const after = await startApp({ folder })
    const again = after.person()
    again.cookie = facilitator.cookie
    expect((await stageFor(after, again, id)).workshop).toMatchObject({
      status: 'ended',
      unsettled: 'Venter',
    })
    await after.close()
  })
})
