import { afterEach, describe, expect, it, vi } from 'vitest'
import { api } from '#client/api/request.ts'

const answer = (body: unknown, init: ResponseInit) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), init)),
  )

afterEach(() => vi.unstubAllGlobals())

describe('requests to the server', () => {
  it('give the value, or nothing for an empty answer', async () => {
    answer({ id: 1 }, { status: 200 })
    expect(await api.get('/x')).toEqual({ ok: true, value: { id: 1 } })
    vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }))
    expect(await api.delete('/x')).toEqual({ ok: true, value: undefined })
  })

  it('give the server’s own reason with the number to quote', async () => {
    const problem = { type: 'about:blank', title: 'x', status: 409, code: 'stepMoved' }
    answer(problem, { status: 409, headers: { 'x-request-id': 'r7' } })
    expect(await api.post('/x', {})).toEqual({ ok: false, error: { ...problem, reference: 'r7' } })
  })

  it('understand an answer from something in between by its status', async () => {
    const codes: string[] = []
    for (const status of [404, 413, 429, 500, 502, 503, 400]) {
      answer('<html>proxy</html>', { status })
      const result = await api.get('/x')
      codes.push(result.ok ? 'ok' : result.error.code)
    }
    expect(codes).toEqual([
      'notFound',
      'tooLarge',
      'tooManyRequests',
      'internal',
      'unavailable',
      'unavailable',
      'badRequest',
    ])
  })

  it('do not believe a code that is none', async () => {
    answer({ code: 'toString', status: 418 }, { status: 418 })
    const result = await api.get('/x')
    expect(!result.ok && result.error.code).toBe('badRequest')
  })

  it('never throw: an unreachable server is an answer too', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('network')
    })
    vi.stubGlobal('navigator', { onLine: true })
    const away = await api.get('/x')
    expect(!away.ok && away.error.code).toBe('unavailable')
    vi.stubGlobal('navigator', { onLine: false })
    const offline = await api.get('/x')
    expect(!offline.ok && offline.error.code).toBe('offline')
  })

  it('leave empty parts of a query out', async () => {
    const fetched = vi.fn(async () => new Response('[]'))
    vi.stubGlobal('fetch', fetched)
    await api.get('/x', { query: { q: 'å b', limit: 5, none: undefined, empty: '' } })
    expect(fetched).toHaveBeenCalledWith('/x?q=%C3%A5+b&limit=5', expect.anything())
  })
})
