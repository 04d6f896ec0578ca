import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ParkedReply } from '#shared/api/outcomes.ts'
import { paths } from '#shared/api/paths.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { gather } from '../support/gathering.ts'
import type { Person } from '../support/person.ts'
import { stageFor } from '../support/stage.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

async function withCards() {
  const gathering = await gather(server)
  const [a, b, c] = gathering.cards.map((card) => card.id) as [string, string, string]
  const { id, facilitator } = gathering
  const parkedFor = async (who: Person) => (await who.get<ParkedReply>(paths.parked(id))).body.parked
  const park = (subject: string, reason = 'Tas i budsjettet.', reviewDate: string | null = null) =>
    facilitator.put(paths.parkedOne(id, subject), { reason, reviewDate })
  return { ...gathering, a, b, c, park, parkedFor }
}

describe('the parking lot', () => {
  it('[F11] keeps reason and review date, for everybody to see, and tells that there is something new', async () => {
    const { id, a, first, facilitator, park, parkedFor } = await withCards()
    const { draftRev } = await stageFor(server, first, id)
    expect((await park(a, ' Venter på tall ', '2027-02-01')).status).toBe(204)
    expect(await parkedFor(first)).toEqual([
      { kind: 'parked', subject: a, reason: 'Venter på tall', reviewDate: '2027-02-01' },
    ])
    expect((await stageFor(server, first, id)).draftRev).toBeGreaterThan(draftRev)
    await park(a, 'Noe annet')
    expect(await parkedFor(facilitator)).toMatchObject([
      { subject: a, reason: 'Noe annet', reviewDate: null },
    ])
  })

  it('[F11] gives back what was parked, as often as one asks', async () => {
    const { id, a, b, first, facilitator, park, parkedFor } = await withCards()
    await park(a)
    await park(b)
    for (const _ of [1, 2]) expect((await facilitator.delete(paths.parkedOne(id, a))).status).toBe(204)
    expect(await parkedFor(first)).toMatchObject([{ subject: b }])
  })

  it('[F11] parks what was chosen, and leaves what is chosen alone when that is not parked', async () => {
    const { id, a, b, facilitator, park } = await withCards()
    const chosen = (subject: string) => ({ kind: 'chosen', subject, sentence: 'Vi begynner.', owner: 'Plan' })
    await facilitator.put(paths.decisions(id), { decisions: [chosen(a), chosen(b)] })
    await park(a)
    await facilitator.delete(paths.parkedOne(id, b))
    const { body } = await facilitator.put<{ decisions: unknown[] }>(paths.decisions(id), { decisions: [] })
    expect(body.decisions).toEqual([])
    await facilitator.put(paths.decisions(id), { decisions: [chosen(a), chosen(b)] })
    await park(a)
    await facilitator.delete(paths.parkedOne(id, b))
    const outcomes = await facilitator.get<{
      challenges: { id: string; decision: { kind: string } | null }[]
    }>(paths.outcomes(id))
    const kinds = new Map(outcomes.body.challenges.map((one) => [one.id, one.decision?.kind]))
    expect([kinds.get(a), kinds.get(b)]).toEqual(['parked', 'chosen'])
  })

  it('[F11] is refused without a reason, for what is not there, and to who does not run the workshop', async () => {
    const { id, a, first, park, parkedFor } = await withCards()
    expect((await park(a, '  ')).body).toMatchObject({ code: 'reasonMissing' })
    expect((await park('chl_none')).body).toMatchObject({ code: 'unknownChallenge' })
    expect((await park(a, 'Fordi', '2027-02-31')).status).toBe(400)
    expect((await first.put(paths.parkedOne(id, a), { reason: 'Nei', reviewDate: null })).status).toBe(403)
    expect((await first.delete(paths.parkedOne(id, a))).status).toBe(403)
    expect((await server.person().get(paths.parked(id))).status).toBe(401)
    expect(await parkedFor(first)).toEqual([])
  })

  it('[F11, V3] is not among the options of a vote', async () => {
    const { id, a, b, facilitator, park } = await withCards()
    await park(a)
    const round = await facilitator.open(id)
    expect(round.options.map((option) => option.id)).not.toContain(a)
    expect(round.options).toHaveLength(2)
    await facilitator.post(paths.closeRound(id, round.id))
    const asked = await facilitator.post(paths.rounds(id), {
      method: 'dots',
      question: 'Hva?',
      options: [a, b],
    })
    expect(asked.status).toBeGreaterThanOrEqual(400)
  })
})
