import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { Created, WorkshopSummary } from '#shared/api/replies.ts'
import { agendaTemplate } from '#shared/catalogue/templates.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { gather } from '../support/gathering.ts'
import { stageFor } from '../support/stage.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

describe('creating a workshop', () => {
  it('is for two hundred at once from one address, and twenty a minute', async () => {
    const [me, elsewhere] = [server.person('10.7.7.7'), server.person('10.7.7.8')]
    const make = (who = me) => who.post(paths.workshops, { title: 'Kurs' })
    const statuses = await Promise.all(Array.from({ length: 202 }, async () => (await make()).status))
    expect(statuses.filter((status) => status === 429)).toHaveLength(2)
    expect((await make(elsewhere)).status).toBe(201)
    server.clock.advance(3000)
    expect([(await make()).status, (await make()).status]).toEqual([201, 429])
  })

  it('[F14] opens its door at once, and makes who creates it its facilitator', async () => {
    const me = server.person()
    const reply = await me.post<Created>(paths.workshops, {
      title: '  Vår  samling ',
      municipalities: ['3203', '3201', '3203'],
      template: 'prioritisation-120',
      decisionDate: '2026-04-15',
      language: 'nn',
      name: 'Ane',
    })
    expect(reply.status).toBe(201)
    expect(reply.body.code).toMatch(/^\d{8}$/)
    expect(reply.body.participant).toMatchObject({ name: 'Ane', role: 'facilitator' })
    const { body } = await me.get<WorkshopSummary>(paths.workshop(reply.body.id))
    expect(body).toMatchObject({
      title: 'Vår samling',
      status: 'lobby',
      municipalities: ['3203', '3201'],
      decisionDate: '2026-04-15',
      language: 'nn',
      template: 'prioritisation-120',
      role: 'facilitator',
      seats: 1,
    })
  })

  it('takes the agenda of its template, all of it waiting', async () => {
    const me = server.person()
    const { id } = await me.create({ template: 'network-840' })
    const { agenda } = await stageFor(server, me, id)
    expect(agenda.steps.map((step) => step.title)).toEqual(
      agendaTemplate('network-840')!.steps.map((step) => step.title),
    )
    expect(new Set(agenda.steps.map((step) => step.state))).toEqual(new Set(['waiting']))
    expect(new Set(agenda.steps.map((step) => step.id)).size).toBe(22)
    expect(agenda.active).toBeNull()
  })

  it.each([
    [{ title: '' }, 'badRequest', { title: 'missing' }],
    [{ title: '   ' }, 'badRequest', { title: 'missing' }],
    [{}, 'badRequest', { title: 'missing' }],
    [{ title: 'x'.repeat(81) }, 'badRequest', { title: 'tooLong' }],
    [{ title: 'V', municipalities: ['9999'] }, 'badRequest', { municipalities: 'unknown' }],
    [{ title: 'V', decisionDate: '2026-02-30' }, 'badRequest', { decisionDate: 'invalid' }],
    [{ title: 'V', decisionDate: 'i vår' }, 'badRequest', { decisionDate: 'invalid' }],
    [{ title: 'V', language: 'de' }, 'badRequest', { language: 'invalid' }],
    [{ title: 'V', status: 'live' }, 'badRequest', { status: 'unknown' }],
    [{ title: 'V', template: 'no-such' }, 'noSuchTemplate', undefined],
  ])('refuses %j', async (input, code, fields) => {
    const reply = await server.person().post(paths.workshops, input)
    expect(reply.body).toMatchObject(fields ? { code, fields } : { code })
  })

  it('takes the browser’s language when none is asked for', async () => {
    const me = server.person()
    const reply = await me.request<Created>(
      'POST',
      paths.workshops,
      { title: 'Workshop' },
      {
        'accept-language': 'de;q=0.2, en-GB;q=0.9, nb;q=0.1',
      },
    )
    expect((await me.get(paths.workshop(reply.body.id))).body).toMatchObject({ language: 'en' })
  })
})

describe('my workshops', () => {
  it('are those in which this device has a seat, the newest first', async () => {
    const { first, id } = await gather(server)
    server.clock.advance(1000)
    const newer = await first.create({ title: 'Nyere' })
    const { body } = await first.get<WorkshopSummary[]>(paths.workshops)
    expect(body.map((workshop) => [workshop.id, workshop.role, workshop.seats])).toEqual([
      [newer.id, 'facilitator', 1],
      [id, 'participant', 3],
    ])
  })

  it('are none on a device that was never seen', async () => {
    const reply = await server.person().get(paths.workshops)
    expect([reply.status, reply.body]).toEqual([200, []])
  })
})

describe('somebody without a seat', () => {
  it.each([
    ['GET', paths.workshop(':id')],
    ['PATCH', paths.workshop(':id')],
    ['POST', paths.commands(':id')],
    ['GET', paths.board(':id')],
    ['POST', paths.challenges(':id')],
    ['POST', paths.links(':id')],
    ['POST', paths.tickets(':id')],
    ['POST', paths.rounds(':id')],
    ['PUT', paths.decisions(':id')],
    ['GET', paths.outcomes(':id')],
    ['GET', paths.outcomesFile(':id', 'csv')],
    ['POST', paths.agree(':id')],
    ['PATCH', paths.seat(':id', 'sea_x')],
    ['DELETE', paths.seat(':id', 'sea_x')],
  ] as const)('is refused: %s %s', async (method, path) => {
    const { id } = await gather(server)
    const other = server.person()
    await other.create()
    const body = method === 'GET' || method === 'DELETE' ? undefined : {}
    const url = path.replace(':id', id)
    expect((await other.request(method, url, body)).body).toMatchObject({ status: 403, code: 'notAllowed' })
    expect((await server.person().request(method, url, body)).body).toMatchObject({ code: 'noSession' })
    const nowhere = path.replace(':id', 'wrk_00000000000000000000')
    expect((await other.request(method, nowhere, body)).body).toMatchObject({ code: 'noSuchWorkshop' })
  })
})

describe('changing a workshop', () => {
  it('changes what is named and leaves the rest', async () => {
    const { id, facilitator } = await gather(server)
    await facilitator.patch(paths.workshop(id), { goal: 'Tre valg', decisionDate: '2026-05-01' })
    const reply = await facilitator.patch(paths.workshop(id), { receiver: 'Kommunedirektøren' })
    expect(reply.body).toMatchObject({
      goal: 'Tre valg',
      decisionDate: '2026-05-01',
      receiver: 'Kommunedirektøren',
    })
    const cleared = await facilitator.patch(paths.workshop(id), { decisionDate: null })
    expect(cleared.body).toMatchObject({ decisionDate: null, title: 'Verksted' })
  })

  it('is for facilitators', async () => {
    const { id, first } = await gather(server)
    expect((await first.patch(paths.workshop(id), { title: 'Mitt' })).body).toMatchObject({
      code: 'notAllowed',
    })
  })
})
