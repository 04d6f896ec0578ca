import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findRounds } from '#server/store/repositories/rounds.ts'
import { paths } from '#shared/api/paths.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { gather } from '../support/gathering.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

describe('a result that was stored before there were several methods', () => {
  it('[V11] reads as one of dots, by person, from screens', async () => {
    const { id, facilitator, first, cards } = await gather(server)
    const round = await facilitator.open(id)
    await first.vote(id, round.id, { [cards[0]!.id]: 2 })
    await facilitator.post(paths.closeRound(id, round.id))
    const [stored] = await findRounds(server.store, id)
    const { kind, sources, weighting, tied, ...earlier } = stored!.result!
    expect([kind, sources.screen, weighting.used]).toEqual(['dots', 1, 'person'])
    await server.store.write([
      { sql: 'UPDATE rounds SET result = ? WHERE id = ?', params: [JSON.stringify(earlier), round.id] },
    ])
    expect(await findRounds(server.store, id)).toEqual([stored])
  })
})
