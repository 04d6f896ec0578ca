import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Figures } from '#shared/api/figures.ts'
import { paths } from '#shared/api/paths.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { gather } from '../support/gathering.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

describe('the figures of a workshop', () => {
  it('[FI2] are read by everybody with a seat, by indicator and municipality, and by nobody else', async () => {
    const { id, code, first } = await gather(server)
    const onlooker = server.person()
    await onlooker.join(code, { role: 'observer' })
    const asked = `${paths.figures(id)}?indicator=u4ssc-sc-sh-si-1c&indicator=u4ssc-sc-sh-si-2c`
    for (const person of [first, onlooker]) {
      const { status, body } = await person.get<Figures>(asked)
      expect(status).toBe(200)
      expect(body.figures.map(({ municipality, value }) => [municipality, value])).toEqual([
        ['1505', 0.7],
        ['3203', 0.64],
        ['1505', 0.23],
        ['3203', 0.27],
      ])
    }
    const one = await first.get<Figures>(`${asked}&municipality=3203`)
    expect(one.body.figures.map(({ value }) => value)).toEqual([0.64, 0.27])
    const all = await first.get<Figures>(paths.figures(id))
    expect(all.body.figures).toHaveLength(64)
    expect((await first.get<Figures>(`${paths.figures(id)}?indicator=no-such`)).body.figures).toEqual([])
    expect((await server.person().get(paths.figures(id))).status).toBe(401)
    const stranger = server.person()
    await stranger.create()
    expect((await stranger.get(paths.figures(id))).status).toBe(403)
  })
})
