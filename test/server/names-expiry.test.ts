import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { verifyRound } from '#server/commands/verify-round.ts'
import { paths } from '#shared/api/paths.ts'
import type { WorkshopSummary } from '#shared/api/replies.ts'
import { namesGoAt } from '#shared/domain/retention.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { countIn } from '../support/count-in.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { gather } from '../support/gathering.ts'
import type { Person } from '../support/person.ts'
import { stageFor, watchStage } from '../support/stage.ts'
import { tempFolder } from '../support/temp-folder.ts'

const START = Date.UTC(2026, 1, 28, 9)
const DAY = 24 * 60 * 60 * 1000
const YEAR = namesGoAt(START, 12)

let folder: string
let server: TestApp
beforeEach(async () => {
  folder = tempFolder()
  server = await startApp({ folder, clock: fakeClock(START) })
})
afterEach(() => server.close())

/** The server goes, and is started at another time, which it keeps house at. Devices stay known. */
async function startAt(time: number, keepNamesMonths = 12): Promise<void> {
  await server.store.write([{ sql: 'UPDATE sessions SET expires_at = ?', params: [time + 400 * DAY] }])
  await server.close()
  server = await startApp({ folder, clock: fakeClock(time), keepNamesMonths })
}

const as = ({ cookie }: Person): Person => Object.assign(server.person(), { cookie })

const noticeFor = async (who: Person) =>
  (await as(who).get<WorkshopSummary[]>(paths.workshops)).body.map(({ namesGoAt: at }) => at)

const namesIn = async (id: string, who: Person) =>
  (await stageFor(server, as(who), id)).people.seats.map(({ name }) => name).filter((name) => name !== '')

describe('[P24] names in a workshop in which nothing is done any more', () => {
  it('are told to go for thirty days to those who run it, and then are gone with what ties people to cards', async () => {
    const { id, code, facilitator, first, second, kari, cards } = await gather(server)
    await facilitator.patch(paths.seat(id, (await stageFor(server, facilitator, id)).me.id), {
      name: 'kanari-eier',
    })
    await first.patch(paths.seat(id, kari.id), { name: 'kanari-navn' })
    await server.person().join(code, { name: 'kanari-gjest', jobRole: 'kanari-fag', municipality: '3403' })
    const round = await facilitator.open(id)
    await first.vote(id, round.id, { [cards[0]!.id]: 2 })
    await facilitator.post(paths.closeRound(id, round.id))
    const draft = {
      kind: 'chosen',
      subject: cards[0]!.id,
      sentence: 'Mindre matsvinn.',
      owner: 'Kommunedirektøren',
    }
    await facilitator.put(paths.decisions(id), { decisions: [draft] })
    await facilitator.post(paths.agree(id))
    const left = await facilitator.open(id, { question: 'Glemt?' })
    await second.vote(id, left.id, { [cards[1]!.id]: 1 })
    await server.store.write([
      {
        sql: "INSERT INTO drafts (seat_id, id, workshop_id, state, title, body, at) VALUES (?, 'drf_1', ?, 'unsent', 'kanari-notat', '', 0)",
        params: [kari.id, id],
      },
    ])
    const frozen = async () => (await as(facilitator).get(paths.outcomesFile(id, 'json'))).text
    const agreed = await frozen()
    const canaries = [
      ...['kanari-eier', 'kanari-navn', 'kanari-gjest', 'kanari-fag', 'kanari-notat'],
      ...[`${id}${cards[0]!.id}${kari.id}`, `${left.id}${(await stageFor(server, second, id)).me.id}`],
    ]

    await startAt(YEAR - 31 * DAY)
    expect(await noticeFor(facilitator)).toEqual([undefined])
    await startAt(YEAR - 30 * DAY)
    expect(await noticeFor(facilitator)).toEqual([YEAR])
    expect(await noticeFor(first)).toEqual([undefined])
    expect(countIn(folder, canaries).every((count) => count > 0)).toBe(true)

    await startAt(YEAR)
    expect(countIn(folder, canaries)).toEqual(canaries.map(() => 0))
    expect(await namesIn(id, facilitator)).toEqual([])
    expect(await noticeFor(facilitator)).toEqual([undefined])
    const ties = ['record_authors', 'client_ids', 'deeds'].map((table) =>
      server.store.read(`SELECT count(*) AS n FROM ${table} WHERE seat_id LIKE 'sea_%'`),
    )
    expect((await Promise.all(ties)).map(([row]) => row!['n'])).toEqual([0, 0, 0])

    // what was agreed is repeated word for word, votes are counted and can be checked, and the board is as it was
    expect(await frozen()).toBe(agreed)
    const closed = await as(facilitator).get<StageRound>(paths.round(id, left.id))
    expect(closed.body).toMatchObject({ state: 'shown', result: { turnout: { cast: 1 } } })
    const chain = join(folder, 'chain.jsonl')
    writeFileSync(chain, (await as(facilitator).get(paths.records(id))).text)
    expect(await verifyRound({ path: chain, say: () => {} })).toBe(0)
    const board = await as(first).get<{ challenges: { title: string }[] }>(paths.board(id))
    expect(board.body.challenges).toHaveLength(3)
    await as(first).write(id, 'Videre')

    await startAt(YEAR + 200 * DAY)
    expect(await namesIn(id, facilitator)).toEqual([])
  })
})

describe('[P24] names stay', () => {
  it('for as long as something is done: on the board, or otherwise', async () => {
    const { id, facilitator, first } = await gather(server)
    await startAt(YEAR - 30 * DAY)
    expect(await noticeFor(facilitator)).toEqual([YEAR])
    await as(first).write(id, 'Enda en')
    await startAt(YEAR - 29 * DAY)
    expect(await noticeFor(facilitator)).toEqual([undefined])
    await startAt(YEAR)
    expect(await namesIn(id, facilitator)).toContain('Kari')
    await startAt(YEAR + 330 * DAY)
    await as(facilitator).command(id, { type: 'start' })
    await startAt(YEAR + 370 * DAY)
    expect(await namesIn(id, facilitator)).toContain('Kari')
  })

  it('thirty days after it was said that they go, if the server was away before', async () => {
    const { id, facilitator } = await gather(server)
    const back = YEAR + 100 * DAY
    await startAt(back)
    expect(await noticeFor(facilitator)).toEqual([back + 30 * DAY])
    await startAt(back + 29 * DAY)
    expect(await namesIn(id, facilitator)).toContain('Kari')
    await startAt(back + 30 * DAY)
    expect(await namesIn(id, facilitator)).toEqual([])
  })

  it('as many months as the operator sets', async () => {
    const { id, facilitator } = await gather(server)
    await startAt(YEAR, 24)
    expect(await noticeFor(facilitator)).toEqual([undefined])
    await startAt(YEAR, 3)
    expect(await noticeFor(facilitator)).toEqual([YEAR + 30 * DAY])
    await startAt(YEAR + 30 * DAY, 24)
    expect(await namesIn(id, facilitator)).toContain('Kari')
  })

  it('while somebody is there', async () => {
    const { id, facilitator, first } = await gather(server)
    await startAt(YEAR - 30 * DAY)
    await startAt(YEAR - 60_000)
    const page = await watchStage(server, as(first), id)
    server.clock.advance(600_000)
    expect(await namesIn(id, facilitator)).toContain('Kari')
    page.close()
    await vi.waitUntil(async () => {
      server.clock.advance(300_000)
      return (await namesIn(id, facilitator)).length === 0
    })
  })
})
