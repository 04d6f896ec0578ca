import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { Step } from '#shared/domain/step.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { type Gathering, gather } from '../support/gathering.ts'
import { stageFor, watchStage } from '../support/stage.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

const TEMPLATE = 'prioritisation-120'
const MINUTE = 60_000

async function started() {
  const gathering = await gather(server, TEMPLATE)
  await gathering.facilitator.command(gathering.id, { type: 'start' })
  const { agenda } = await stageFor(server, gathering.facilitator, gathering.id)
  return { ...gathering, steps: agenda.steps as readonly [Step, Step, Step, Step, Step, ...Step[]] }
}

const agendaOf = async ({ id, facilitator }: Gathering) => (await stageFor(server, facilitator, id)).agenda

describe('the course of a workshop', () => {
  it('starts with the first step and its timer', async () => {
    const it = await started()
    expect(await agendaOf(it)).toMatchObject({
      active: it.steps[0].id,
      timer: { state: 'running', endsAt: server.clock.now() + 10 * MINUTE },
    })
    const again = await it.facilitator.post(paths.commands(it.id), { type: 'start' })
    expect([again.status, again.body]).toMatchObject([409, { code: 'alreadyStarted' }])
  })

  it('[V3] knows of a step how its vote is meant to be held', async () => {
    const { steps } = await started()
    const votes = steps.filter(({ kind }) => kind === 'vote').map(({ title, vote }) => [title.nb, vote?.kind])
    expect(votes).toEqual([
      ['Velkommen, mål for møtet og prøvestemme', undefined],
      ['Avstemning: tre stemmer hver', undefined],
      ['Viktig og mulig å påvirke', 'score'],
    ])
  })

  it('goes from step to step', async () => {
    const it = await started()
    const reply = await it.facilitator.post(paths.commands(it.id), {
      type: 'enterStep',
      step: it.steps[2].id,
      from: it.steps[0].id,
    })
    expect([reply.status, reply.text]).toEqual([204, ''])
    const { steps, active } = await agendaOf(it)
    expect(active).toBe(it.steps[2].id)
    expect(steps.slice(0, 4).map((step) => step.state)).toEqual(['done', 'skipped', 'active', 'waiting'])
  })

  it('takes one step when two facilitators press next at once', async () => {
    const it = await started()
    await it.facilitator.patch(paths.seat(it.id, it.kari.id), { role: 'cofacilitator' })
    const next = { type: 'enterStep', step: it.steps[1].id, from: it.steps[0].id }
    const replies = await Promise.all(
      [it.facilitator, it.first].map((who) => who.post(paths.commands(it.id), next)),
    )
    expect(replies.map((reply) => reply.status).sort()).toEqual([204, 409])
    expect(replies.find((reply) => reply.status === 409)?.body).toMatchObject({ code: 'stepMoved' })
    expect((await agendaOf(it)).active).toBe(it.steps[1].id)
  })

  it('[F1] pauses, resumes and extends its timer', async () => {
    const it = await started()
    server.clock.advance(4 * MINUTE)
    await it.facilitator.command(it.id, { type: 'pauseTimer' })
    server.clock.advance(30 * MINUTE)
    expect((await agendaOf(it)).timer).toEqual({ state: 'paused', left: 6 * MINUTE })
    await it.facilitator.command(it.id, { type: 'extendTimer', minutes: 1 })
    await it.facilitator.command(it.id, { type: 'resumeTimer' })
    expect((await agendaOf(it)).timer).toEqual({
      state: 'running',
      endsAt: server.clock.now() + 7 * MINUTE,
    })
  })

  it.each([
    [{ type: 'enterStep', step: 'stp_00000000000000000000', from: null }, 'notStarted'],
    [{ type: 'pauseTimer' }, 'notStarted'],
    [{ type: 'extendTimer', minutes: 0 }, 'badRequest'],
    [{ type: 'dance' }, 'badRequest'],
  ])('refuses %j before it has begun', async (command, code) => {
    const { id, facilitator } = await gather(server, TEMPLATE)
    expect((await facilitator.post(paths.commands(id), command)).body).toMatchObject({ code })
  })

  it('knows only its own steps', async () => {
    const it = await started()
    const other = await started()
    const foreign = { type: 'enterStep', step: other.steps[1].id, from: it.steps[0].id }
    const reply = await it.facilitator.post(paths.commands(it.id), foreign)
    expect([reply.status, reply.body]).toMatchObject([404, { code: 'noSuchStep' }])
  })

  it.each(['start', 'newCode', 'end', 'pauseTimer'])('leaves %s to those who run it', async (type) => {
    const { id, first } = await gather(server, TEMPLATE)
    const reply = await first.post(paths.commands(id), { type })
    expect([reply.status, reply.body]).toMatchObject([403, { code: 'notAllowed' }])
  })
})

describe('ending', () => {
  it('[F15] is for the owner alone, not for co-facilitators', async () => {
    const { id, facilitator, first, kari } = await gather(server)
    await facilitator.patch(paths.seat(id, kari.id), { role: 'cofacilitator' })
    expect((await first.post(paths.commands(id), { type: 'end' })).body).toMatchObject({ code: 'notAllowed' })
    expect((await facilitator.post(paths.commands(id), { type: 'end' })).status).toBe(204)
  })

  it('counts the open round', async () => {
    const { id, facilitator, first, cards } = await gather(server)
    const round = await facilitator.open(id)
    await first.vote(id, round.id, { [cards[0]!.id]: 2 })
    await facilitator.command(id, { type: 'end' })
    const { body } = await facilitator.get<StageRound>(paths.round(id, round.id))
    expect(body).toMatchObject({ state: 'shown', result: { turnout: { cast: 1 } } })
  })

  it('leaves everything readable and nothing changeable', async () => {
    const { id, facilitator, first, kari, facilitatorSeat, cards } = await gather(server)
    const round = await facilitator.open(id)
    await facilitator.command(id, { type: 'end' })
    const reads = [
      paths.workshop(id),
      paths.board(id),
      paths.round(id, round.id),
      paths.outcomes(id),
      paths.outcomesFile(id, 'md'),
    ]
    for (const path of reads) expect([path, (await first.get(path)).status]).toEqual([path, 200])
    const link = { from: cards[0]!.id, indicatorId: 'none', fit: 'no' }
    const writes = [
      ['PATCH', paths.workshop(id), { title: 'Nytt' }],
      ['POST', paths.commands(id), { type: 'start' }],
      ['POST', paths.commands(id), { type: 'newCode' }],
      ['POST', paths.challenges(id), { title: 'Nytt' }],
      ['POST', paths.links(id), link],
      ['POST', paths.rounds(id), { question: 'Igjen?' }],
      ['POST', paths.closeRound(id, round.id), {}],
      ['PUT', paths.decisions(id), { decisions: [] }],
      ['POST', paths.agree(id), {}],
      ['PATCH', paths.seat(id, facilitatorSeat), { name: 'Ny' }],
      ['DELETE', paths.seat(id, kari.id), undefined],
    ] as const
    for (const [method, path, body] of writes) {
      const reply = await facilitator.request(method, path, body)
      expect([path, reply.status, reply.body]).toMatchObject([path, 409, { code: 'workshopEnded' }])
    }
    const ballot = await first.put(paths.ballot(id, round.id), { choices: {} })
    expect(ballot.body).toMatchObject({ code: 'workshopEnded' })
  })
})

describe('rights on the board', () => {
  it('follow the step, with five seconds of grace', async () => {
    const it = await started()
    const write = () => it.first.post(paths.challenges(it.id), { title: 'Nytt kort' })
    expect((await write()).body).toMatchObject({ status: 403, code: 'mayNotWrite' })
    const writing = it.steps.find((step) => step.kind === 'group')!
    await it.facilitator.command(it.id, { type: 'enterStep', step: writing.id, from: it.steps[0].id })
    expect((await write()).status).toBe(201)
    const vote = it.steps.findLast((step) => step.kind === 'vote')!
    await it.facilitator.command(it.id, { type: 'enterStep', step: vote.id, from: writing.id })
    expect((await write()).status).toBe(201)
    expect((await stageFor(server, it.first, it.id)).rights.mayWrite).toBe(false)
    server.clock.advance(5000)
    expect((await write()).body).toMatchObject({ code: 'mayNotWrite' })
  })

  it('begin with the first step, where there is an agenda, and at once where there is none', async () => {
    const planned = await gather(server, TEMPLATE)
    expect((await stageFor(server, planned.first, planned.id)).rights.mayWrite).toBe(false)
    const free = await gather(server)
    expect((await stageFor(server, free.first, free.id)).rights).toEqual({
      mayWrite: true,
      mayEdit: 'all',
      mayMove: true,
      mayLink: true,
      mayLock: false,
      mayConfirm: false,
      isLocked: false,
    })
  })

  it('[F17] end for all but facilitators when the board is locked, after five seconds of grace', async () => {
    const it = await gather(server)
    const write = (person = it.first) => person.post(paths.challenges(it.id), { title: 'Nytt kort' })
    const stage = () => stageFor(server, it.first, it.id)
    expect((await it.first.post(paths.commands(it.id), { type: 'lockBoard' })).status).toBe(403)
    await it.facilitator.command(it.id, { type: 'lockBoard' })
    await it.facilitator.command(it.id, { type: 'lockBoard' })
    expect(await stage()).toMatchObject({ workshop: { boardLocked: true }, rights: { isLocked: true } })
    expect((await write()).status).toBe(201)
    server.clock.advance(5000)
    expect((await write()).body).toMatchObject({ status: 403, code: 'locked' })
    expect((await write(it.facilitator)).status).toBe(201)
    await it.facilitator.command(it.id, { type: 'unlockBoard' })
    expect(await stage()).toMatchObject({ workshop: { boardLocked: false }, rights: { mayWrite: true } })
    expect((await write()).status).toBe(201)
  })

  it('[F17] a locked board stays locked when the step changes', async () => {
    const it = await started()
    await it.facilitator.command(it.id, { type: 'lockBoard' })
    server.clock.advance(5000)
    const writing = it.steps.find((step) => step.kind === 'group')!
    await it.facilitator.command(it.id, { type: 'enterStep', step: writing.id, from: it.steps[0].id })
    const reply = await it.first.post(paths.challenges(it.id), { title: 'Nytt kort' })
    expect(reply.body).toMatchObject({ code: 'locked' })
  })
})

describe('[F3] attention', () => {
  const frame = { x: -10, y: 20, w: 800, h: 600 }

  it('is the facilitators’: everybody is brought once, and led until they are let go', async () => {
    const it = await started()
    const stageSocket = await watchStage(server, it.first, it.id)
    const theirs = await watchStage(server, it.facilitator, it.id)
    await it.facilitator.command(it.id, { type: 'call', frame, shows: 'clu_1' })
    const called = await stageSocket.until(({ attention }) => attention.call !== null)
    expect(called.attention.call).toMatchObject({ number: 1, frame, shows: 'clu_1' })
    await it.facilitator.command(it.id, { type: 'lead' })
    const led = await stageSocket.until(({ attention }) => attention.lead !== null)
    expect(led.attention.lead).toBe((await theirs.until(() => true)).me.id)
    // whoever leads and goes leads nobody
    theirs.close()
    await stageSocket.until(({ attention }) => attention.lead === null)
    const back = await watchStage(server, it.facilitator, it.id)
    await stageSocket.until(({ attention }) => attention.lead !== null)
    await it.facilitator.command(it.id, { type: 'release' })
    await stageSocket.until(({ attention }) => attention.lead === null)
    for (const socket of [stageSocket, back]) socket.close()
  })

  it('is nobody else’s, and takes no nonsense', async () => {
    const it = await started()
    for (const command of [{ type: 'lead' }, { type: 'release' }, { type: 'call', frame, shows: null }]) {
      expect((await it.first.post(paths.commands(it.id), command)).status).toBe(403)
    }
    const nonsense = { type: 'call', frame: { ...frame, w: -1 }, shows: null }
    expect((await it.facilitator.post(paths.commands(it.id), nonsense)).status).toBe(400)
  })
})
