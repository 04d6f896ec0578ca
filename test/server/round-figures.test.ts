import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putFigures } from '#server/store/repositories/figures.ts'
import { paths } from '#shared/api/paths.ts'
import type { RoundFigures } from '#shared/api/round-figures.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { figure } from '../support/figures/figure.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

/** One of U4SSC's, which Asker and Kristiansund have reported, and one that nobody has. */
const REPORTED = 'u4ssc-sc-sh-si-1c'
const UNREPORTED = 'no-001'

/** Three cards in a workshop of Asker: one with figures, one without, and one with nothing linked. */
async function gathered() {
  const owner = server.person()
  const { id, code } = await owner.create({ municipalities: ['3203'] })
  await owner.command(id, { type: 'start' })
  const cards: string[] = []
  for (const title of ['Boliger', 'Fattigdom', 'Tomme lokaler']) cards.push((await owner.write(id, title)).id)
  const [housing = '', poverty = '', empty = ''] = cards
  const link = (from: string, indicatorId: string, fit: string, why = '') =>
    owner.post(paths.links(id), { from, indicatorId, fit, why })
  await link(housing, REPORTED, 'yes')
  await link(housing, UNREPORTED, 'no', 'Måler noe annet')
  await link(poverty, NO_INDICATOR, 'partly', 'Ingen teller dette')
  const put = (...figures: readonly Figure[]) => server.store.write(putFigures(id, figures))
  return { id, code, owner, housing, poverty, empty, put }
}

describe('the figures of what is voted on', () => {
  it('[FS6] are told to everybody with a seat, in one answer', async () => {
    const { id, code, owner, housing, poverty, empty } = await gathered()
    const round = await owner.open(id, {})
    const voter = server.person()
    await voter.join(code)
    const { status, body } = await voter.get<RoundFigures>(paths.roundFigures(id, round.id))
    expect(status).toBe(200)
    expect(body.cards).toEqual({
      [housing]: [{ indicator: REPORTED, fit: 'yes', why: '' }],
      [poverty]: [{ indicator: NO_INDICATOR, fit: 'partly', why: 'Ingen teller dette' }],
      [empty]: [],
    })
    expect(body.indicators.map(({ id: indicator }) => indicator)).toEqual([REPORTED])
    expect(new Set(body.figures.map(({ indicator }) => indicator))).toEqual(new Set([REPORTED]))
    expect(new Set(body.figures.map(({ municipality }) => municipality))).toEqual(new Set(['1505', '3203']))
    for (const { year, source } of body.figures) expect([year > 2000, source !== '']).toEqual([true, true])
    expect(body.names).toEqual({ '3203': 'Asker', '1505': 'Kristiansund' })
  })

  it('[FS6] are told to nobody else, and of no round that is being prepared', async () => {
    const { id, owner } = await gathered()
    const round = await owner.open(id, {})
    const path = paths.roundFigures(id, round.id)
    expect((await server.person().get(path)).status).toBe(401)
    const stranger = server.person()
    await stranger.create()
    expect((await stranger.get(path)).status).toBe(403)
    expect((await owner.get(paths.roundFigures(id, 'rnd_00000000000000000000'))).status).toBe(404)
  })

  it('[FS6] are others when a card is linked while it is voted on', async () => {
    const { id, owner, empty } = await gathered()
    const round = await owner.open(id, {})
    const read = async () => (await owner.get<RoundFigures>(paths.roundFigures(id, round.id))).body.cards
    expect((await read())[empty]).toEqual([])
    await owner.post(paths.links(id), { from: empty, indicatorId: REPORTED, fit: 'partly', why: 'Delvis' })
    expect((await read())[empty]).toEqual([{ indicator: REPORTED, fit: 'partly', why: 'Delvis' }])
  })

  it('[E2][FS7] stay in an agreement as they were', async () => {
    const { id, owner, housing, put } = await gathered()
    const mine = figure({ indicator: REPORTED, municipality: '3203', year: 2024, value: 1.5 })
    await put(mine)
    await owner.put(paths.decisions(id), {
      decisions: [{ kind: 'chosen', subject: housing, sentence: '', owner: '' }],
    })
    const newest = (outcomes: Outcomes) => outcomes.figures?.[0]?.values.at(-1)
    const agreed = (await owner.post<Outcomes>(paths.agree(id))).body
    expect(newest(agreed)).toMatchObject({
      year: 2024,
      value: 1.5,
      source: mine.source,
      municipalityName: 'Asker',
    })
    await put({ ...mine, value: 2.5 })
    expect(newest((await owner.get<Outcomes>(paths.outcomes(id))).body)).toMatchObject({ value: 1.5 })
    expect(newest((await owner.get<Outcomes>(`${paths.outcomes(id)}?draft=1`)).body)).toMatchObject({
      value: 2.5,
    })
  })
})
