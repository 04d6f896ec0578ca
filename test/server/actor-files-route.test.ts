import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { newId } from '#shared/kernel/ids.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { CONTACT, mobilise } from '../support/mobilised.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())
beforeEach(() => server.clock.advance(60 * 60_000))

describe('an actor’s page as a file', () => {
  it('[MO7] comes to facilitators, in the language they ask for, without the contact', async () => {
    const { id, facilitator, first, owner, know, ask } = await mobilise(server)
    await know()
    await ask()
    const file = await facilitator.get(`${paths.actorFile(id, owner, 'html')}?language=nn`)
    expect(file.status).toBe(200)
    expect(file.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(file.headers['content-disposition']).toMatch(
      /^attachment; filename="dugnad-.+-gardeierforeningen\.html"$/,
    )
    expect(file.text).toContain('Kvifor de')
    expect(file.text).toContain('Låner ut et lokale')
    for (const secret of Object.values(CONTACT)) expect(file.text).not.toContain(secret)
    expect((await first.get(paths.actorFile(id, owner, 'html'))).body).toMatchObject({ code: 'notAllowed' })
  })

  it('[MO7] is there of an actor of whom nothing is kept, and after the workshop has ended; of no other', async () => {
    const { id, facilitator, choir } = await mobilise(server)
    await facilitator.command(id, { type: 'end' })
    expect((await facilitator.get(paths.actorFile(id, choir, 'pdf'))).status).toBe(200)
    expect((await facilitator.get(paths.actorFile(id, newId('acr'), 'pdf'))).status).toBe(404)
    expect((await facilitator.get(paths.actorFile(id, choir, 'docx'))).status).toBe(400)
  })

  it('[MO8] comes to whoever has the link, and to nobody by one that opens nothing', async () => {
    const { link } = await mobilise(server)
    const token = await link()
    const who = server.person()
    const file = await who.post(paths.actorPageFile('pdf'), { token, language: 'nb' })
    expect(file.status).toBe(200)
    expect(file.text).toMatch(/^%PDF-1/)
    await link()
    const late = await who.post(paths.actorPageFile('pdf'), { token, language: 'nb' })
    expect(late.body).toMatchObject({ code: 'notFound' })
  })

  it('[MO8] is made so often for an address, and refused then for a while', async () => {
    const { link } = await mobilise(server)
    const body = { token: await link(), language: 'nb' }
    const who = server.person('203.0.113.77')
    const asked = await Promise.all(
      Array.from({ length: 25 }, () => who.post(paths.actorPageFile('html'), body)),
    )
    const refused = asked.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThanOrEqual(5)
    expect(refused[0]?.headers['retry-after']).toBeDefined()
  })
})

describe('outcomes', () => {
  it('[MO9] hold what was committed to, and name actors as long as they say that they may be', async () => {
    const { id, facilitator, cards, owner, know, ask } = await mobilise(server)
    const commitment = (await ask({ due: '2027-03-01' })).body
    const read = async () => (await facilitator.get<Outcomes>(paths.outcomes(id))).body
    const nameOf = ({ actors }: Outcomes) => actors?.find((actor) => actor.id === owner)?.name
    expect(nameOf(await read())).toBeNull()
    expect((await read()).activities?.flatMap(({ commitments }) => commitments)).toEqual([])

    await know({ mayBeNamed: true })
    const { what, due } = commitment
    await facilitator.put(paths.commitment(id, commitment.id), { what, due, state: 'confirmed' })
    await facilitator.put(paths.decisions(id), {
      decisions: [{ kind: 'chosen', subject: cards[0]!.id, sentence: 'Vi åpner', owner: 'Næring' }],
    })
    expect((await facilitator.post(paths.agree(id))).status).toBe(200)
    const agreed = await read()
    expect(nameOf(agreed)).toBe('Gårdeierforeningen')
    expect(agreed.activities).toMatchObject([
      { title: 'Åpne to lokaler', commitments: [{ actor: owner, what, due, state: 'confirmed' }] },
      { title: 'Holde konsert', commitments: [] },
    ])
    expect(agreed).toMatchObject({ agreement: { number: 1 } })

    await know({ mayBeNamed: false })
    expect(nameOf(await read())).toBeNull()
    const csv = await facilitator.get(paths.outcomesFile(id, 'actors.csv'))
    expect(csv.text).not.toContain('Gårdeierforeningen')
    expect(csv.text).toContain('En aktør i næringslivet')
  })
})
