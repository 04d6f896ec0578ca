import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type Store, StoreError } from '#server/store/store.ts'
import { paths } from '#shared/api/paths.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { gather } from '../support/gathering.ts'
import { portOf } from '../support/stage.ts'

let server: TestApp
let failure: Error | undefined

/** Every call of the store fails as long as there is a `failure`. */
const breakable = (store: Store): Store => ({
  ...store,
  read: (sql, params) => (failure ? Promise.reject(failure) : store.read(sql, params)),
  write: (statements) => (failure ? Promise.reject(failure) : store.write(statements)),
})

const log: string[] = []
const logger = { level: 'info', stream: { write: (line: string) => void log.push(line) } }

beforeAll(async () => {
  server = await startApp({ atEnd: afterAll, wrapStore: breakable, logger })
})
afterAll(() => server.close())

const NOWHERE = paths.workshop('wrk_00000000000000000000')

describe('a refusal', () => {
  it('is a problem document in the reader’s language', async () => {
    const titles = []
    for (const language of ['nb', 'nn', 'en']) {
      const reply = await server
        .person()
        .request('GET', NOWHERE, undefined, { 'accept-language': `${language}, de;q=0.5` })
      expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8')
      expect(reply.body).toMatchObject({
        type: 'urn:dugnad:problem:noSession',
        status: 401,
        code: 'noSession',
      })
      titles.push((reply.body as { title: string }).title)
    }
    expect(new Set(titles).size).toBe(3)
    const asked = await server.person().get<{ title: string }>(`${NOWHERE}?language=nn`)
    expect(asked.body.title).toBe(titles[1])
  })

  it.each([
    ['GET', '/api/no-such', 404, 'notFound'],
    ['POST', '/', 404, 'notFound'],
    ['DELETE', paths.workshops, 404, 'notFound'],
  ] as const)('answers %s %s', async (method, path, status, code) => {
    const reply = await server.person().request(method, path)
    expect([reply.status, reply.body]).toMatchObject([status, { code }])
  })

  it.each([
    ['text that is not JSON', '{"title":', 'application/json', 400, 'badRequest'],
    ['another kind of body', '<title/>', 'text/xml', 400, 'badRequest'],
    ['a prototype in disguise', '{"title":"V","__proto__":{"x":1}}', 'application/json', 400, 'badRequest'],
    ['too much', `{"title":"${'x'.repeat(600_000)}"}`, 'application/json', 413, 'tooLarge'],
    ['nothing', '', 'application/json', 400, 'badRequest'],
  ])('answers %s', async (_, payload, type, status, code) => {
    const reply = await server.app.inject({
      method: 'POST',
      url: paths.workshops,
      payload,
      headers: { 'content-type': type },
    })
    expect([reply.statusCode, reply.json()]).toMatchObject([status, { code }])
  })

  it('names every field that is wrong', async () => {
    const reply = await server.person().post(paths.workshops, { title: 7, decisionDate: 'x', goals: [] })
    expect(reply.body).toMatchObject({
      fields: { title: 'invalid', decisionDate: 'invalid', goals: 'unknown' },
    })
  })
})

describe('another site', () => {
  const origin = (origin: string) => ({ origin, host: 'dugnad.example.no' })

  it.each([
    'https://evil.example',
    'null',
    'https://dugnad.example.no.evil.example',
    'https://dugnad.example.no:444',
  ])('[P18] may not use a participant’s cookie: %s', async (from) => {
    const { id, facilitator } = await gather(server)
    for (const [method, path, body] of [
      ['POST', paths.commands(id), { type: 'end' }],
      ['PATCH', paths.workshop(id), { title: 'Tatt' }],
      ['POST', paths.join, { code: '12345678' }],
      ['DELETE', paths.seat(id, 'sea_x'), undefined],
    ] as const) {
      const reply = await facilitator.request(method, path, body, origin(from))
      expect([reply.status, reply.body]).toMatchObject([403, { code: 'wrongOrigin' }])
    }
  })

  it('is not what the own pages are', async () => {
    for (const from of ['https://dugnad.example.no', 'http://dugnad.example.no']) {
      const reply = await server.person().request('POST', paths.workshops, { title: 'V' }, origin(from))
      expect(reply.status).toBe(201)
    }
  })
})

describe('a flood', () => {
  it('is stopped per device and per address, in words, and reaches nobody else', async () => {
    const small = await startApp({ limits: { perDevice: 5, perAddress: 20 } })
    const { id, facilitator, first } = await gather(small)
    const ask = (who: typeof first) => who.get(paths.workshop(id))
    await ask(first)
    await ask(first)
    const reply = await ask(first)
    expect([reply.status, reply.body]).toMatchObject([429, { code: 'tooManyRequests' }])
    expect(reply.headers['retry-after']).toBe('1')
    expect((await ask(facilitator)).status).toBe(200)
    const strangers = await Promise.all(Array.from({ length: 20 }, () => ask(small.person())))
    expect(strangers.filter((stranger) => stranger.status === 429).length).toBeGreaterThan(0)
    expect((await ask(small.person('10.0.0.2'))).status).toBe(401)
    expect((await small.person().get('/healthz')).status).toBe(200)
    small.clock.advance(60_000)
    expect((await ask(first)).status).toBe(200)
    await small.close()
  })
})

describe('when the store fails', () => {
  it('[P2] nothing is changed, and it is said that nothing was saved', async () => {
    const { id, facilitator } = await gather(server)
    failure = new StoreError('io', 'the disk is full')
    const reply = await facilitator.patch(paths.workshop(id), { title: 'Ikke lagret' })
    failure = undefined
    expect([reply.status, reply.body]).toMatchObject([503, { code: 'unavailable' }])
    expect((await facilitator.get(paths.workshop(id))).body).toMatchObject({ title: 'Verksted' })
    expect((await facilitator.patch(paths.workshop(id), { title: 'Lagret' })).status).toBe(200)
  })

  it('[P2] no ballot is acknowledged, and voting goes on afterwards', async () => {
    const { id, facilitator, first, second, cards } = await gather(server)
    const round = await facilitator.open(id)
    const path = paths.ballot(id, round.id)
    failure = new StoreError('io', 'the disk is full')
    const replies = await Promise.all(
      [first, second].map((who) => who.put(path, { choices: { [cards[0]!.id]: 1 } })),
    )
    failure = undefined
    expect(replies.map((reply) => reply.status)).toEqual([503, 503])
    await second.vote(id, round.id, { [cards[0]!.id]: 1 })
    const closed = await facilitator.post(paths.closeRound(id, round.id))
    expect(closed.body).toMatchObject({ result: { turnout: { cast: 1 } } })
  })

  it('the server says that it is up but not ready', async () => {
    failure = new StoreError('closed', 'gone')
    const [health, ready] = [await server.person().get('/healthz'), await server.person().get('/readyz')]
    failure = undefined
    expect([health.status, health.body]).toEqual([200, { status: 'ok' }])
    expect([ready.status, ready.body]).toMatchObject([503, { code: 'unavailable' }])
    expect((await server.person().get('/readyz')).body).toEqual({ status: 'ok' })
  })

  it('a bug is told by a number that is in the log too, and nothing else of it gets out', async () => {
    const me = server.person()
    await me.create()
    failure = new TypeError('secret detail')
    const reply = await me.get<{ detail: string }>(paths.workshops)
    failure = undefined
    expect([reply.status, reply.body]).toMatchObject([500, { code: 'internal' }])
    expect(reply.text).not.toContain('secret')
    expect(reply.headers['x-request-id']).toBe(reply.body.detail)
    expect(log.find((line) => line.includes('secret detail'))).toContain(`"number":"${reply.body.detail}"`)
  })
})

describe('a socket that cannot be opened', () => {
  it('ends with *come back*, and the log says why', async () => {
    const me = server.person()
    const { id } = await me.create()
    await me.get(paths.workshop(id))
    const url = `ws://127.0.0.1:${await portOf(server)}${paths.sync(id)}`
    failure = new StoreError('closed', 'no disk')
    const socket = new WebSocket(url, { headers: { cookie: me.cookie ?? '' } })
    const [code] = await once(socket, 'close')
    failure = undefined
    expect(code).toBe(CLOSE.restarting)
    expect(log.find((line) => line.includes('a socket could not be opened'))).toContain('no disk')
  })
})

describe('the log', () => {
  it('[P8] holds no code, token, name or text, and not a word about ballots', async () => {
    log.length = 0
    const { id, code, facilitator, first, cards } = await gather(server)
    await first.get(paths.door(code))
    const round = await facilitator.open(id)
    await first.vote(id, round.id, { [cards[0]!.id]: 1 })
    await first.put(paths.ballot(id, round.id), { choices: { [cards[0]!.id]: 100 } })
    const all = log.join('')
    expect(all).toContain('"route":"GET /api/join/:code"')
    for (const secret of [code, first.cookie!.slice(7), 'Kari', 'Matsvinn', 'ballot', '10.0.0.1']) {
      expect(all).not.toContain(secret)
    }
  })
})
