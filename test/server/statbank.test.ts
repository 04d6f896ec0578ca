import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Figures } from '#shared/api/figures.ts'
import { paths } from '#shared/api/paths.ts'
import type { FetchJob, MappingPreview, StatbankOverview } from '#shared/api/statbank.ts'
import type { StatbankMapping, TableForm } from '#shared/domain/statbank/mapping.ts'
import type { TablePage } from '#shared/domain/statbank/table-list.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { Person } from '../support/person.ts'
import { refusing, type StandIn, startStandIn } from '../support/statbank/stand-in.ts'
import { WASTE } from '../support/statbank/tables.ts'
import { tempFolder } from '../support/temp-folder.ts'

const DAY = 24 * 60 * 60_000

let standIn: StandIn
let server: TestApp
beforeAll(async () => {
  standIn = await startStandIn()
  server = await startApp({ atEnd: afterAll, statbankUrl: standIn.url })
})
afterAll(async () => {
  await server.close()
  await standIn.close()
})
afterEach(() => {
  standIn.always()
  standIn.put(WASTE)
  server.clock.advance(2 * DAY)
})

const share: StatbankMapping = {
  table: '12241',
  contents: 'KOSandel0000',
  region: 'KOKkommuneregion0000',
  others: {},
  comparisons: ['EAK'],
}
const perHead = { ...share, contents: 'KOSperinnb0000', comparisons: [] }

async function workshop(on: TestApp = server, municipalities = ['3403', '3411', '3401']) {
  const facilitator = on.person()
  const { id, code } = await facilitator.create({ municipalities })
  return { ...ways(id, facilitator), code, on }
}

function ways(id: string, facilitator: Person) {
  const choose = (mapping: StatbankMapping = share, indicator = 'no-088', who = facilitator) =>
    who.put(paths.statbankMapping(id, indicator), mapping)
  const overview = async (who = facilitator) => (await who.get<StatbankOverview>(paths.statbank(id))).body
  const start = (who = facilitator, input: object = {}) =>
    who.post<{ id: string }>(paths.statbankJobs(id), input)
  const job = async (one: string) => (await facilitator.get<FetchJob>(paths.statbankJob(id, one))).body
  const fetched = async () => {
    const { body } = await start()
    await vi.waitUntil(async () => (await job(body.id)).state !== 'running', { timeout: 5_000 })
    return job(body.id)
  }
  const figures = async (indicator = 'no-088') =>
    (await facilitator.get<Figures>(`${paths.figures(id)}?indicator=${indicator}`)).body.figures
  return { id, facilitator, choose, overview, start, job, fetched, figures }
}

describe('choosing', () => {
  it('[SB3] finds a table, shows what can be chosen, and what it would fetch', async () => {
    const { id, facilitator } = await workshop()
    const found = await facilitator.get<TablePage>(`${paths.statbankTables(id)}?query=husholdningsavfall`)
    expect(found.body.tables).toMatchObject([{ id: '12241', lastPeriod: '2025' }])
    const form = await facilitator.get<TableForm>(paths.statbankTable(id, '12241'))
    expect(form.body).toMatchObject({ absent: ['3401'], areas: [{ code: 'EAK' }, {}, {}] })
    const { body } = await facilitator.post<MappingPreview>(paths.statbankPreview(id, 'no-088'), share)
    expect(body.outcome).toMatchObject({ kind: 'came', unit: '%', absent: ['3401'], areas: [{ value: 45 }] })
    expect(body.figures.length).toBe(16)
    expect((await facilitator.get<Figures>(`${paths.figures(id)}?indicator=no-088`)).body.figures).toEqual([])
  })

  it('[SB3] keeps what fits, in the words of the table', async () => {
    const { choose, overview } = await workshop()
    expect((await choose()).status).toBe(204)
    expect((await overview()).mapped).toMatchObject([
      {
        indicator: 'no-088',
        mapping: share,
        words: [WASTE.label, 'Andel til gjenvinning', 'Landet'],
        last: null,
      },
    ])
  })

  it('[SB3] offers indicators whose framework names a table, those that the board links to first', async () => {
    const { id, facilitator, overview } = await workshop()
    const card = await facilitator.write(id, 'Matsvinn')
    await facilitator.post(paths.links(id), { from: card.id, indicatorId: 'no-091', fit: 'yes' })
    const { candidates } = await overview()
    expect(candidates[0]).toMatchObject({ indicator: 'no-091', table: '12241', isLinked: true })
    expect(candidates.length).toBeGreaterThan(35)
  })

  it.each([
    [
      'a code that the table has not',
      { ...share, contents: 'KOSx' },
      422,
      { dimension: 'ContentsCode', code: 'KOSx' },
    ],
    ['a table without years', { ...share, table: '14700' }, 422, { table: 'notYearly' }],
    ['a table that is not there', { ...share, table: '99999' }, 502, undefined],
    ['a table’s number that is an address', { ...share, table: '../../etc' }, 400, undefined],
    ['more areas than can be compared', { ...share, comparisons: ['a', 'b', 'c', 'd'] }, 400, undefined],
  ])('[SB3] refuses %s', async (_name, mapping, status, fields) => {
    const { choose, overview } = await workshop()
    const refused = await choose(mapping)
    expect(refused.status).toBe(status)
    if (fields) expect(refused.body).toMatchObject({ code: 'mappingUnfit', fields })
    expect((await overview()).mapped).toEqual([])
  })

  it('[SB3] lets go of what was fetched by another choice, or by one that is taken back', async () => {
    const { id, facilitator, choose, fetched, figures } = await workshop()
    await choose()
    await fetched()
    expect((await figures()).length).toBe(16)
    await choose() // the same again changes nothing
    expect((await figures()).length).toBe(16)
    await choose(perHead)
    expect(await figures()).toEqual([])
    await fetched()
    expect((await figures())[0]).toMatchObject({ unit: 'kg' })
    expect((await facilitator.delete(paths.statbankMapping(id, 'no-088'))).status).toBe(204)
    expect(await figures()).toEqual([])
  })

  it('[SB9] is for librarians and facilitators, while the workshop is open; everybody reads', async () => {
    const { id, code, facilitator, choose, overview, start } = await workshop()
    const [librarian, participant] = [server.person(), server.person()]
    const { id: seat } = await librarian.join(code, { name: 'Bib' })
    await participant.join(code, { name: 'Kari' })
    await facilitator.patch(paths.seat(id, seat), { role: 'librarian' })
    expect((await choose(share, 'no-088', librarian)).status).toBe(204)
    expect((await choose(share, 'no-088', participant)).status).toBe(403)
    expect((await start(participant)).status).toBe(403)
    expect((await participant.get(`${paths.statbankTables(id)}?query=avfall`)).status).toBe(403)
    expect(await overview(participant)).toMatchObject({ mayFetch: false, mapped: [{}], candidates: [] })
    await facilitator.command(id, { type: 'start' })
    await facilitator.command(id, { type: 'end', unsettled: 'Prøve' })
    expect((await start(librarian)).body).toMatchObject({ code: 'workshopEnded' })
    expect(await overview(librarian)).toMatchObject({ mayFetch: false })
  })
})

describe('fetching', () => {
  it('[SB8] puts figures beside the indicator, and says what came, what is missing and what the table has not', async () => {
    const { choose, fetched, figures, overview } = await workshop()
    await choose()
    await choose(perHead, 'no-087')
    const job = await fetched()
    expect(job).toMatchObject({ state: 'done', total: 2, endedAt: server.clock.now() })
    expect(job.outcomes).toMatchObject([
      { indicator: 'no-087', outcome: { kind: 'came', unit: 'kg' } },
      { indicator: 'no-088', outcome: { kind: 'came', values: 14, absent: ['3401'], stale: null } },
    ])
    const all = await figures()
    expect(all).toContainEqual(
      expect.objectContaining({ municipality: '3411', year: 2023, value: null, origin: 'ssb' }),
    )
    expect(all.find(({ year, municipality }) => year === 2024 && municipality === '3403')).toMatchObject({
      value: 44.5,
      source: 'SSB, tabell 12241',
      sourceUrl: 'https://www.ssb.no/statbank/table/12241',
      quality: 'measured',
    })
    expect((await overview()).mapped).toMatchObject([{ last: { outcome: { kind: 'came' } } }, {}])
  })

  it('[SB8] replaces what was fetched before, and leaves what others have brought', async () => {
    const { choose, fetched, figures } = await workshop()
    await choose()
    await fetched()
    standIn.put({ ...WASTE, cell: () => 7 })
    server.clock.advance(DAY)
    await fetched()
    const all = await figures()
    expect(new Set(all.map(({ value }) => value))).toEqual(new Set([7]))
    expect(new Set(all.map(({ fetchedAt }) => fetchedAt))).toEqual(new Set([server.clock.now()]))
  })

  it('[SB8] says that a table has changed, and asks nothing by a choice that does not fit', async () => {
    const { choose, fetched, figures } = await workshop()
    await choose()
    await fetched()
    const [region, contents, time] = WASTE.axes
    const { KOSandel0000: _, ...values } = contents!.values
    standIn.put({ ...WASTE, axes: [region!, { ...contents!, values }, time!] })
    server.clock.advance(DAY)
    const before = standIn.asked.length
    expect((await fetched()).outcomes).toMatchObject([
      { outcome: { kind: 'changed', faults: [{ fault: 'noSuchValue', code: 'KOSandel0000' }] } },
    ])
    expect(standIn.asked.slice(before).filter((path) => path.includes('/data'))).toEqual([])
    expect((await figures()).length).toBe(16)
  })

  it('[SB8] looks at a table anew when it refuses what it had within the day', async () => {
    const { choose, fetched } = await workshop()
    await choose()
    const [region, contents, time] = WASTE.axes
    const { KOSandel0000: _, ...values } = contents!.values
    standIn.put({ ...WASTE, axes: [region!, { ...contents!, values }, time!] })
    expect((await fetched()).outcomes).toMatchObject([
      { outcome: { kind: 'changed', faults: [{ fault: 'noSuchValue', code: 'KOSandel0000' }] } },
    ])
  })

  it('[SB8] says of each municipality that the table does not have it, and guesses no other number', async () => {
    const { choose, fetched, figures } = await workshop(server, ['3401'])
    await choose(perHead)
    expect((await fetched()).outcomes).toMatchObject([
      { outcome: { kind: 'came', values: 0, absent: ['3401'] } },
    ])
    expect(await figures()).toEqual([])
  })

  it('[SB8] goes on with the next when one is refused', async () => {
    const { choose, fetched } = await workshop()
    await choose(share, 'no-087')
    await choose(perHead, 'no-088')
    standIn.always(refusing(400, 'Non-existent value'), 'KOSandel0000')
    expect((await fetched()).outcomes).toMatchObject([
      { outcome: { kind: 'failed', fault: 'refused', said: 'Non-existent value' } },
      { outcome: { kind: 'came' } },
    ])
  })

  it('[SB8] is one job at a time in a workshop, and can be called off', async () => {
    const { id, facilitator, choose, start, job, figures } = await workshop()
    await choose()
    const held: (() => void)[] = []
    standIn.next((_request, response) => held.push(() => response.destroy()))
    const { body, status } = await start()
    expect(status).toBe(202)
    await vi.waitUntil(() => held.length === 1)
    expect((await start()).body).toMatchObject({ code: 'fetchUnderWay' })
    expect((await choose(perHead)).body).toMatchObject({ code: 'fetchUnderWay' })
    expect(await job(body.id)).toMatchObject({ state: 'running', outcomes: [], total: 1 })
    expect((await facilitator.delete(paths.statbankJob(id, body.id))).status).toBe(204)
    expect(await job(body.id)).toMatchObject({ state: 'cancelled', endedAt: server.clock.now() })
    expect(await figures()).toEqual([])
    expect((await start()).status).toBe(202)
  })

  it('[SB8] refuses when there is nothing to fetch, or no such job', async () => {
    const { id, facilitator, choose, start } = await workshop(server, [])
    expect((await start()).body).toMatchObject({ code: 'badRequest' })
    await choose()
    expect((await start()).body).toMatchObject({ code: 'badRequest' })
    expect((await facilitator.get(paths.statbankJob(id, 'fch_none'))).status).toBe(404)
  })

  it('[SB8] is told as interrupted when the server ended in the middle of it', async () => {
    const folder = tempFolder()
    const first = await startApp({ folder, statbankUrl: standIn.url })
    const { id, facilitator, choose, start } = await workshop(first)
    await choose()
    const held: unknown[] = []
    standIn.next(() => held.push(1))
    const { body } = await start()
    await vi.waitUntil(() => held.length === 1)
    await first.close()
    const second = await startApp({ folder, statbankUrl: standIn.url })
    const again = second.person()
    again.cookie = facilitator.cookie
    const { body: job } = await again.get<FetchJob>(paths.statbankJob(id, body.id))
    expect(job).toMatchObject({ state: 'interrupted', outcomes: [] })
    expect((await ways(id, again).start()).status).toBe(202)
    await second.close()
  })

  it('[SB8] ends with its workshop, of which nothing stays', async () => {
    const { id, facilitator, choose, fetched, start } = await workshop()
    await choose()
    await fetched()
    await choose(perHead)
    const held: unknown[] = []
    standIn.next(() => held.push(1))
    await start()
    await vi.waitUntil(() => held.length === 1)
    expect((await facilitator.delete(paths.workshop(id))).status).toBe(204)
    for (const table of ['statbank_mappings', 'statbank_jobs', 'figures']) {
      expect(await server.store.read(`SELECT * FROM ${table} WHERE workshop_id = ?`, [id])).toEqual([])
    }
  })
})

describe('a server that does not fetch', () => {
  it('[SB10] says so, and asks nobody', async () => {
    const off = await startApp()
    const { id, facilitator, choose, overview, start } = await workshop(off)
    expect(await overview()).toMatchObject({ isOn: false, mayFetch: false, candidates: [] })
    for (const reply of [
      await choose(),
      await start(),
      await facilitator.get(paths.statbankTable(id, '12241')),
    ]) {
      expect(reply).toMatchObject({ status: 502, body: { code: 'statbankFailed', fields: { fault: 'off' } } })
    }
    await off.close()
  })

  it('[SB10] says what is wrong when SSB cannot be reached', async () => {
    const { id, facilitator } = await workshop()
    standIn.next(refusing(503, 'Updating'))
    const reply = await facilitator.get(`${paths.statbankTables(id)}?query=nothing-kept`)
    expect(reply).toMatchObject({
      status: 502,
      body: { code: 'statbankFailed', fields: { fault: 'unreachable', said: 'Updating' } },
    })
  })
})
