import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mergesOf } from '#server/services/voting/views.ts'
import { paths } from '#shared/api/paths.ts'
import type { RoundPreview, RoundViews } from '#shared/api/replies.ts'
import { ELECTORATE_DEFAULTS } from '#shared/domain/voting/electorate.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { gather, joinMore } from '../support/gathering.ts'
import { testChallenge } from '../support/outcomes.ts'
import { option, testId } from '../support/rounds.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

describe('a round that is prepared', () => {
  it('[V2, V3] can be settled anew, and freezes its options when it is opened', async () => {
    const { id, facilitator, first } = await gather(server)
    const draft = await facilitator.open(id, { draft: true, question: 'Utkast', minutes: 5 })
    expect(draft).toMatchObject({ state: 'draft', options: [], draft: { options: null, minutes: 5 } })
    expect((await first.get(paths.round(id, draft.id))).status).toBe(404)
    expect((await first.put(paths.ballot(id, draft.id), { choices: {} })).body).toMatchObject({
      code: 'roundNotOpen',
    })
    const changed = await facilitator.put<StageRound>(paths.round(id, draft.id), {
      question: 'Nå?',
      method: { kind: 'agree' },
    })
    expect(changed.body).toMatchObject({ id: draft.id, number: 1, question: 'Nå?', state: 'draft' })
    await first.write(id, 'Skrevet etterpå')
    server.clock.advance(1000)
    const open = await facilitator.post<StageRound>(paths.openRound(id, draft.id))
    expect(open.body).toMatchObject({ state: 'open', openedAt: server.clock.now(), closesAt: null })
    expect(open.body.options).toHaveLength(4)
    expect((await facilitator.post<StageRound>(paths.openRound(id, draft.id))).body).toEqual(open.body)
    const late = await facilitator.put(paths.round(id, draft.id), { question: 'For sent' })
    expect([late.status, late.body]).toMatchObject([409, { code: 'roundOpen' }])
  })

  it('[V2] is called off with a reason, and without one not', async () => {
    const { id, facilitator } = await gather(server)
    const draft = await facilitator.open(id, { draft: true })
    const path = paths.cancelRound(id, draft.id)
    expect((await facilitator.post(path, { reason: ' ' })).body).toMatchObject({ code: 'reasonMissing' })
    expect((await facilitator.post(path, { reason: 'Feil' })).body).toMatchObject({
      state: 'cancelled',
      cancelReason: 'Feil',
    })
    expect((await facilitator.post(paths.openRound(id, draft.id))).body).toMatchObject({
      code: 'roundClosed',
    })
  })

  it('[V2] is a secret of those who prepared it, also when a draft is called off', async () => {
    const { id, facilitator, first } = await gather(server)
    const draft = await facilitator.open(id, { draft: true })
    await facilitator.post(paths.cancelRound(id, draft.id), { reason: 'Vi stemmer ikke om dette' })
    const opened = await facilitator.open(id)
    await facilitator.post(paths.cancelRound(id, opened.id), { reason: 'Feil spørsmål' })
    expect((await first.get(paths.round(id, draft.id))).status).toBe(404)
    expect((await first.get<StageRound>(paths.round(id, opened.id))).body).toMatchObject({
      state: 'cancelled',
      cancelReason: 'Feil spørsmål',
    })
    expect((await facilitator.get<StageRound>(paths.round(id, draft.id))).body).toMatchObject({
      cancelReason: 'Vi stemmer ikke om dette',
    })
  })

  it('[V4] is looked at before it is made', async () => {
    const { id, facilitator, first, cards } = await gather(server)
    await first.write(id, 'Matsvinn!')
    const { body } = await facilitator.post<RoundPreview>(paths.previewRound(id), { question: 'Hva?' })
    expect(body).toMatchObject({
      voters: 2,
      options: [{ id: cards[0]!.id }, {}, {}, {}],
      warnings: [
        { kind: 'fewVoters', count: 2 },
        { kind: 'similar', pairs: [[{ number: 1 }, { number: 4 }]] },
      ],
    })
    expect((await first.post(paths.previewRound(id), { question: 'Hva?' })).status).toBe(403)
    const stage = await facilitator.open(id, { draft: true })
    expect(stage.number).toBe(1)
  })
})

describe('who votes', () => {
  const limited = (...municipalities: string[]) => ({
    electorate: {
      ...ELECTORATE_DEFAULTS,
      limitedTo: { kind: 'municipalities' as const, municipalities },
    },
  })

  it('[V2, V6] may be those of one municipality, beside another round for those of another', async () => {
    const { id, code, facilitator, first, cards } = await gather(server)
    const [asker, baerum] = [server.person(), server.person()]
    await asker.join(code, { municipality: '3203' })
    await baerum.join(code, { municipality: '3201' })
    const one = await facilitator.open(id, limited('3203'))
    const two = await facilitator.open(id, limited('3201'))
    const third = await facilitator.post(paths.rounds(id), { question: 'Alle?' })
    expect([third.status, third.body]).toMatchObject([409, { code: 'roundOpen' }])
    expect((await facilitator.post(paths.rounds(id), { question: 'Alle?', ...limited('9999') })).status).toBe(
      400,
    )
    await asker.vote(id, one.id, { [cards[0]!.id]: 1 })
    await baerum.vote(id, two.id, { [cards[1]!.id]: 2 })
    for (const [who, round] of [
      [asker, two],
      [baerum, one],
      [first, one],
    ] as const) {
      const reply = await who.put(paths.ballot(id, round.id), { choices: {} })
      expect([reply.status, reply.body]).toMatchObject([403, { code: 'mayNotVote' }])
    }
    const closed = await facilitator.post<StageRound>(paths.closeRound(id, one.id))
    expect(closed.body.result?.turnout).toMatchObject({ eligible: 1, cast: 1 })
    const still = await baerum.get<StageRound>(paths.round(id, two.id))
    expect(still.body).toMatchObject({ state: 'open', ballot: { choices: { [cards[1]!.id]: 2 } } })
    const other = await facilitator.post<StageRound>(paths.closeRound(id, two.id))
    expect(other.body.result?.options[0]).toMatchObject({ id: cards[1]!.id, points: 2 })
  })

  it('[V6] may be those alone who were there when it opened', async () => {
    const { id, code, facilitator, first, cards } = await gather(server)
    const round = await facilitator.open(id, {
      electorate: { ...ELECTORATE_DEFAULTS, lateJoiners: false },
    })
    const late = server.person()
    await late.join(code)
    await first.vote(id, round.id, { [cards[0]!.id]: 1 })
    expect((await late.put(paths.ballot(id, round.id), { choices: {} })).body).toMatchObject({
      code: 'mayNotVote',
    })
    const { body } = await facilitator.post<StageRound>(paths.closeRound(id, round.id))
    expect(body.result?.turnout).toMatchObject({ eligible: 2, cast: 1 })
  })
})

describe('a result', () => {
  it('[V14] shows a group of five, and hides a smaller one with the next', async () => {
    const { id, code, facilitator, cards } = await gather(server)
    const people = []
    for (const municipality of [
      ...Array(7).fill('3203'),
      ...Array(6).fill('3201'),
      ...Array(5).fill('0301'),
      '4601',
    ]) {
      const who = server.person()
      await who.join(code, { municipality })
      people.push(who)
    }
    const round = await facilitator.open(id, { breakdown: 'municipality' })
    for (const who of people) await who.vote(id, round.id, { [cards[0]!.id]: 1 })
    const { body } = await facilitator.post<StageRound>(paths.closeRound(id, round.id))
    expect(body.groups).toMatchObject([
      { group: '0301', hidden: true },
      { group: '3201', hidden: false, cast: 6, values: { [cards[0]!.id]: [6] } },
      { group: '3203', hidden: false, cast: 7 },
      { group: '4601', hidden: true },
      { group: null, hidden: true },
    ])
  })

  it('[V15, V18] is looked at in other ways: equal shares, and what a merge since would have made', async () => {
    const { id, code, facilitator, cards } = await gather(server)
    const people = await joinMore(server, code, 6)
    const [a, b, c] = cards.map((card) => card.id) as [string, string, string]
    const round = await facilitator.open(id, { hidden: true })
    for (const [index, who] of people.entries()) {
      await who.vote(id, round.id, index < 3 ? { [a]: 1, [b]: 2 } : { [c]: 2 })
    }
    const path = paths.roundViews(id, round.id)
    expect((await facilitator.get(path)).status).toBe(404)
    await facilitator.post(paths.closeRound(id, round.id))
    expect((await people[0]!.get(path)).status).toBe(404)
    const views = (await facilitator.get<RoundViews>(`${path}?places=2`)).body
    expect(views.shares?.chosen.map(({ id }) => id)).toEqual([a, c])
    expect(views.derived).toBeNull()
    expect((await facilitator.get(`${path}?places=11`)).status).toBe(400)
  })

  it('[V15] knows which of its options are one card now, however many merges it took', () => {
    const options = [1, 2, 3, 4].map((number) => option(number))
    const card = (number: number) => testChallenge(number)
    const merged = [
      { ...card(1), mergedInto: testId('chl', 5) },
      { ...card(2), mergedInto: testId('chl', 5) },
      { ...card(5), mergedInto: testId('chl', 6) },
      { ...card(4), mergedInto: null },
    ]
    const board = { challenges: [card(3), card(6)], merged }
    expect(mergesOf({ options }, board)).toEqual([
      {
        into: { id: testId('chl', 6), number: 6, title: card(6).title },
        from: [testId('chl', 1), testId('chl', 2)],
      },
    ])
    const round = {
      ...board,
      merged: [
        { ...card(1), mergedInto: testId('chl', 2) },
        { ...card(2), mergedInto: testId('chl', 1) },
      ],
    }
    expect(mergesOf({ options }, round)).toEqual([])
  })
})
