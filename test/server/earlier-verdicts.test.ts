import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readEarlierFile } from '#client/features/catalogue/earlier-file.ts'
import { paths } from '#shared/api/paths.ts'
import type { IndicatorHits } from '#shared/api/replies.ts'
import type { BringVerdicts, BroughtReply, BroughtSources } from '#shared/api/verdicts.ts'
import type { EarlierVerdict } from '#shared/domain/indicator-link.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { download, reopen } from '../support/archives.ts'
import { asDocument, bring } from '../support/catalogue/import.ts'
import type { Person } from '../support/person.ts'
import { stageFor } from '../support/stage.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

/** The first search of a server builds an index. */
const PATIENT = { timeout: 15_000 }

const WHY = 'Måler bare kystkommuner'

/** A workshop that a person runs, live, with one card and its verdicts. */
async function held(who: Person, title: string, template?: string) {
  const { id, code } = await who.create({ title, ...(template && { template }) })
  await who.command(id, { type: 'start' })
  const { id: from } = await who.write(id, 'Matsvinn')
  const judge = (by: Person, indicatorId: string, fit: string, why: string) =>
    by.post<{ id: string }>(paths.links(id), { from, indicatorId, fit, why })
  const end = () => who.command(id, { type: 'end', receiver: 'Kommunedirektøren', unsettled: 'Avklares' })
  return { id, code, judge, end }
}

async function earlierOf(who: Person, id: string, q: string): Promise<readonly EarlierVerdict[]> {
  const { body } = await who.get<IndicatorHits>(`${paths.workshopIndicators(id)}?q=${encodeURIComponent(q)}`)
  return body.hits[0]?.earlier ?? []
}

describe('what an earlier workshop rejected', () => {
  it('[LK5] is told beside the hit to who was there, with workshop, day and reason, and without names', async () => {
    const [facilitator, ola, stranger] = [server.person(), server.person(), server.person()]
    const coast = await held(facilitator, 'Kystlinja 2026')
    await ola.join(coast.code, { name: 'Ola Nordmann' })
    await coast.judge(facilitator, 'no-061', 'no', WHY)
    await coast.judge(ola, 'no-062', 'partly', 'Bare for byen')
    await coast.judge(facilitator, 'no-063', 'yes', '')
    await coast.end()
    const next = await held(facilitator, 'Innlandet 2027')
    await ola.join(next.code)
    await stranger.join(next.code)
    const expected = [{ workshop: 'Kystlinja 2026', date: expect.any(String), fit: 'no', why: WHY }]
    await vi.waitFor(
      async () => expect(await earlierOf(facilitator, next.id, 'no-061')).toEqual(expected),
      PATIENT,
    )
    expect(await earlierOf(ola, next.id, 'no-061')).toEqual(expected)
    expect(await earlierOf(ola, next.id, 'no-062')).toMatchObject([{ fit: 'partly' }])
    expect(await earlierOf(ola, next.id, 'no-063')).toEqual([])
    expect(await earlierOf(stranger, next.id, 'no-061')).toEqual([])
    // of its own workshop the board itself says it
    expect(await earlierOf(facilitator, coast.id, 'no-061')).toEqual([])
    expect((await facilitator.get(`${paths.indicators}?q=no-061`)).body).not.toHaveProperty('hits.0.earlier')
    await facilitator.delete(paths.workshop(coast.id))
    expect(await earlierOf(ola, next.id, 'no-061')).toEqual([])
  })

  it('[LK5] knows an indicator of a set again, though its id is another in each workshop', async () => {
    const facilitator = server.person()
    const set = asDocument('Kystsett', [{ code: 'k-1', title: 'Strandsone i kommunen' }])
    const [first, second] = [await held(facilitator, 'Først'), await held(facilitator, 'Så')]
    const idIn = async (id: string) => {
      await bring(facilitator, id, set)
      const { body } = await facilitator.get<IndicatorHits>(
        `${paths.workshopIndicators(id)}?q=strandsone+kommunen`,
      )
      return body.hits.find(({ indicator }) => indicator.code === 'k-1')!.indicator.id
    }
    const [here, there] = [await idIn(first.id), await idIn(second.id)]
    expect(here).not.toBe(there)
    await first.judge(facilitator, here, 'no', WHY)
    await first.end()
    await vi.waitFor(async () => {
      expect(await earlierOf(facilitator, second.id, 'strandsone kommunen')).toMatchObject([{ why: WHY }])
    }, PATIENT)
  })

  it('[LK5] is forgotten with the words of who wrote it', async () => {
    const [facilitator, kari] = [server.person(), server.person()]
    const coast = await held(facilitator, 'Kysten', 'prioritisation-120')
    const seat = await kari.join(coast.code, { name: 'Kari' })
    await facilitator.patch(paths.seat(coast.id, seat.id), { role: 'librarian' })
    await coast.judge(kari, 'no-061', 'no', 'Karis ord')
    const { agenda } = await stageFor(server, facilitator, coast.id)
    const next = await held(facilitator, 'Neste')
    await facilitator.command(coast.id, { type: 'enterStep', step: agenda.steps[1]!.id, from: agenda.active })
    await vi.waitFor(
      async () => expect(await earlierOf(facilitator, next.id, 'no-061')).toHaveLength(1),
      PATIENT,
    )
    expect((await kari.delete(paths.me(coast.id))).status).toBe(200)
    await vi.waitFor(async () => expect(await earlierOf(facilitator, next.id, 'no-061')).toEqual([]), PATIENT)
    const rows = await server.store.read('SELECT 1 FROM indicator_verdicts WHERE why = ?', ['Karis ord'])
    expect(rows).toEqual([])
  })
})

describe('verdicts from a file', () => {
  /** The export of a workshop of somebody else, read as the page reads it. */
  async function exported() {
    const other = server.person()
    const coast = await held(other, 'Kystlinja 2026')
    await coast.judge(other, 'no-061', 'no', WHY)
    await coast.judge(other, 'no-062', 'yes', '')
    await coast.end()
    const { text } = await other.get(paths.outcomesFile(coast.id, 'json'))
    const read = readEarlierFile(text)
    if (!read.ok) throw new Error(read.error)
    return read.value.asked
  }
  const sourcesOf = async (who: Person, id: string) =>
    (await who.get<BroughtSources>(paths.verdicts(id))).body

  it('[LK7] come along with the name and day of their workshop, once, and go as they came', async () => {
    const [facilitator, kari] = [server.person(), server.person()]
    const next = await held(facilitator, 'Neste')
    await kari.join(next.code)
    const file = await exported()
    expect(Object.keys(file)).toEqual(['workshop', 'verdicts'])
    for (const _ of [1, 2]) {
      const { status, body } = await facilitator.post<BroughtReply>(paths.verdicts(next.id), file)
      expect([status, body]).toEqual([201, { taken: 1, unknown: 0 }])
    }
    const expected = { workshop: 'Kystlinja 2026', date: file.workshop.date, fit: 'no', why: WHY }
    expect(await earlierOf(kari, next.id, 'no-061')).toEqual([expected])
    expect(await earlierOf(kari, next.id, 'no-062')).toEqual([])
    const { id, title, date } = file.workshop
    expect(await sourcesOf(kari, next.id)).toEqual({
      sources: [{ id, title, date, count: 1 }],
      mayKeep: false,
    })
    expect((await sourcesOf(facilitator, next.id)).mayKeep).toBe(true)
    expect((await facilitator.delete(paths.verdictSource(next.id, id))).status).toBe(204)
    expect((await facilitator.delete(paths.verdictSource(next.id, id))).status).toBe(404)
    expect(await earlierOf(kari, next.id, 'no-061')).toEqual([])
  })

  it('[LK7] are taken from facilitators and librarians alone, and within bounds', async () => {
    const [facilitator, kari] = [server.person(), server.person()]
    const next = await held(facilitator, 'Neste')
    await kari.join(next.code)
    const file: BringVerdicts = {
      workshop: { id: 'wrk_1', title: 'Et annet', date: '2026-05-01' },
      verdicts: [{ indicator: 'ind_x', code: 'k-9', title: 'Finnes ikke her', fit: 'no', why: 'Nei' }],
    }
    const post = async (who: Person, input: object) => {
      const { status, body } = await who.post<{ code?: string }>(paths.verdicts(next.id), input)
      return body.code ?? status
    }
    expect(await post(kari, file)).toBe('notAllowed')
    expect((await kari.delete(paths.verdictSource(next.id, 'wrk_1'))).status).toBe(403)
    expect(await post(facilitator, { ...file, verdicts: [] })).toBe('badRequest')
    expect(await post(facilitator, { ...file, workshop: { ...file.workshop, date: '1. mai' } })).toBe(
      'badRequest',
    )
    const yes = { ...file.verdicts[0], fit: 'yes' }
    expect(await post(facilitator, { ...file, verdicts: [yes] })).toBe('badRequest')
    expect((await facilitator.post(paths.verdicts(next.id), file)).body).toEqual({ taken: 1, unknown: 1 })
    await next.end()
    expect(await post(facilitator, file)).toBe('workshopEnded')
    expect((await sourcesOf(facilitator, next.id)).mayKeep).toBe(false)
  })

  it('[LK7] go with the archive of a workshop, as does what it thought itself', async () => {
    const elsewhere = await startApp({ atEnd: afterAll })
    const [facilitator, me] = [server.person(), elsewhere.person()]
    const coast = await held(facilitator, 'Kystlinja 2027')
    await coast.judge(facilitator, 'no-064', 'no', 'For grovt')
    await facilitator.post(paths.verdicts(coast.id), await exported())
    await coast.end()
    const next = await held(facilitator, 'Neste')
    await vi.waitFor(
      async () => expect(await earlierOf(facilitator, next.id, 'no-064')).toHaveLength(1),
      PATIENT,
    )
    const opened = await reopen(me, await download(server, facilitator, coast.id))
    expect(opened).toMatchObject({ status: 201, body: { refused: [] } })
    expect((await sourcesOf(me, opened.body.id)).sources).toMatchObject([
      { title: 'Kystlinja 2026', count: 1 },
    ])
    const there = await held(me, 'Neste, et annet sted')
    expect(await earlierOf(me, there.id, 'no-064')).toMatchObject([
      { workshop: expect.stringContaining('Kystlinja 2027'), why: 'For grovt' },
    ])
  })
})
