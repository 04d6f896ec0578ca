import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createStatbankClient } from '#server/statbank/client.ts'
import { createStatbank, type Statbank } from '#server/statbank/statbank.ts'
import { saveAnswer } from '#server/store/repositories/statbank-answers.ts'
import type { Store } from '#server/store/store.ts'
import { type FakeClock, fakeClock } from '../support/fake-clock.ts'
import { openLocalStore } from '../support/local-store.ts'
import { refusing, type StandIn, saying, startStandIn } from '../support/statbank/stand-in.ts'
import { WASTE } from '../support/statbank/tables.ts'

const DAY = 24 * 60 * 60_000

let standIn: StandIn
let store: Store
let clock: FakeClock
let statbank: Statbank
beforeAll(async () => {
  standIn = await startStandIn()
})
afterAll(() => standIn.close())
beforeEach(async () => {
  store = await openLocalStore()
  clock = fakeClock()
  standIn.always()
  statbank = createStatbank(store, createStatbankClient(standIn.url, clock), clock)
})

const asking = () => ({ signal: new AbortController().signal, isUrgent: true })
const describeWaste = () => statbank.describe('12241', 'no', asking())

describe('answers', () => {
  it('[SB7] are not asked for again within a day, also after a restart', async () => {
    const before = standIn.asked.length
    expect(await describeWaste()).toMatchObject({ ok: true, value: { at: clock.now(), stale: null } })
    clock.advance(DAY - 1)
    const again = createStatbank(store, createStatbankClient(standIn.url, clock), clock)
    expect(await again.describe('12241', 'no', asking())).toMatchObject({
      ok: true,
      value: { at: clock.now() - DAY + 1, stale: null },
    })
    expect(standIn.asked.length - before).toBe(1)
    clock.advance(1)
    expect(await describeWaste()).toMatchObject({ ok: true, value: { at: clock.now() } })
    expect(standIn.asked.length - before).toBe(2)
  })

  it('[SB7] are kept by what was asked, language included', async () => {
    const before = standIn.asked.length
    await describeWaste()
    await statbank.describe('12241', 'en', asking())
    await describeWaste()
    expect(standIn.asked.length - before).toBe(2)
  })

  it.each([
    ['does not answer', refusing(503), 'unreachable'],
    ['sends half an answer', saying('{"class":"dataset","id":['), 'notJson'],
    ['sends something else', saying('{"class":"collection"}'), 'notADataset'],
    ['sends a page', saying('<html>', 'text/html'), 'notJson'],
  ] as const)('[SB7] stay, and say so, when the service %s', async (_name, answering, fault) => {
    await describeWaste()
    const { label } = await describeWaste().then((read) => (read.ok ? read.value.value : { label: '' }))
    const at = clock.now()
    clock.advance(3 * DAY)
    standIn.next(answering)
    const read = await describeWaste()
    expect(read).toMatchObject({ ok: true, value: { at, stale: { fault }, value: { label } } })
    clock.advance(60_000)
    expect(await describeWaste()).toMatchObject({ ok: true, value: { at: clock.now(), stale: null } })
  })

  it('[SB7] do not hide that a table is gone, or a question is refused', async () => {
    await describeWaste()
    clock.advance(DAY)
    standIn.next(refusing(404), refusing(400, 'Non-existent value'))
    expect(await describeWaste()).toMatchObject({ ok: false, error: { fault: 'notThere' } })
    expect(await describeWaste()).toMatchObject({
      ok: false,
      error: { fault: 'refused', said: 'Non-existent value' },
    })
  })

  it('[SB7] are kept only when they could be read', async () => {
    standIn.next(saying('{"class":'))
    expect(await describeWaste()).toMatchObject({ ok: false, error: { fault: 'notJson' } })
    expect(await describeWaste()).toMatchObject({ ok: true })
  })

  it('[SB7] take no more room than they are given: the oldest go', async () => {
    const body = 'x'.repeat(24 * 1024 * 1024)
    for (const at of [1, 2, 3]) await store.write(saveAnswer(`/tables/${at}`, { at, body }))
    const rows = await store.read('SELECT path FROM statbank_answers ORDER BY path')
    expect(rows.map(({ path }) => path)).toEqual(['/tables/2', '/tables/3'])
  })
})

describe('a search', () => {
  it('[SB1] gives tables page by page', async () => {
    standIn.put(
      ...Array.from({ length: 45 }, (_, i) => ({
        ...WASTE,
        id: `${20_000 + i}`,
        label: `Klimatabell nr. ${i}`,
      })),
    )
    const pages = []
    for (const page of [1, 2, 3, 4]) pages.push(await statbank.tables('klimatabell', page, 'no', asking()))
    const found = pages.map((read) => (read.ok ? read.value : undefined))
    expect(found.map((one) => one?.tables.length)).toEqual([20, 20, 5, 0])
    expect(found[0]).toMatchObject({ page: 1, pages: 3, total: 45 })
    expect(new Set(found.flatMap((one) => one?.tables.map(({ id }) => id))).size).toBe(45)
    expect(found[2]?.tables[0]).toMatchObject({
      firstPeriod: '2015',
      lastPeriod: '2025',
      isDiscontinued: false,
    })
  })

  it('[SB7] is kept nowhere', async () => {
    const before = standIn.asked.length
    await statbank.tables('kanari', 1, 'no', asking())
    await statbank.tables('kanari', 1, 'no', asking())
    expect(standIn.asked.length - before).toBe(2)
    expect(await store.read("SELECT path FROM statbank_answers WHERE path LIKE '%kanari%'")).toEqual([])
  })

  it('[SB4] sends words so that they stay words', async () => {
    await statbank.tables('avfall & «miljø»?', 1, 'no', asking())
    const asked = new URL(standIn.asked.at(-1)!, standIn.url)
    expect(asked.searchParams.get('query')).toBe('avfall & «miljø»?')
  })
})
