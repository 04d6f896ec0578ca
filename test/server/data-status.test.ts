import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DataPicture } from '#shared/api/data-status.ts'
import { paths } from '#shared/api/paths.ts'
import type { StatusReport } from '#shared/domain/data-status.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { changed, download, filesOf, reopen } from '../support/archives.ts'
import { parseCsv } from '../support/csv.ts'
import type { Person } from '../support/person.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

const KPI = 'u4ssc-ec-ict-ict-1c'
const OTHER = 'u4ssc-ec-ict-ict-2c'
const [STAVANGER, HAMAR] = ['1103', '3403'] as const

/** Two municipalities, Kari from one of them, Ola from none. */
async function network() {
  const facilitator = server.person()
  const { id, code } = await facilitator.create({ title: 'Nettverk', municipalities: [STAVANGER, HAMAR] })
  const [kari, ola] = [server.person(), server.person()]
  const seat = await kari.join(code, { name: 'Kari', municipality: HAMAR })
  const other = await ola.join(code, { name: 'Ola' })
  const picture = async (who: Person = facilitator) => (await who.get<DataPicture>(paths.data(id))).body
  const fill = (who: Person, changes: object = {}) =>
    who.put(paths.dataStatus(id), {
      ...{ municipality: HAMAR, indicator: KPI, has: 'yes', quality: 'measured', note: '' },
      ...changes,
    })
  return { id, facilitator, kari, ola, seat, other, picture, fill }
}

describe('what municipalities have', () => {
  it('[DS1] is said of each of U4SSC’s 91 and read by everybody, and what nobody said is nothing', async () => {
    const { kari, ola, picture, fill } = await network()
    const before = await picture(ola)
    expect(before.kpis).toHaveLength(91)
    expect(before.municipalities).toEqual([
      { number: STAVANGER, name: 'Stavanger' },
      { number: HAMAR, name: 'Hamar' },
    ])
    expect(before.statuses).toEqual([])
    expect((await fill(kari, { has: 'partly', quality: 'survey', note: ' Fra ITU ' })).status).toBe(204)
    expect((await picture(ola)).statuses).toEqual([
      { municipality: HAMAR, indicator: KPI, has: 'partly', quality: 'survey', note: 'Fra ITU' },
    ])
  })

  it('[DS1] is replaced by the last word, and taken back', async () => {
    const { kari, facilitator, picture, fill } = await network()
    await Promise.all([fill(kari), fill(kari), fill(facilitator, { indicator: OTHER })])
    await fill(facilitator, { has: 'no', quality: 'unknown' })
    expect((await picture()).statuses.map(({ indicator, has }) => [indicator, has])).toEqual([
      [KPI, 'no'],
      [OTHER, 'yes'],
    ])
    expect((await fill(kari, { has: null })).status).toBe(204)
    expect((await fill(kari, { has: null })).status).toBe(204)
    expect((await picture()).statuses.map(({ indicator }) => indicator)).toEqual([OTHER])
  })

  it('[DS1] is asked of what the board links to as fitting, too', async () => {
    const { id, kari, facilitator, picture, fill } = await network()
    expect((await fill(kari, { indicator: 'no-001' })).body).toMatchObject({ code: 'noSuchIndicator' })
    const card = await facilitator.write(id, 'Matsvinn')
    await facilitator.post(paths.links(id), { from: card.id, indicatorId: 'no-001', fit: 'yes' })
    await facilitator.post(paths.links(id), { from: card.id, indicatorId: KPI, fit: 'partly', why: 'nesten' })
    const { kpis } = await picture()
    expect(kpis).toHaveLength(92)
    expect(kpis.filter(({ isLinked }) => isLinked).map(({ id: one }) => one)).toEqual([KPI, 'no-001'])
    expect((await fill(kari, { indicator: 'no-001' })).status).toBe(204)
  })

  it('[DS2] is filled in by who may, for the municipalities that they may', async () => {
    const { id, facilitator, kari, ola, seat, other, picture, fill } = await network()
    expect((await picture()).mayFill).toEqual([STAVANGER, HAMAR])
    expect((await picture(kari)).mayFill).toEqual([HAMAR])
    expect((await picture(ola)).mayFill).toEqual([])
    expect((await fill(kari, { municipality: STAVANGER })).status).toBe(403)
    expect((await fill(ola)).status).toBe(403)
    await facilitator.patch(paths.seat(id, other.id), { role: 'librarian' })
    expect((await fill(ola)).status).toBe(204)
    await facilitator.command(id, { type: 'lockBoard' })
    server.clock.advance(60_000)
    expect((await fill(kari)).status).toBe(403)
    expect((await fill(ola)).status).toBe(204)
    await facilitator.patch(paths.seat(id, seat.id), { role: 'observer' })
    expect((await picture(kari)).mayFill).toEqual([])
    expect((await picture(kari)).statuses).toHaveLength(1)
  })

  it('[DS2] is refused for what is not there, and for strangers', async () => {
    const { id, facilitator, fill } = await network()
    for (const [changes, status] of [
      [{ municipality: '0301' }, 400],
      [{ municipality: 'x' }, 400],
      [{ indicator: 'nothing' }, 404],
      [{ has: 'maybe' }, 400],
      [{ quality: 'good' }, 400],
      [{ note: 'x'.repeat(301) }, 400],
    ] as const) {
      expect((await fill(facilitator, changes)).status, JSON.stringify(changes)).toBe(status)
    }
    const stranger = server.person()
    await stranger.create()
    for (const path of [paths.data(id), paths.dataStatusFile(id, 'csv')]) {
      expect((await stranger.get(path)).status).toBe(403)
    }
    expect((await fill(stranger)).status).toBe(403)
  })

  it('[DS2] stays as it is when the workshop has ended', async () => {
    const { id, facilitator, picture, fill } = await network()
    await fill(facilitator)
    await facilitator.command(id, { type: 'end', receiver: 'Rådet', decisionDate: '2026-12-01' })
    expect((await fill(facilitator, { has: 'no' })).body).toMatchObject({ code: 'workshopEnded' })
    expect(await picture()).toMatchObject({ statuses: [{ has: 'yes' }], mayFill: [], mayKeep: false })
  })

  it('[DS3] is suggested by figures, and not written', async () => {
    const { picture, fill, facilitator } = await network()
    const { suggestions, statuses } = await picture()
    expect(statuses).toEqual([])
    const [one] = suggestions
    expect(one).toMatchObject({
      municipality: STAVANGER,
      year: expect.any(Number),
      source: expect.any(String),
    })
    await fill(facilitator, { municipality: STAVANGER, indicator: one!.indicator, has: 'no' })
    const after = await picture()
    expect(after.suggestions).toHaveLength(suggestions.length - 1)
    expect(after.statuses).toHaveLength(1)
  })
})

describe('the common core set', () => {
  it('[DS5] is kept by facilitators and librarians, each with the reason', async () => {
    const { id, facilitator, kari, seat, picture } = await network()
    const keep = (who: Person, need: string | null, why = 'Alle har den', indicator = KPI) =>
      who.put<{ code: string }>(paths.coreSet(id), { indicator, need, why })
    expect((await keep(kari, 'must')).status).toBe(403)
    expect((await keep(facilitator, 'must', ' ')).body.code).toBe('whyMissing')
    expect((await keep(facilitator, 'must', 'x', 'nothing')).status).toBe(404)
    expect((await keep(facilitator, 'must')).status).toBe(204)
    expect((await keep(facilitator, 'should', 'Nesten alle')).status).toBe(204)
    expect((await picture(kari)).core).toEqual([{ indicator: KPI, need: 'should', why: 'Nesten alle' }])
    await facilitator.patch(paths.seat(id, seat.id), { role: 'librarian' })
    expect((await keep(kari, null, '')).status).toBe(204)
    expect((await picture()).core).toEqual([])
  })

  it('[DS5] [E2] is frozen with an agreement, and its later files say the same', async () => {
    const { id, facilitator, fill } = await network()
    const card = await facilitator.write(id, 'Matsvinn')
    await facilitator.put(paths.decisions(id), {
      decisions: [{ kind: 'chosen', subject: card.id, sentence: 'Vi gjør det', owner: 'Helse' }],
    })
    const file = async () => (await facilitator.get(paths.outcomesFile(id, 'network.json'))).text
    await fill(facilitator, { note: 'Spør Per' })
    await facilitator.put(paths.coreSet(id), { indicator: KPI, need: 'must', why: 'Alle har den' })
    const draft = JSON.parse(await file())
    expect(draft).toMatchObject({ agreement: null, data: { core: [{ need: 'must' }] } })
    const agreed = await facilitator.post<object>(paths.agree(id))
    expect(agreed.status).toBe(200)
    expect(agreed.body).not.toHaveProperty('network')
    const frozen = await file()
    expect(JSON.parse(frozen)).toMatchObject({
      agreement: { number: 1 },
      catalogueVersion: '2026.11',
      data: { core: [{ indicator: KPI, need: 'must' }], statuses: [{ municipality: HAMAR, has: 'yes' }] },
    })
    expect(frozen).not.toContain('Spør Per')
    await fill(facilitator, { has: 'no' })
    await facilitator.put(paths.coreSet(id), { indicator: KPI, need: null, why: '' })
    expect(await file()).toBe(frozen)
    expect((await facilitator.get<object>(paths.outcomes(id))).body).not.toHaveProperty('network')
    const again = await facilitator.post<{ agreement: { number: number } }>(paths.agree(id))
    expect(again.body.agreement.number).toBe(2)
    expect(
      (await facilitator.post<{ agreement: { number: number } }>(paths.agree(id))).body.agreement.number,
    ).toBe(2)
  })
})

describe('the grid as a file', () => {
  const numbered = (rows: readonly (readonly string[])[]) =>
    rows.map((cells, index) => ({ number: index + 1, cells }))
  const HEAD = ['Kommune', 'KPI-kode', 'Finnes', 'Datakvalitet']

  it('[DS6] is downloaded, filled in, tried and read back', async () => {
    const { id, kari, picture, fill } = await network()
    await fill(kari, { note: '=1+1' })
    const csv = (await kari.get(`${paths.dataStatusFile(id, 'csv')}?language=nb`)).text
    const rows = parseCsv(csv.replace(/^\ufeff/, ''))
    expect(rows).toHaveLength(1 + 2 * 91)
    const filled = rows.map((row) => (row[7] === OTHER ? row.with(4, 'Delvis').with(5, 'Målt') : row))
    const tried = await kari.post<StatusReport>(paths.dataStatusImport(id), {
      rows: numbered(filled),
      dryRun: true,
    })
    expect(tried.body).toMatchObject({ changed: 1, same: 1, refused: [{ why: 'notYours' }] })
    expect((await picture()).statuses).toHaveLength(1)
    const done = await kari.post<StatusReport>(paths.dataStatusImport(id), { rows: numbered(filled) })
    expect(done.body).toEqual(tried.body)
    expect((await picture()).statuses).toMatchObject([
      { indicator: KPI, note: '=1+1' },
      { indicator: OTHER, has: 'partly', quality: 'measured' },
    ])
  })

  it('[BI1] [BI3] takes no row that a reader found torn, or whose note is damaged', async () => {
    const { id, kari, picture } = await network()
    const filled = (number: number, note: string) => {
      return { number, cells: ['Hamar', 'EC: ICT: ICT: 1C', 'Delvis', '', note] }
    }
    const rows = [
      { number: 1, cells: [...HEAD, 'Merknad'] },
      { ...filled(2, 'a'), fault: 'quote' },
      filled(3, 'KarmÃ¸y'),
    ]
    const { body } = await kari.post<StatusReport>(paths.dataStatusImport(id), { rows })
    expect(body).toMatchObject({
      changed: 0,
      refused: [
        { row: 2, why: 'quote' },
        { row: 3, why: 'damaged' },
      ],
    })
    expect((await picture()).statuses).toEqual([])
  })

  it('[DS6] is refused without headings, without a right, and when it is no table', async () => {
    const { id, kari, ola } = await network()
    const post = (who: Person, rows: unknown) =>
      who.post<{ fields?: object }>(paths.dataStatusImport(id), { rows })
    expect((await post(kari, numbered([['a', 'b']]))).body.fields).toEqual({ rows: 'headings' })
    expect((await post(ola, numbered([HEAD]))).status).toBe(403)
    for (const rows of [
      [],
      'x',
      [['a']],
      numbered([['x'.repeat(2001)]]),
      numbered(Array.from({ length: 4001 }, () => [''])),
    ]) {
      expect((await post(kari, rows)).status).toBe(400)
    }
  })

  it('[DS6] is an Excel file too', async () => {
    const { id, kari } = await network()
    const reply = await server.app.inject({
      url: `${paths.dataStatusFile(id, 'xlsx')}?language=nb`,
      headers: { cookie: kari.cookie! },
    })
    expect(reply.statusCode).toBe(200)
    expect(reply.rawPayload.toString('latin1')).toMatch(/^PK/)
    expect(reply.headers['content-disposition']).toMatch(
      /filename="dugnad-nettverk-\d{4}-\d{2}-\d{2}-datastatus\.xlsx"$/,
    )
  })
})

it('[DS8] goes with the workshop', async () => {
  const { id, facilitator, fill } = await network()
  await fill(facilitator)
  await facilitator.put(paths.coreSet(id), { indicator: KPI, need: 'must', why: 'Alle' })
  expect((await facilitator.delete(paths.workshop(id))).status).toBe(204)
  for (const table of ['data_statuses', 'core_kpis']) {
    expect(await server.store.read(`SELECT 1 FROM ${table} WHERE workshop_id = ?`, [id]), table).toEqual([])
  }
})

describe('an archive', () => {
  async function archived() {
    const made = await network()
    const { id, facilitator, fill } = made
    await fill(facilitator, { note: 'Fra ITU' })
    await facilitator.put(paths.coreSet(id), { indicator: KPI, need: 'must', why: 'Alle har den' })
    const card = await facilitator.write(id, 'Matsvinn')
    await facilitator.put(paths.decisions(id), {
      decisions: [{ kind: 'chosen', subject: card.id, sentence: 'Vi gjør det', owner: 'Helse' }],
    })
    await facilitator.post(paths.agree(id))
    await fill(facilitator, { indicator: OTHER, has: 'no' })
    return { ...made, archive: await download(server, facilitator, id) }
  }

  it('[DS8] brings back what was filled in, the core set, and what was frozen for a network', async () => {
    const { id, facilitator, archive, picture } = await archived()
    const me = server.person()
    const { status, body } = await reopen(me, archive)
    expect(status).toBe(201)
    const { statuses, core } = (await me.get<DataPicture>(paths.data(body.id))).body
    const before = await picture()
    expect({ statuses, core }).toEqual({ statuses: before.statuses, core: before.core })
    expect(statuses).toHaveLength(2)
    const dataOf = async (who: Person, workshop: string) =>
      JSON.parse((await who.get(paths.outcomesFile(workshop, 'network.json'))).text).data
    const frozen = await dataOf(me, body.id)
    expect(frozen).toEqual(await dataOf(facilitator, id))
    expect(frozen.statuses).toHaveLength(1)
  })

  it('[DS8] is refused when what it says of the municipalities is not in order', async () => {
    const { archive } = await archived()
    const whole = JSON.parse(filesOf(archive).get('data-status.json')!.toString())
    const [one] = whole.statuses
    for (const wrong of [
      { ...whole, statuses: [one, one] },
      { ...whole, statuses: [{ ...one, municipality: '9999' }] },
      { ...whole, statuses: [{ ...one, has: 'maybe' }] },
      { ...whole, core: [...whole.core, ...whole.core] },
      { ...whole, extra: 1 },
    ]) {
      const other = await changed(
        archive,
        (files) => void files.set('data-status.json', Buffer.from(JSON.stringify(wrong))),
      )
      expect((await reopen(server.person(), other)).status).toBe(422)
    }
  })
})
