import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStatbankClient } from '#server/statbank/client.ts'
import { type FakeClock, fakeClock } from '../support/fake-clock.ts'
import { refusing, type StandIn, saying, startStandIn } from '../support/statbank/stand-in.ts'

let standIn: StandIn
let clock: FakeClock
beforeAll(async () => {
  standIn = await startStandIn()
})
afterAll(() => standIn.close())
beforeEach(() => {
  clock = fakeClock()
  standIn.always()
})

const LIMITS = { timeout: 2_000, bytes: 100_000 }
const PATH = '/tables/12241/metadata?lang=no&outputFormat=json-stat2'
const never = () => new AbortController().signal
const client = (limits = LIMITS) => createStatbankClient(standIn.url, clock, limits)

/** Answers of several questions, as they come. */
function gather<T>(promises: readonly Promise<T>[]): T[] {
  const done: T[] = []
  for (const promise of promises) void promise.then((value) => done.push(value))
  return done
}

/** Moves the clock on until the answer is here, for what waits between tries. */
async function patiently<T>(answer: Promise<T>): Promise<T> {
  const done = gather([answer])
  await vi.waitUntil(
    () => {
      clock.advance(1_000)
      return done.length > 0
    },
    { interval: 10, timeout: 10_000 },
  )
  return done[0]!
}

describe('how often the service is asked', () => {
  it('[SB5] has the thirty-first question within a minute wait for the next', async () => {
    const { get } = client()
    const before = standIn.asked.length
    const done = gather(Array.from({ length: 31 }, () => get(PATH, never(), false)))
    await vi.waitUntil(() => done.length === 30)
    clock.advance(59_999)
    expect(standIn.asked.length - before).toBe(30)
    clock.advance(1)
    await vi.waitUntil(() => done.length === 31)
    expect(done.every(({ ok }) => ok)).toBe(true)
  })

  it('[SB5] asks one thing at a time, and what is waited for on screen first', async () => {
    const { get } = client()
    const held: (() => void)[] = []
    standIn.next((request, response) => held.push(() => saying('{}')(request, response)))
    const before = standIn.asked.length
    const done = gather([
      get('/tables?query=first', never(), false),
      get('/tables?query=second', never(), false),
      get('/tables?query=urgent', never(), true),
    ])
    await vi.waitUntil(() => held.length === 1)
    expect(standIn.asked.length - before).toBe(1)
    held[0]!()
    await vi.waitUntil(() => done.length === 3)
    expect(standIn.asked.slice(before).map((path) => path.split('query=')[1])).toEqual([
      'first',
      'urgent',
      'second',
    ])
  })

  it('[SB5] leaves the service alone for as long as it asks for', async () => {
    const { get } = client()
    standIn.next(refusing(429, '', { 'retry-after': '40' }))
    const before = standIn.asked.length
    const done = gather([get(PATH, never(), false), get(PATH, never(), false)])
    await vi.waitUntil(() => standIn.asked.length === before + 1)
    await expect(get(PATH, AbortSignal.timeout(100), true)).rejects.toThrow()
    clock.advance(39_000)
    expect(standIn.asked.length).toBe(before + 1)
    await vi.waitUntil(
      () => {
        clock.advance(1_000)
        return done.length === 2
      },
      { interval: 10 },
    )
    expect(done.every(({ ok }) => ok)).toBe(true)
  })

  it('[SB5] does not wait for a service that asks for hours', async () => {
    standIn.next(refusing(429, '', { 'retry-after': new Date(clock.now() + 3_600_000).toUTCString() }))
    const { get } = client()
    const before = standIn.asked.length
    const busy = { ok: false, error: { fault: 'busy', retryAt: clock.now() + 3_600_000 } }
    expect(await get(PATH, never(), false)).toMatchObject(busy)
    expect(await get(PATH, never(), false)).toMatchObject(busy)
    expect(standIn.asked.length - before).toBe(1)
  })

  it('[SB5] gives a turn back when nobody waits for it any more', async () => {
    const { get } = client()
    const done = gather(Array.from({ length: 30 }, () => get(PATH, never(), false)))
    await vi.waitUntil(() => done.length === 30)
    const cancel = new AbortController()
    const waiting = get(PATH, cancel.signal, false)
    const before = standIn.asked.length
    cancel.abort(new Error('called off'))
    await expect(waiting).rejects.toThrow('called off')
    clock.advance(60_000)
    expect(standIn.asked.length).toBe(before)
  })
})

describe('a service that fails', () => {
  it('[SB6] is asked again after a fault of its own, and then answers', async () => {
    standIn.next(refusing(500), refusing(503))
    expect(await patiently(client().get(PATH, never(), false))).toMatchObject({ ok: true })
  })

  it('[SB6] is given up after the third time, and left alone for a minute when it is away', async () => {
    const { get } = client()
    standIn.always(refusing(503, 'Updating'))
    const before = standIn.asked.length
    const answer = await patiently(get(PATH, never(), false))
    expect(answer).toMatchObject({ ok: false, error: { fault: 'unreachable', said: 'Updating' } })
    expect(standIn.asked.length - before).toBe(3)
    expect(await get(PATH, never(), false)).toMatchObject({ ok: false, error: { fault: 'unreachable' } })
    expect(standIn.asked.length - before).toBe(3)
    standIn.always()
    clock.advance(60_000)
    expect(await get(PATH, never(), false)).toMatchObject({ ok: true })
  })

  it('[SB6] is not asked again while somebody waits on screen', async () => {
    standIn.next(refusing(500))
    expect(await client().get(PATH, never(), true)).toMatchObject({ ok: false, error: { fault: 'broken' } })
  })

  it.each([
    ['what it will not answer', refusing(400, 'Non-existent value'), 'refused', 'Non-existent value'],
    ['what is not there', refusing(404), 'notThere', ''],
    [
      'more cells than it gives',
      refusing(403, 'Too many cells selected'),
      'tooLarge',
      'Too many cells selected',
    ],
    ['another form', saying('<html>', 'text/html'), 'notJson', ''],
    ['an answer larger than one may be', saying('x'.repeat(200_000)), 'tooLarge', ''],
    [
      'another address',
      refusing(302, '', { location: 'http://a.example/' }),
      'redirected',
      'http://a.example/',
    ],
    ['another of its own', refusing(301, '', { location: '/v3/tables' }), 'redirected', '/v3/tables'],
  ] as const)(
    '[SB6] says of %s what is wrong, and does not ask again',
    async (_name, answering, fault, said) => {
      const before = standIn.asked.length
      standIn.next(answering)
      expect(await client().get(PATH, never(), false)).toMatchObject({ ok: false, error: { fault, said } })
      expect(standIn.asked.length - before).toBe(1)
    },
  )

  it('[SB6] is late when its answer is', async () => {
    const late = client({ ...LIMITS, timeout: 100 })
    standIn.next(() => {})
    expect(await late.get(PATH, never(), true)).toMatchObject({ ok: false, error: { fault: 'timeout' } })
    clock.advance(60_000)
    standIn.next((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write('{"class":')
    })
    expect(await late.get(PATH, never(), true)).toMatchObject({ ok: false, error: { fault: 'timeout' } })
  })

  it('[SB6] is not reached when the answer breaks off, or nobody is there', async () => {
    standIn.next((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      response.write('{"class":')
      response.socket?.destroy()
    })
    expect(await client().get(PATH, never(), true)).toMatchObject({
      ok: false,
      error: { fault: 'unreachable' },
    })
    const nobody = createStatbankClient('http://127.0.0.1:1', clock, LIMITS)
    expect(await nobody.get(PATH, never(), true)).toMatchObject({
      ok: false,
      error: { fault: 'unreachable' },
    })
  })

  it('[SB6] hears nothing of who asks', async () => {
    await client().get(PATH, never(), true)
    const { cookie, referer, origin, authorization, ...rest } = standIn.headers.at(-1)!
    expect({ cookie, referer, origin, authorization }).toEqual({})
    expect(rest['user-agent']).toBe('Dugnad')
  })
})
