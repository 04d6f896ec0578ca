import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { DotsStageRound, StageRound } from '#shared/wire/stage.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { type Gathering, gather } from '../support/gathering.ts'
import type { Person } from '../support/person.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

const read = async (who: Person, id: string, round: string) =>
  (await who.get<StageRound>(paths.round(id, round))).body

describe('opening a round', () => {
  it('[V5] freezes the cards as they are, in the order of their numbers', async () => {
    const { id, facilitator, cards } = await gather(server)
    const round = await facilitator.open(id)
    expect(round.state).toBe('open')
    expect(round.options.map(({ number, title }) => [number, title])).toEqual([
      [1, 'Matsvinn'],
      [2, 'Utenforskap'],
      [3, 'Klimatilpasning'],
    ])
    expect(round.options.map((option) => option.id)).toEqual(cards.map((card) => card.id))
    expect(round.method).toEqual({ kind: 'dots', budget: 3, maxPerOption: 2 })
    expect(round.number).toBe(1)
    expect(round.result).toBeNull()
  })

  it('[V5] does not see cards that are written later', async () => {
    const { id, facilitator, first } = await gather(server)
    const round = await facilitator.open(id)
    await first.write(id, 'For sent ute')
    expect((await read(facilitator, id, round.id)).options).toHaveLength(3)
  })

  it('[V3] takes a selection of cards and its own settings', async () => {
    const { id, facilitator, cards } = await gather(server)
    const round = await facilitator.open(id, {
      options: [cards[2]!.id, cards[0]!.id],
      method: { kind: 'dots', budget: 4, maxPerOption: 1 },
      tieRule: 'shared',
    })
    expect(round.options.map((option) => option.number)).toEqual([1, 3])
    expect(round.method).toEqual({ kind: 'dots', budget: 4, maxPerOption: 1 })
    expect(round.tieRule).toBe('shared')
  })

  it('[V2] is refused while another is open', async () => {
    const { id, facilitator } = await gather(server)
    await facilitator.open(id)
    const reply = await facilitator.post(paths.rounds(id), { question: 'Igjen?' })
    expect([reply.status, reply.body]).toMatchObject([409, { code: 'roundOpen' }])
  })

  it.each([['participants', 403, 'notAllowed', (who: Gathering) => who.first]])(
    'is not for %s',
    async (_, status, code, pick) => {
      const who = await gather(server)
      const reply = await pick(who).post(paths.rounds(who.id), { question: 'Nå?' })
      expect([reply.status, reply.body]).toMatchObject([status, { code }])
    },
  )

  it.each([
    [{ options: ['chl_00000000000000000000'] }, 404, 'noSuchChallenge'],
    [{ question: '  ' }, 400, 'badRequest'],
    [{ method: { kind: 'dots', budget: 21, maxPerOption: 1 } }, 400, 'badRequest'],
    [{ method: { kind: 'dots', budget: 1.5, maxPerOption: 1 } }, 400, 'badRequest'],
    [{ method: { kind: 'dots', budget: 3, maxPerOption: 4 } }, 400, 'badRequest'],
    [{ method: { kind: 'rank', places: 4 } }, 400, 'badRequest'],
    [{ method: { kind: 'rank', places: 2, budget: 3 } }, 400, 'badRequest'],
    [{ method: { kind: 'score', axes: ['importance', 'importance'] } }, 400, 'badRequest'],
    [{ method: { kind: 'score', axes: ['speed'] } }, 400, 'badRequest'],
    [{ method: { kind: 'consent' }, weighting: 'municipality' }, 400, 'badRequest'],
    [{ weighting: 'municipality', breakdown: 'role' }, 400, 'badRequest'],
    [{ tieRule: 'chance' }, 400, 'badRequest'],
    [{ minutes: 0 }, 400, 'badRequest'],
    [{ minutes: 241 }, 400, 'badRequest'],
    [{ minutes: 1.5 }, 400, 'badRequest'],
    [{ parent: 'rnd_00000000000000000000' }, 404, 'noSuchRound'],
    [{ options: [] }, 400, 'badRequest'],
    [{ winner: 'me' }, 400, 'badRequest'],
  ])('refuses %j', async (input, status, code) => {
    const { id, facilitator } = await gather(server)
    const reply = await facilitator.post(paths.rounds(id), { question: 'Hva?', ...input })
    expect([reply.status, reply.body]).toMatchObject([status, { code }])
  })

  it('refuses a board with nothing on it', async () => {
    const facilitator = server.person()
    const { id } = await facilitator.create()
    const reply = await facilitator.post(paths.rounds(id), { question: 'Hva?' })
    expect([reply.status, reply.body]).toMatchObject([409, { code: 'noOptions' }])
  })

  it('[V3] lets people try a vote out before anything is written, on examples in their language', async () => {
    const [facilitator, voter] = [server.person(), server.person()]
    const { id, code } = await facilitator.create({ language: 'nn' })
    await voter.join(code)
    const round = await facilitator.open(id, { trial: true })
    expect(round.options.map(({ number, title }) => [number, title])).toEqual([
      [1, 'Kaffi'],
      [2, 'Te'],
      [3, 'Frukt'],
    ])
    await voter.vote(id, round.id, { [round.options[1]!.id]: 2 })
    const { body } = await facilitator.post<StageRound>(paths.closeRound(id, round.id))
    expect(body.result).toMatchObject({ options: [{ points: 2 }, {}, {}], turnout: { cast: 1, eligible: 1 } })
    expect((await facilitator.get<{ rounds: unknown }>(paths.outcomes(id))).body.rounds).toEqual([])
    const asked = await facilitator.post(paths.rounds(id), {
      question: 'Hva?',
      trial: true,
      options: [round.options[0]!.id],
    })
    expect(asked.body).toMatchObject({ code: 'noSuchChallenge' })
    await facilitator.write(id, 'Matsvinn')
    const later = await facilitator.open(id, { trial: true })
    expect(later.options.map(({ title }) => title)).toEqual(['Matsvinn'])
  })
})

describe('closing a round', () => {
  it('[V11] counts the dots and [V6] who could have voted', async () => {
    const { id, facilitator, first, second, cards } = await gather(server)
    const round = await facilitator.open(id)
    await first.vote(id, round.id, { [cards[0]!.id]: 2, [cards[1]!.id]: 1 })
    await second.vote(id, round.id, { [cards[1]!.id]: 2 }, false)
    const closed = await facilitator.post<DotsStageRound>(paths.closeRound(id, round.id))
    expect(closed.status).toBe(200)
    expect(
      closed.body.result?.options.map(({ number, points, supporters, place }) => [
        number,
        points,
        supporters,
        place,
      ]),
    ).toEqual([
      [2, 3, 2, 1],
      [1, 2, 1, 2],
      [3, 0, 0, 3],
    ])
    expect(closed.body.result?.turnout).toEqual({ eligible: 2, cast: 2, done: 1, blank: 0, withdrawn: 0 })
  })

  it('[V9] shows the result to all at once, unless it is hidden', async () => {
    const { id, facilitator, first } = await gather(server)
    const round = await facilitator.open(id)
    await facilitator.post(paths.closeRound(id, round.id))
    expect(await read(first, id, round.id)).toMatchObject({
      state: 'shown',
      result: { tieRule: 'supporters' },
    })
  })

  it('[V9] keeps a hidden result with the facilitators until it is shown', async () => {
    const { id, facilitator, first } = await gather(server)
    const round = await facilitator.open(id, { hidden: true })
    await facilitator.post(paths.closeRound(id, round.id))
    expect(await read(first, id, round.id)).toMatchObject({ state: 'closed', result: null })
    expect((await read(facilitator, id, round.id)).result).not.toBeNull()
    expect((await first.post(paths.showRound(id, round.id))).status).toBe(403)
    expect((await facilitator.post(paths.showRound(id, round.id))).body).toMatchObject({ state: 'shown' })
    expect((await read(first, id, round.id)).result).not.toBeNull()
  })

  it('[V9, F15] lets facilitators show what the end of the workshop closed', async () => {
    const { id, facilitator, first } = await gather(server)
    const round = await facilitator.open(id, { hidden: true })
    await facilitator.command(id, { type: 'end' })
    expect(await read(first, id, round.id)).toMatchObject({ state: 'closed', result: null })
    expect((await first.post(paths.showRound(id, round.id))).status).toBe(403)
    expect((await facilitator.post(paths.showRound(id, round.id))).status).toBe(200)
    expect((await read(first, id, round.id)).result).not.toBeNull()
  })

  it('may be asked for twice, and counts once', async () => {
    const { id, facilitator, first, cards } = await gather(server)
    const round = await facilitator.open(id)
    await first.vote(id, round.id, { [cards[0]!.id]: 1 })
    const both = await Promise.all([1, 2].map(() => facilitator.post(paths.closeRound(id, round.id))))
    expect(both.map((reply) => reply.status)).toEqual([200, 200])
    expect(both[0]!.body).toEqual(both[1]!.body)
  })

  it('[V10] erases who cast which ballot, and keeps no ballots at all under five', async () => {
    const { id, facilitator, first, cards } = await gather(server)
    const round = await facilitator.open(id)
    await first.vote(id, round.id, { [cards[0]!.id]: 1 })
    await facilitator.post(paths.closeRound(id, round.id))
    expect(await server.store.read('SELECT * FROM ballots WHERE round_id = ?', [round.id])).toEqual([])
    const [row] = await server.store.read('SELECT data FROM rounds WHERE id = ?', [round.id])
    expect(JSON.parse(String(row!['data'])).votes).toBeNull()
  })

  it('[V10] keeps five ballots or more in the order of their content, without the voters', async () => {
    const { id, code, facilitator, cards } = await gather(server)
    const round = await facilitator.open(id)
    const [a, b] = [cards[0]!.id, cards[1]!.id]
    for (const choices of [{ [b]: 1 }, { [a]: 2 }, { [b]: 1 }, {}, { [a]: 1 }]) {
      const voter = server.person()
      await voter.join(code)
      await voter.vote(id, round.id, choices)
    }
    await facilitator.post(paths.closeRound(id, round.id))
    const [row] = await server.store.read('SELECT data FROM rounds WHERE id = ?', [round.id])
    const { ballots } = JSON.parse(String(row!['data'])).votes[0]
    expect(ballots).toHaveLength(5)
    expect(ballots).toEqual([...ballots].sort((x, y) => (canonicalJson(x) < canonicalJson(y) ? -1 : 1)))
    expect(JSON.stringify(ballots)).not.toContain('sea_')
  })

  it('[V2] cancelling leaves no result and no ballots', async () => {
    const { id, facilitator, first, cards } = await gather(server)
    const round = await facilitator.open(id)
    await first.vote(id, round.id, { [cards[0]!.id]: 1 })
    const cancelled = await facilitator.post(paths.cancelRound(id, round.id), { reason: 'Feil spørsmål' })
    expect(cancelled.body).toMatchObject({ state: 'cancelled', cancelReason: 'Feil spørsmål', result: null })
    expect((await facilitator.post(paths.closeRound(id, round.id))).body).toMatchObject({
      code: 'roundClosed',
    })
    expect((await facilitator.post(paths.showRound(id, round.id))).body).toMatchObject({
      code: 'roundClosed',
    })
    expect(await server.store.read('SELECT * FROM ballots WHERE round_id = ?', [round.id])).toEqual([])
  })

  it('[V10] a round can be repeated once it is over', async () => {
    const { id, facilitator } = await gather(server)
    const first = await facilitator.open(id)
    await facilitator.post(paths.closeRound(id, first.id))
    const second = await facilitator.open(id, { parent: first.id })
    expect([second.number, second.parent]).toEqual([2, first.id])
  })

  it('[V6] takes out the ballot of a seat that was removed, and counts it as withdrawn', async () => {
    const { id, facilitator, first, second, kari, cards } = await gather(server)
    const round = await facilitator.open(id)
    await first.vote(id, round.id, { [cards[0]!.id]: 2 })
    await second.vote(id, round.id, { [cards[1]!.id]: 1 })
    await facilitator.delete(paths.seat(id, kari.id))
    const { body } = await facilitator.post<StageRound>(paths.closeRound(id, round.id))
    expect(body.result?.turnout).toEqual({ eligible: 1, cast: 1, done: 1, blank: 0, withdrawn: 1 })
    expect(body.result?.options[0]).toMatchObject({ number: 2, points: 1 })
  })

  it('[V6] takes out the ballot of a seat that became an observer', async () => {
    const { id, facilitator, first, kari, cards } = await gather(server)
    const round = await facilitator.open(id)
    await first.vote(id, round.id, { [cards[0]!.id]: 2 })
    await facilitator.patch(paths.seat(id, kari.id), { role: 'observer' })
    const { body } = await facilitator.post<StageRound>(paths.closeRound(id, round.id))
    expect(body.result?.turnout).toMatchObject({ eligible: 1, cast: 0, withdrawn: 1 })
  })
})

describe('while a round is open', () => {
  it('[V9] no answer of the server tells how it stands', async () => {
    const { id, facilitator, first, second, cards } = await gather(server)
    const round = await facilitator.open(id)
    await first.vote(id, round.id, { [cards[0]!.id]: 2 })
    await second.vote(id, round.id, { [cards[1]!.id]: 1 })
    const places = [
      paths.workshops,
      paths.workshop(id),
      paths.board(id),
      paths.round(id, round.id),
      paths.outcomes(id),
      `${paths.outcomes(id)}?draft=1`,
      ...['csv', 'md', 'json'].map((format) => paths.outcomesFile(id, format)),
    ]
    for (const who of [facilitator, second]) {
      for (const place of places) {
        const { text } = await who.get(place)
        expect(text).not.toMatch(/"points"|"supporters":|"place":\d|"votes":\[|"withdrawn"/)
      }
    }
    const mine = await read(second, id, round.id)
    expect(mine.ballot).toEqual({ kind: 'dots', choices: { [cards[1]!.id]: 1 }, done: true })
    expect(mine.turnout).toEqual({ eligible: 2, cast: 2, done: 2 })
    expect((await read(facilitator, id, round.id)).ballot).toBeNull()
  })
})
