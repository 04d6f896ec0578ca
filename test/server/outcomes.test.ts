import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OUTCOME_FORMATS } from '#shared/api/outcome-files.ts'
import { paths } from '#shared/api/paths.ts'
import { addChallenge, linkIndicator } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { openBoard } from '../support/board-client.ts'
import { type Gathering, gather, joinMore } from '../support/gathering.ts'
import type { Person } from '../support/person.ts'
import { stageFor } from '../support/stage.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

const chosen = (subject: string, more = {}) => ({
  kind: 'chosen',
  subject,
  sentence: 'Vi starter med skolene.',
  owner: 'Oppvekst',
  ...more,
})

const parked = (subject: string, more = {}) => ({
  kind: 'parked',
  subject,
  reason: 'Tas i budsjettet.',
  reviewDate: null,
  ...more,
})

const outcomesOf = async (who: Person, id: string, query = '') =>
  (await who.get<Outcomes>(`${paths.outcomes(id)}${query}`)).body

/** With a hidden round that is closed and not shown. */
async function voted() {
  const gathering = await gather(server)
  const { id, facilitator, first, cards } = gathering
  const round = await facilitator.open(id, { hidden: true })
  await first.vote(id, round.id, { [cards[1]!.id]: 2 })
  await facilitator.post(paths.closeRound(id, round.id))
  const save = (decisions: readonly unknown[]) => facilitator.put(paths.decisions(id), { decisions })
  return { ...gathering, round, save }
}

const subjects = (outcomes: Outcomes) =>
  outcomes.challenges.map((challenge) => [challenge.number, challenge.decision?.kind])

/** What the rule grants. */
const TEN_SECONDS = 10_000

describe('the draft of decisions', () => {
  it('is saved whole, in its order', async () => {
    const { id, facilitator, cards, save } = await voted()
    const [a, b, c] = cards.map((card) => card.id) as [string, string, string]
    const decisions = [
      chosen(c, { sentence: ' Vi  bygger om ' }),
      chosen(a),
      parked(b, { reviewDate: '2026-09-01' }),
    ]
    const reply = await save(decisions)
    expect([reply.status, reply.body]).toMatchObject([
      200,
      {
        decisions: [
          { subject: c, sentence: 'Vi  bygger om' },
          { subject: a },
          { subject: b, reviewDate: '2026-09-01' },
        ],
      },
    ])
    expect(subjects(await outcomesOf(facilitator, id))).toEqual([
      [3, 'chosen'],
      [1, 'chosen'],
      [2, 'parked'],
    ])
    await save([parked(a)])
    expect(subjects(await outcomesOf(facilitator, id)).filter(([, kind]) => kind)).toEqual([[1, 'parked']])
  })

  it('tells open pages that it has changed, and only then', async () => {
    const { id, first, cards, save } = await voted()
    const revOf = async () => (await stageFor(server, first, id)).draftRev
    const before = await revOf()
    await save([chosen(cards[0]!.id)])
    const after = await revOf()
    expect(after).not.toBe(before)
    await save([chosen(cards[0]!.id)])
    expect(await revOf()).toBe(after)
  })

  it.each([
    ['four chosen', [chosen('0'), chosen('1'), chosen('2'), chosen('3')], 422, 'tooManyChosen'],
    ['one twice', [chosen('0'), parked('0')], 422, 'decidedTwice'],
    ['no reason', [parked('0', { reason: '  ' })], 422, 'reasonMissing'],
    ['an unknown one', [chosen('chl_00000000000000000000')], 422, 'unknownChallenge'],
    ['a day that is not', [parked('0', { reviewDate: '2026-02-30' })], 400, 'badRequest'],
    ['too long a sentence', [chosen('0', { sentence: 'x'.repeat(201) })], 400, 'badRequest'],
    ['neither chosen nor parked', [{ kind: 'lost', subject: '0' }], 400, 'badRequest'],
  ])('with %s is refused', async (_, decisions, status, code) => {
    const { id, first, cards, save } = await voted()
    await first.write(id, 'En til')
    const board = (await first.get<{ challenges: { id: string }[] }>(paths.board(id))).body
    expect(cards).toHaveLength(3)
    const ids = board.challenges.map((challenge) => challenge.id)
    const named = decisions.map((decision) => ({
      ...decision,
      subject: ids[Number(decision.subject)] ?? decision.subject,
    }))
    const reply = await save(named)
    expect([reply.status, reply.body]).toMatchObject([status, { code }])
  })

  it('is for those who run the workshop', async () => {
    const { id, first } = await voted()
    expect((await first.put(paths.decisions(id), { decisions: [] })).body).toMatchObject({
      code: 'notAllowed',
    })
  })
})

describe('outcomes before an agreement', () => {
  it('[V9] hold a hidden result only for those who run the workshop', async () => {
    const { id, facilitator, first } = await voted()
    expect((await outcomesOf(facilitator, id)).rounds).toHaveLength(1)
    const theirs = await outcomesOf(first, id)
    expect(theirs.rounds).toEqual([])
    expect(JSON.stringify(theirs)).not.toContain('"points"')
  })

  it('[V9] hold nothing of an open round, as files neither', async () => {
    const { id, facilitator, first, cards } = await gather(server)
    const round = await facilitator.open(id)
    await first.vote(id, round.id, { [cards[1]!.id]: 2 })
    expect((await outcomesOf(facilitator, id)).rounds).toEqual([])
    for (const format of ['csv', 'md', 'json']) {
      const { text } = await facilitator.get(paths.outcomesFile(id, format))
      expect(text).not.toContain('Hva er viktigst?')
    }
  })
})

describe('rounds in the outcomes', () => {
  it('[V17] [V18] say what the signed record says, of any method', async () => {
    const it = await gather(server)
    const { id, facilitator, first, second, cards } = it
    const [a, b, c] = cards.map((card) => card.id) as [string, string, string]
    const more = await joinMore(server, it.code, 3)
    const round = await facilitator.open(id, { method: { kind: 'rank', places: 2 } })
    for (const who of [first, second, ...more]) await who.vote(id, round.id, { [a]: 2, [b]: 1 })
    await facilitator.post(paths.closeRound(id, round.id))
    const record = JSON.parse((await first.get(paths.roundRecord(id, round.id))).text)
    const { rounds, challenges } = await outcomesOf(first, id)
    expect(rounds).toMatchObject([
      {
        kind: 'rank',
        method: { kind: 'rank', places: 2 },
        options: record.totals,
        tied: record.tied,
        sources: record.sources,
        weighting: record.weighting,
        turnout: { cast: record.cast, eligible: record.eligible.close },
        eligibleAtOpening: record.eligible.opening,
        record: record.sha256,
        shares: { voters: 5, chosen: [{ id: a }, { id: b }] },
      },
    ])
    expect(challenges.map((challenge) => [challenge.id, challenge.rank])).toEqual([
      [b, 1],
      [a, 2],
      [c, 3],
    ])
    expect(JSON.stringify(rounds)).not.toMatch(/receipts|"votes":\[/)
  })

  it('[V2] tell why one was called off, and nothing of a draft', async () => {
    const { id, facilitator, first } = await gather(server)
    const draft = await facilitator.open(id, { draft: true, question: 'Hemmelig plan?' })
    await facilitator.post(paths.cancelRound(id, draft.id), { reason: 'Ikke nå' })
    const opened = await facilitator.open(id)
    await facilitator.post(paths.cancelRound(id, opened.id), { reason: 'Feil utfordringer' })
    const trial = await facilitator.open(id, { trial: true, hidden: true })
    await facilitator.post(paths.closeRound(id, trial.id))
    const theirs = await outcomesOf(first, id)
    expect(theirs).toMatchObject({ rounds: [], uncounted: [{ id: opened.id, reason: 'Feil utfordringer' }] })
    expect((await outcomesOf(facilitator, id)).uncounted).toMatchObject([{}, { id: trial.id, why: 'trial' }])
    for (const format of OUTCOME_FORMATS) {
      expect((await facilitator.get(paths.outcomesFile(id, format))).text).not.toContain('Hemmelig plan')
    }
  })
})

describe('agreeing', () => {
  const agree = (of: Gathering) => of.facilitator.post<Outcomes>(paths.agree(of.id))

  it('[E2] freezes the outcomes, and shows what they cite', async () => {
    const it = await voted()
    await it.save([chosen(it.cards[1]!.id)])
    const agreed = await agree(it)
    expect(agreed.status).toBe(200)
    expect(agreed.body.agreement).toEqual({ number: 1, at: server.clock.now() })
    await it.first.write(it.id, 'Etterpå')
    expect(await outcomesOf(it.first, it.id)).toEqual(agreed.body)
    expect(agreed.body.rounds[0]?.options[0]).toMatchObject({ number: 2, points: 2 })
    const stage = await stageFor(server, it.first, it.id)
    expect(stage.agreements).toEqual([1])
    expect(stage.rounds[0]?.state).toBe('shown')
  })

  it('[E2] leaves the draft to go on with, which facilitators can look at', async () => {
    const it = await voted()
    await it.save([chosen(it.cards[1]!.id)])
    await agree(it)
    await it.save([chosen(it.cards[0]!.id)])
    const inForce = await outcomesOf(it.facilitator, it.id)
    expect(inForce.challenges[0]).toMatchObject({ number: 2, decision: { kind: 'chosen' } })
    const draft = await outcomesOf(it.facilitator, it.id, '?draft=1')
    expect(draft.agreement).toBeNull()
    expect(draft.challenges[0]).toMatchObject({ number: 1, decision: { kind: 'chosen' } })
    expect((await it.first.get(`${paths.outcomes(it.id)}?draft=1`)).body).toMatchObject({
      code: 'notAllowed',
    })
    expect((await agree(it)).body.agreement?.number).toBe(2)
    expect((await outcomesOf(it.first, it.id)).challenges[0]?.number).toBe(1)
  })

  it('twice on the same is one agreement', async () => {
    const it = await voted()
    await it.save([chosen(it.cards[1]!.id)])
    const both = await Promise.all([agree(it), agree(it)])
    expect(both[0].body).toEqual(both[1].body)
    expect((await stageFor(server, it.first, it.id)).agreements).toEqual([1])
  })

  it('needs something chosen, and somebody who runs the workshop', async () => {
    const it = await voted()
    await it.save([parked(it.cards[0]!.id)])
    expect([(await agree(it)).body]).toMatchObject([{ status: 409, code: 'nothingChosen' }])
    expect((await it.first.post(paths.agree(it.id))).body).toMatchObject({ code: 'notAllowed' })
  })
})

describe('outcomes as files', () => {
  it.each([
    ['csv', 'text/csv; charset=utf-8'],
    ['md', 'text/markdown; charset=utf-8'],
    ['json', 'application/json; charset=utf-8'],
  ])('[E3] come as %s with a name', async (format, type) => {
    const { id, first } = await gather(server)
    const reply = await first.get(paths.outcomesFile(id, format))
    expect([reply.status, reply.headers['content-type']]).toEqual([200, type])
    expect(reply.headers['content-disposition']).toMatch(
      new RegExp(`^attachment; filename="[\\w.-]+\\.${format}"$`),
    )
    expect(reply.text).toContain('Utenforskap')
  })

  it('[E10] speak the language that is asked for', async () => {
    const { id, first } = await gather(server)
    const [nb, en] = await Promise.all(
      ['nb', 'en'].map((language) => first.get(`${paths.outcomesFile(id, 'md')}?language=${language}`)),
    )
    expect(nb!.text).not.toBe(en!.text)
  })

  it('[E11] of three hundred cards that were voted on come within ten seconds', {
    timeout: 60_000,
  }, async () => {
    const { id, facilitator, first } = await gather(server)
    const client = await openBoard(server, facilitator, id)
    for (let first = 0; first < 297; first += 27) {
      const board = readBoard(client.edit.doc)
      client.edit.batch(() => {
        for (let n = first; n < first + 27; n++) {
          const from = addChallenge(client.edit, { title: `Kort ${n}` }, board)
          const verdict = { indicator: 'none', version: '1', fit: 'no', why: 'Finnes ikke' } as const
          linkIndicator(client.edit, { from, ...verdict }, board)
        }
      })
    }
    await client.until(
      ({ challenges }) => challenges.length === 300 && challenges.every(({ number }) => number !== null),
    )
    client.close()
    const round = await facilitator.open(id)
    await first.vote(id, round.id, { [round.options[7]!.id]: 2 })
    await facilitator.post(paths.closeRound(id, round.id))
    const texts: string[] = []
    for (const format of ['csv', 'links.csv', 'md', 'json']) {
      const file = facilitator.get(paths.outcomesFile(id, format))
      const came = await Promise.race([file, delay(TEN_SECONDS).then(() => 'too late' as const)])
      expect([format, came]).not.toEqual([format, 'too late'])
      texts.push((await file).text)
    }
    expect(texts.filter((text) => text.includes('Kort 296') && text.includes('Finnes ikke'))).toHaveLength(4)
  })

  it('do not come in formats that there are not', async () => {
    const { id, first } = await gather(server)
    expect((await first.get(paths.outcomesFile(id, 'exe'))).body).toMatchObject({
      status: 404,
      code: 'notFound',
    })
  })
})
