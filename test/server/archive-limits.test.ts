import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { Created } from '#shared/api/replies.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { reopen } from '../support/archives.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

describe('opening archives', () => {
  it('[ARC5] is for so many at once and a minute from one address', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 11; i++)
      statuses.push((await reopen(server.person('10.9.9.9'), Buffer.alloc(3))).status)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429])
  })

  it('[ARC5] refuses what is larger than any archive before it is sent', async () => {
    const reply = await server.app.inject({
      method: 'POST',
      url: paths.archives,
      remoteAddress: '10.8.8.8',
      headers: { 'content-type': 'application/zip', 'content-length': '900000000' },
      payload: Buffer.alloc(1),
    })
    expect(reply.statusCode).toBe(413)
  })
})

describe('making archives', () => {
  it('[ARC1] is for so many a seat, also when all are asked for at the same time', async () => {
    const me = server.person()
    const { id } = (await me.post<Created>(paths.workshops, { title: 'Samling' })).body
    const asked = Array.from({ length: 14 }, () =>
      server.app.inject({ url: paths.archive(id), headers: { cookie: me.cookie ?? '' } }),
    )
    const replies = await Promise.all(asked)
    const refused = replies.filter(({ statusCode }) => statusCode === 429)
    expect(replies.filter(({ statusCode }) => statusCode === 200)).toHaveLength(10)
    expect(refused.map(({ headers }) => headers['retry-after'])).toEqual(['30', '30', '30', '30'])
  })
})
