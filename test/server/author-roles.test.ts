import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { AuthorRole } from '#shared/domain/author-roles.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { gather } from '../support/gathering.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

/** A workshop in which three planners have each written a card, and four others. */
async function written() {
  const it = await gather(server)
  const { body } = await it.facilitator.get(paths.authorRoles(it.id))
  expect(body).toEqual([])
  const cards: string[] = []
  const seats: string[] = []
  for (const jobRole of ['Planlegger', 'planlegger', 'Planlegger', 'Økonom', '', 'Lærer']) {
    const person = server.person()
    seats.push((await person.join(it.code, { name: `Navn${cards.length}`, jobRole })).id)
    cards.push((await person.write(it.id, `Kort ${cards.length}`)).id)
  }
  return { ...it, cards, seats }
}

describe('cards by the role of who wrote them', () => {
  it('[B32] are told to facilitators, without seats or names', async () => {
    const { id, facilitator, cards: own, seats } = await written()
    const { status, body } = await facilitator.get(paths.authorRoles(id))
    expect(status).toBe(200)
    const groups = body as readonly AuthorRole[]
    expect(groups.map(({ jobRole, role }) => [jobRole, role])).toEqual([
      ['Planlegger', null],
      [null, 'participant'],
    ])
    expect(groups[0]!.cards).toEqual(own.slice(0, 3))
    const text = JSON.stringify(body)
    for (const secret of [...seats, 'Navn', 'sea_']) expect(text).not.toContain(secret)
  })

  it('[B32] are nobody else’s to know, and are not told when the workshop has ended', async () => {
    const { id, facilitator, first } = await written()
    expect((await first.get(paths.authorRoles(id))).status).toBe(403)
    const stranger = server.person()
    expect((await stranger.get(paths.authorRoles(id))).status).toBe(401)
    await facilitator.command(id, { type: 'end' })
    expect((await facilitator.get(paths.authorRoles(id))).status).toBe(409)
  })
})
