import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { Step } from '#shared/domain/step.ts'
import type { StepKind } from '#shared/domain/step-kind.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { gather, joinMore } from '../support/gathering.ts'
import type { Person } from '../support/person.ts'
import { stageFor, watchStage } from '../support/stage.ts'
import { tempFolder } from '../support/temp-folder.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

const TEMPLATE = 'prioritisation-120'

/** A live workshop in the first step of a kind. */
async function inStep(kind: StepKind, app = server) {
  const gathering = await gather(app, TEMPLATE)
  const { facilitator, id } = gathering
  await facilitator.command(id, { type: 'start' })
  const { agenda } = await stageFor(app, facilitator, id)
  const step = agenda.steps.find((one) => one.kind === kind) as Step
  await facilitator.command(id, { type: 'enterStep', step: step.id, from: agenda.active })
  return { ...gathering, step, stage: (who: Person = facilitator) => stageFor(app, who, id) }
}

const say = (who: Person, id: string, step: string, done: boolean) =>
  who.put(paths.stepDone(id, step), { done })

describe('the end of a step’s time', () => {
  it('[F1] locks the board for all but facilitators, where the step says so, and more time opens it', async () => {
    const it = await inStep('group')
    await it.facilitator.command(it.id, { type: 'lockAtEnd', step: it.step.id, isOn: true })
    server.clock.advance(it.step.minutes * 60_000 - 1)
    expect((await it.stage(it.first)).rights).toMatchObject({ mayWrite: true, isLocked: false })
    server.clock.advance(1)
    const phone = await watchStage(server, it.first, it.id)
    const locked = await phone.until(({ workshop }) => workshop.boardLocked)
    expect(locked.rights).toMatchObject({ mayWrite: false, mayEdit: 'none', isLocked: true })
    server.clock.advance(5000)
    const late = await it.first.post(paths.challenges(it.id), { title: 'For sent' })
    expect([late.status, late.body]).toMatchObject([403, { code: 'locked' }])
    expect((await it.facilitator.post(paths.challenges(it.id), { title: 'Fra oss' })).status).toBe(201)

    await it.facilitator.command(it.id, { type: 'extendTimer', minutes: 1 })
    await phone.until(({ workshop, rights }) => !workshop.boardLocked && rights.mayWrite)
    server.clock.advance(60_000)
    await phone.until(({ workshop }) => workshop.boardLocked)
    await it.facilitator.command(it.id, { type: 'unlockBoard' })
    const open = await phone.until(({ workshop }) => !workshop.boardLocked)
    expect(open.agenda.timer).toMatchObject({ atEnd: 'leftAlone' })
    phone.close()
  })

  it('[F1] is taken back by the next step, which does not unlock what a facilitator locked', async () => {
    const it = await inStep('group')
    const later = (await it.stage()).agenda.steps.find(({ kind }) => kind === 'link')
    await it.facilitator.command(it.id, { type: 'lockAtEnd', isOn: true })
    expect((await it.stage()).agenda.steps.every((step) => step.locksAtEnd)).toBe(true)
    server.clock.advance(it.step.minutes * 60_000)
    await (await watchStage(server, it.first, it.id)).until(({ workshop }) => workshop.boardLocked)
    const go = (to: string, from: string) =>
      it.facilitator.command(it.id, { type: 'enterStep', step: to, from })
    await go(later?.id as string, it.step.id)
    expect((await it.stage()).workshop.boardLocked).toBe(false)
    await it.facilitator.command(it.id, { type: 'lockBoard' })
    server.clock.advance((later?.minutes ?? 0) * 60_000)
    await (await watchStage(server, it.first, it.id)).until(
      ({ agenda }) => agenda.timer.state === 'running' && agenda.timer.atEnd === 'leftAlone',
    )
    await go(it.step.id, later?.id as string)
    expect((await it.stage()).workshop.boardLocked).toBe(true)
  })

  it('[F1] locks the board also when the server was away at that moment', async () => {
    const folder = tempFolder()
    const before = await startApp({ folder })
    const it = await inStep('group', before)
    await it.facilitator.command(it.id, { type: 'lockAtEnd', step: it.step.id, isOn: true })
    await say(it.first, it.id, it.step.id, true)
    await before.close()
    const after = await startApp({ folder })
    after.clock.advance(it.step.minutes * 60_000 + 5001)
    const again = after.person()
    again.cookie = it.first.cookie
    const late = await again.post(paths.challenges(it.id), { title: 'For sent' })
    expect([late.status, late.body]).toMatchObject([403, { code: 'locked' }])
    after.clock.advance(0)
    const phone = await watchStage(after, again, it.id)
    expect((await phone.until(({ workshop }) => workshop.boardLocked)).done).toBe(true)
    phone.close()
    await after.close()
  })

  it('[F1] refuses a lock for a step that there is not', async () => {
    const it = await inStep('group')
    const reply = await it.facilitator.post(paths.commands(it.id), {
      type: 'lockAtEnd',
      step: 'stp_none',
      isOn: true,
    })
    expect([reply.status, reply.body]).toMatchObject([404, { code: 'noSuchStep' }])
  })
})

describe('how far people are', () => {
  it('[F8] counts who is here, has written and is done, without names, for who runs the workshop', async () => {
    const it = await inStep('group')
    await joinMore(server, it.code, 4)
    const phones = await Promise.all([it.first, it.second].map((who) => watchStage(server, who, it.id)))
    const lead = await watchStage(server, it.facilitator, it.id)
    const until = (counts: object) =>
      lead.until(({ cockpit }) => JSON.stringify(cockpit?.all.counts) === JSON.stringify(counts))
    const first = await lead.until(({ cockpit }) => cockpit?.all.connected === 2)
    expect(first.cockpit).toEqual({
      all: { connected: 2, disconnected: 4, counts: { written: 0, voted: 0, done: 0 } },
      groups: [],
      nudgeAt: null,
    })
    await it.first.post(paths.challenges(it.id), { title: 'Noe nytt' })
    await it.first.post(paths.challenges(it.id), { title: 'Noe til' })
    await it.facilitator.post(paths.challenges(it.id), { title: 'Fra oss' })
    await until({ written: 1, voted: 0, done: 0 })
    expect((await say(it.second, it.id, it.step.id, true)).status).toBe(204)
    expect((await say(it.second, it.id, it.step.id, true)).status).toBe(204)
    await until({ written: 1, voted: 0, done: 1 })
    expect((await phones[1]?.until(({ done }) => done))?.cockpit).toBeNull()
    await say(it.second, it.id, it.step.id, false)
    await until({ written: 1, voted: 0, done: 0 })
    const { agenda } = await it.stage()
    const next = agenda.steps.find(({ kind }) => kind === 'link') as Step
    await say(it.second, it.id, it.step.id, true)
    await it.facilitator.command(it.id, { type: 'enterStep', step: next.id, from: agenda.active })
    await until({ written: 0, voted: 0, done: 0 })
    for (const socket of [...phones, lead]) socket.close()
  })

  it('[F2][F8] counts who has a note in a private step, of groups of five and more, and tells nothing else', async () => {
    const folder = tempFolder()
    const before = await startApp({ folder })
    const it = await inStep('writePrivate', before)
    const people = [it.first, it.second, ...(await joinMore(before, it.code, 7))]
    await it.facilitator.command(it.id, { type: 'dealGroups', names: ['Fem', 'Fire'] })
    const lead = await watchStage(before, it.facilitator, it.id)
    const phone = await watchStage(before, it.second, it.id)
    const written = (count: number) => lead.until(({ cockpit }) => cockpit?.all.counts?.written === count)
    const note = (name: string) => paths.draft(it.id, name)
    await written(0)
    for (const who of people) await who.put(note('a'), { title: 'Hemmelig tanke' })
    await it.first.put(note('b'), { title: 'Enda en', sent: true })
    const { cockpit } = await written(9)
    expect(cockpit?.groups.map(({ counts }) => counts?.written)).toEqual([5, undefined])
    expect(JSON.stringify(cockpit)).not.toContain('tanke')
    await it.second.delete(note('a'))
    await it.first.delete(note('b'))
    await written(8)
    expect((await phone.until(() => true)).cockpit).toBeNull()
    for (const socket of [lead, phone]) socket.close()
    await before.close()

    const after = await startApp({ folder, clock: before.clock })
    const again = after.person()
    again.cookie = it.facilitator.cookie
    const later = await watchStage(after, again, it.id)
    await later.until((stage) => stage.cockpit?.all.counts?.written === 8)
    later.close()
    await after.close()
  })

  it('[F8] counts who has voted while a vote is open, and takes *done* from the ballots', async () => {
    const it = await inStep('group')
    const round = await it.facilitator.open(it.id)
    await it.first.vote(it.id, round.id, { [it.cards[0]?.id as string]: 1 }, true)
    await it.second.vote(it.id, round.id, { [it.cards[1]?.id as string]: 1 }, false)
    expect((await it.stage()).cockpit?.all.counts).toEqual({ written: 0, voted: 2, done: 1 })
  })

  it('[F8] takes *done* from who takes part, for the step that runs, if it asks for something', async () => {
    const it = await inStep('group')
    const refused = async (who: Person, step: string) => (await say(who, it.id, step, true)).body
    expect(await refused(it.facilitator, it.step.id)).toMatchObject({ code: 'notAllowed' })
    const watcher = server.person()
    await watcher.join(it.code, { role: 'observer' })
    expect(await refused(watcher, it.step.id)).toMatchObject({ code: 'notAllowed' })
    const { agenda } = await it.stage()
    expect(await refused(it.first, agenda.steps[0]?.id as string)).toMatchObject({ code: 'stepMoved' })
    const vote = agenda.steps.find(({ kind }) => kind === 'vote') as Step
    await it.facilitator.command(it.id, { type: 'enterStep', step: vote.id, from: agenda.active })
    expect(await refused(it.first, vote.id)).toMatchObject({ code: 'noSuchStep' })
  })

  it('[F8] keeps who has written in a step through a restart of the server', async () => {
    const folder = tempFolder()
    const before = await startApp({ folder })
    const it = await inStep('group', before)
    await it.first.post(paths.challenges(it.id), { title: 'Før stansen' })
    await before.close()
    const after = await startApp({ folder, clock: before.clock })
    const again = after.person()
    again.cookie = it.facilitator.cookie
    const lead = await watchStage(after, again, it.id)
    await lead.until(({ cockpit }) => cockpit?.all.counts?.written === 1)
    lead.close()
    await after.close()
  })
})

describe('a reminder', () => {
  it('[F8] reaches all who are not done, goes when they are, and comes once in thirty seconds', async () => {
    const it = await inStep('group')
    await say(it.second, it.id, it.step.id, true)
    await it.facilitator.command(it.id, { type: 'nudge' })
    const nudged = async (who: Person) => (await it.stage(who)).nudged
    expect(await nudged(it.first)).toBe(1)
    expect([await nudged(it.second), await nudged(it.facilitator)]).toEqual([null, null])
    const soon = await it.facilitator.post(paths.commands(it.id), { type: 'nudge' })
    expect([soon.status, soon.body]).toMatchObject([429, { code: 'tooManyRequests' }])
    const { cockpit } = await it.stage()
    expect(cockpit?.nudgeAt).toBe(server.clock.now() + 30_000)
    server.clock.advance(30_000)
    await it.facilitator.command(it.id, { type: 'nudge' })
    expect(await nudged(it.first)).toBe(2)
    await say(it.first, it.id, it.step.id, true)
    expect(await nudged(it.first)).toBeNull()
  })

  it('[F8] is about the ballot while a vote is open', async () => {
    const it = await inStep('group')
    await say(it.first, it.id, it.step.id, true)
    const round = await it.facilitator.open(it.id)
    await it.facilitator.command(it.id, { type: 'nudge' })
    const nudged = async (who: Person) => (await it.stage(who)).nudged
    expect(await nudged(it.first)).toBe(1)
    await it.first.vote(it.id, round.id, {}, true)
    expect([await nudged(it.first), await nudged(it.second)]).toEqual([null, 1])
  })

  it('[F8] is refused when there is nothing to be done with, and to participants', async () => {
    const it = await inStep('break')
    const reply = await it.facilitator.post(paths.commands(it.id), { type: 'nudge' })
    expect([reply.status, reply.body]).toMatchObject([409, { code: 'nothingToDo' }])
    expect((await it.first.post(paths.commands(it.id), { type: 'nudge' })).status).toBe(403)
  })
})
