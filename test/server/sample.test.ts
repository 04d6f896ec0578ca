import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MobilisationReply } from '#shared/api/mobilisation.ts'
import { paths } from '#shared/api/paths.ts'
import type { BoardReply, Created } from '#shared/api/replies.ts'
import { indicatorById } from '#shared/catalogue/indicators.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { LANGUAGES } from '#shared/kernel/language.ts'
import { startApp, type TestApp } from '../support/app.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

describe('the sample workshop', () => {
  it.each(LANGUAGES)('is complete in %s', async (language) => {
    const me = server.person()
    const created = await me.post<Created>(paths.samples, { language })
    expect(created.status).toBe(201)
    expect(created.body.participant.role).toBe('facilitator')
    const { id } = created.body
    expect((await me.get(paths.workshop(id))).body).toMatchObject({
      status: 'live',
      sample: true,
      seats: 15,
      language,
    })

    const board = (await me.get<BoardReply>(paths.board(id))).body
    expect(board.faults).toEqual([])
    expect(board.challenges).toHaveLength(32)
    expect(board.themes).toHaveLength(6)
    expect(board.links).toHaveLength(22)
    expect(board.challenges.map((challenge) => challenge.number).sort((a, b) => a! - b!)).toEqual(
      Array.from({ length: 32 }, (_, index) => index + 1),
    )
    expect(board.challenges.filter((challenge) => challenge.theme === null)).toHaveLength(2)
    const known = board.links.filter(({ indicator }) => indicator === 'none' || indicatorById(indicator))
    expect(known).toHaveLength(board.links.length)

    expect([board.activities.length, board.actors.length, board.actorLinks.length]).toEqual([3, 4, 5])
    expect(new Set(board.actors.map(({ category }) => category)).size).toBe(4)

    const outcomes = (await me.get<Outcomes>(paths.outcomes(id))).body
    const chosen = outcomes.challenges.slice(0, 3).map((challenge) => challenge.id)
    expect(outcomes.activities?.flatMap(({ challenges }) => challenges).toSorted()).toEqual(chosen.toSorted())
    expect(outcomes.activities?.map(({ owner, due }) => owner !== '' && due !== null)).toEqual([
      true,
      true,
      true,
    ])
    expect(outcomes.activities?.flatMap(({ commitments }) => commitments)).toHaveLength(2)
    expect(outcomes.actors?.filter(({ name }) => name !== null)).toHaveLength(2)
    const mobilised = (await me.get<MobilisationReply>(paths.mobilisation(id))).body
    expect(mobilised.commitments.map(({ state }) => state).toSorted()).toEqual([
      'confirmed',
      'confirmed',
      'offered',
    ])
    expect(mobilised.statuses).toHaveLength(1)
    expect(outcomes.agreement?.number).toBe(1)
    expect(outcomes.rounds.map((round) => round.turnout)).toEqual([
      { eligible: 13, cast: 13, done: 13, blank: 0, withdrawn: 0 },
    ])
    const decided = outcomes.challenges.filter((challenge) => challenge.decision)
    expect(decided.map((challenge) => challenge.decision?.kind)).toEqual([
      'chosen',
      'chosen',
      'chosen',
      'parked',
      'parked',
      'parked',
    ])
  })

  it('lays the cards out so that none lies on another or sticks out of its frame', async () => {
    const me = server.person()
    const { id } = (await me.post<Created>(paths.samples, {})).body
    const { actors, activities, challenges, themes } = (await me.get<BoardReply>(paths.board(id))).body
    const corner = (theme: string | null) =>
      themes.find((frame) => frame.id === theme)?.place ?? { x: 0, y: 0 }
    const beside = [...actors, ...activities, ...themes].map(({ place, size }) => ({ ...place, ...size }))
    const boxes = challenges.map(({ place, size, theme }) => ({
      x: place.x + corner(theme).x,
      y: place.y + corner(theme).y,
      ...size,
    }))
    const overlaps = (of: typeof boxes) =>
      of.flatMap((a, i) =>
        of
          .slice(i + 1)
          .filter((b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h),
      )
    const loose = boxes.filter((_, index) => challenges[index]?.theme === null)
    expect(overlaps(boxes)).toEqual([])
    expect(overlaps([...beside, ...loose])).toEqual([])
    const outside = challenges.filter(({ place, size, theme }) => {
      const frame = themes.find((candidate) => candidate.id === theme)
      return (
        frame &&
        (place.x < 0 || place.y < 0 || place.x + size.w > frame.size.w || place.y + size.h > frame.size.h)
      )
    })
    expect(outside).toEqual([])
  })
})
