import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import { ELECTORATE_DEFAULTS } from '#shared/domain/voting/electorate.ts'
import type { DotsStageRound } from '#shared/wire/stage.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { gather, joinMore } from '../support/gathering.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

async function openRound(input = {}) {
  const gathering = await gather(server)
  const round = await gathering.facilitator.open(gathering.id, input)
  const [a, b, c] = gathering.cards.map((card) => card.id) as [string, string, string]
  return { ...gathering, round, path: paths.ballot(gathering.id, round.id), a, b, c }
}

const resultOf = async (it: Awaited<ReturnType<typeof openRound>>) =>
  (await it.facilitator.post<DotsStageRound>(paths.closeRound(it.id, it.round.id))).body.result!

describe('a ballot', () => {
  it('[V7] is replaced whole, however often it is sent', async () => {
    const it = await openRound()
    for (const choices of [{ [it.a]: 2 }, { [it.b]: 1 }, { [it.b]: 1 }]) {
      const reply = await it.first.put(it.path, { choices, done: true })
      expect([reply.status, reply.body]).toMatchObject([200, { kind: 'dots', choices, done: true }])
    }
    const result = await resultOf(it)
    expect(result.options.map(({ id, points }) => [id, points])).toEqual([
      [it.b, 1],
      [it.a, 0],
      [it.c, 0],
    ])
    expect(result.turnout).toMatchObject({ cast: 1, done: 1 })
  })

  it('[V7] counts once when it is sent from two tabs at the same time', async () => {
    const it = await openRound()
    const replies = await Promise.all(
      [1, 2, 1, 2, 1].map((dots) => it.first.put(it.path, { choices: { [it.a]: dots } })),
    )
    expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200, 200, 200])
    expect((await resultOf(it)).options[0]).toMatchObject({ id: it.a, points: 1, supporters: 1 })
  })

  it('[V8] may be blank and done, and done can be taken back', async () => {
    const it = await openRound()
    await it.first.vote(it.id, it.round.id, {}, true)
    await it.second.vote(it.id, it.round.id, { [it.a]: 1 }, true)
    await it.second.vote(it.id, it.round.id, { [it.a]: 1 }, false)
    expect((await resultOf(it)).turnout).toEqual({ eligible: 2, cast: 2, done: 1, blank: 1, withdrawn: 0 })
  })

  it.each([
    ['an unknown option', { chl_00000000000000000000: 1 }, 422, 'unknownOption'],
    ['a fraction', { A: 0.5 }, 422, 'notWholeNumber'],
    ['a negative number', { A: -1 }, 422, 'notWholeNumber'],
    ['too much on one option', { A: 3 }, 422, 'overMaximum'],
    ['too much in all', { A: 2, B: 2 }, 422, 'overBudget'],
    ['a thousand dots', { A: 1000 }, 422, 'overMaximum'],
    ['a word', { A: 'to' }, 422, 'notWholeNumber'],
    ['null', { A: null }, 422, 'notWholeNumber'],
  ])('[V8] with %s is refused whole', async (_, letters, status, code) => {
    const it = await openRound()
    const choices = Object.fromEntries(
      Object.entries(letters).map(([key, dots]) => [key === 'A' ? it.a : key === 'B' ? it.b : key, dots]),
    )
    await it.first.vote(it.id, it.round.id, { [it.c]: 1 })
    const reply = await it.first.put(it.path, { choices })
    expect([reply.status, reply.body]).toMatchObject([status, { code }])
    expect((await resultOf(it)).options[0]).toMatchObject({ id: it.c, points: 1 })
  })

  it('[V8] comes too late when the round has closed', async () => {
    const it = await openRound()
    await resultOf(it)
    const reply = await it.first.put(it.path, { choices: { [it.a]: 1 } })
    expect([reply.status, reply.body]).toMatchObject([409, { code: 'roundClosed' }])
  })

  it('[V6] is not for observers and, unless the round says so, facilitators', async () => {
    const it = await openRound()
    const observer = server.person()
    await observer.join(it.code, { role: 'observer' })
    for (const person of [observer, it.facilitator]) {
      const reply = await person.put(it.path, { choices: { [it.a]: 1 } })
      expect([reply.status, reply.body]).toMatchObject([403, { code: 'mayNotVote' }])
    }
    await resultOf(it)
    const open = await it.facilitator.open(it.id, {
      electorate: { ...ELECTORATE_DEFAULTS, facilitatorsVote: true },
    })
    await it.facilitator.vote(it.id, open.id, { [it.a]: 1 })
    const closed = await it.facilitator.post<DotsStageRound>(paths.closeRound(it.id, open.id))
    expect(closed.body.result?.turnout).toMatchObject({ eligible: 3, cast: 1 })
  })

  it('[V7] cannot be put into the box of another workshop', async () => {
    const mine = await openRound()
    const other = await openRound()
    const reply = await mine.first.put(paths.ballot(mine.id, other.round.id), { choices: {} })
    expect([reply.status, reply.body]).toMatchObject([404, { code: 'noSuchRound' }])
    expect((await mine.first.put(other.path, { choices: {} })).status).toBe(403)
  })

  it('[V7, V11] of everybody in a hall, all at once and some twice, adds up to what a model adds up to', async () => {
    const it = await openRound()
    const people = await joinMore(server, it.code, 12)
    const options = [it.a, it.b, it.c]
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(11), fc.nat(2), fc.integer({ min: 1, max: 2 })), { maxLength: 40 }),
        async (votes) => {
          const round = await it.facilitator
            .post<DotsStageRound>(paths.closeRound(it.id, it.round.id))
            .then(() => it.facilitator.open(it.id))
          const last = new Map<number, readonly [number, number]>()
          for (const [voter, option, dots] of votes) last.set(voter, [option, dots])
          await Promise.all(
            votes.map(([voter, option, dots]) =>
              people[voter]!.vote(it.id, round.id, { [options[option]!]: dots }),
            ),
          )
          const { body } = await it.facilitator.post<DotsStageRound>(paths.closeRound(it.id, round.id))
          const points = options.map((_, option) =>
            [...last.values()].reduce((sum, [on, dots]) => sum + (on === option ? dots : 0), 0),
          )
          const counted = options.map((id) => body.result!.options.find((option) => option.id === id)!.points)
          expect(counted).toEqual(points)
          expect(body.result!.turnout.cast).toBe(last.size)
        },
      ),
      { numRuns: 8 },
    )
  })
})
