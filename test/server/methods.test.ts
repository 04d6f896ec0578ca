import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { CreateRound } from '#shared/api/rounds.ts'
import type { Choices } from '#shared/domain/voting/ballot.ts'
import type { Result } from '#shared/domain/voting/result.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { gather } from '../support/gathering.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

async function openRound(method: CreateRound['method'], input: Partial<CreateRound> = {}) {
  const it = await gather(server)
  const round = await it.facilitator.open(it.id, { method: method!, ...input })
  const [a, b, c] = it.cards.map((card) => card.id) as [string, string, string]
  const close = async () =>
    (await it.facilitator.post<StageRound>(paths.closeRound(it.id, round.id))).body.result!
  const put = (choices: unknown) => it.first.put(paths.ballot(it.id, round.id), { choices, done: true })
  return { ...it, round, a, b, c, close, put }
}

const only = <K extends Result['kind']>(result: Result, kind: K) => {
  if (result.kind !== kind) throw new Error(`A result of ${result.kind}`)
  return result as Extract<Result, { kind: K }>
}

describe('[V1] rounds by other methods than dots', () => {
  it('score each option on one or two axes', async () => {
    const it = await openRound({ kind: 'score', axes: ['importance', 'influence'] })
    await it.first.vote(it.id, it.round.id, { [it.a]: [5, 4], [it.b]: [2, 'unknown'] })
    await it.second.vote(it.id, it.round.id, { [it.a]: [4, 4], [it.b]: [null, 1] })
    const { options, axes } = only(await it.close(), 'score')
    expect(axes).toEqual(['importance', 'influence'])
    const [first] = options.filter(({ id }) => id === it.a)
    expect(first!.axes.map(({ n, statistics }) => [n, statistics?.mean])).toEqual([
      [2, '9/2'],
      [2, '4'],
    ])
  })

  it('rank a few', async () => {
    const it = await openRound({ kind: 'rank', places: 2 })
    await it.first.vote(it.id, it.round.id, { [it.b]: 1, [it.a]: 2 })
    await it.second.vote(it.id, it.round.id, { [it.b]: 2 })
    const { options } = only(await it.close(), 'rank')
    expect(options.map(({ id, points, place }) => [id, points, place])).toEqual([
      [it.b, 3, 1],
      [it.a, 1, 2],
      [it.c, 0, 3],
    ])
  })

  it('ask for consent, and give reasons nameless', async () => {
    const it = await openRound({ kind: 'consent' })
    await it.first.vote(it.id, it.round.id, { [it.a]: { answer: 'ok', reason: '' } })
    await it.second.vote(it.id, it.round.id, {
      [it.a]: { answer: 'live', reason: '' },
      [it.b]: { answer: 'objection', reason: ' For dyrt ' },
    })
    const { options } = only(await it.close(), 'consent')
    expect(options.map(({ passed, reasons }) => [passed, reasons])).toEqual([
      [true, []],
      [false, ['For dyrt']],
      [false, []],
    ])
  })

  it('take a stand on each statement', async () => {
    const it = await openRound({ kind: 'agree' })
    await it.first.vote(it.id, it.round.id, { [it.a]: 'agree', [it.b]: 'disagree' })
    await it.second.vote(it.id, it.round.id, { [it.a]: 'pass', [it.c]: 'agree' })
    const { options } = only(await it.close(), 'agree')
    expect(
      options.map(({ id, points, agree, pass, disagree }) => [id, points, agree, pass, disagree]),
    ).toEqual([
      [it.a, 1, 1, 1, 0],
      [it.c, 1, 1, 0, 0],
      [it.b, -1, 0, 0, 1],
    ])
  })

  const kinds: readonly (readonly [NonNullable<CreateRound['method']>, (id: string) => unknown, string])[] = [
    [{ kind: 'score', axes: ['importance'] }, (id) => ({ [id]: [6] }), 'overMaximum'],
    [{ kind: 'score', axes: ['importance'] }, (id) => ({ [id]: [3, 3] }), 'notAnAnswer'],
    [{ kind: 'score', axes: ['importance'] }, (id) => ({ [id]: 3 }), 'notAnAnswer'],
    [{ kind: 'rank', places: 2 }, (id) => ({ [id]: 3 }), 'overMaximum'],
    [{ kind: 'consent' }, (id) => ({ [id]: 'ok' }), 'notAnAnswer'],
    [
      { kind: 'consent' },
      (id) => ({ [id]: { answer: 'objection', reason: 'x'.repeat(201) } }),
      'reasonTooLong',
    ],
    [{ kind: 'agree' }, (id) => ({ [id]: 'yes' }), 'notAnAnswer'],
    [{ kind: 'agree' }, () => ({ chl_00000000000000000000: 'agree' }), 'unknownOption'],
  ]
  it.each(kinds)('[V8] refuse what %j has no place for', async (method, choices, code) => {
    const it = await openRound(method)
    const reply = await it.put(choices(it.a))
    expect([reply.status, reply.body]).toMatchObject([422, { code }])
  })

  it('[V8] refuse two options in one place', async () => {
    const it = await openRound({ kind: 'rank', places: 2 })
    const reply = await it.put({ [it.a]: 1, [it.b]: 1 })
    expect([reply.status, reply.body]).toMatchObject([422, { code: 'placeTwice' }])
  })

  const answers: readonly (readonly [CreateRound['method'], (id: string) => Choices])[] = [
    [{ kind: 'score', axes: ['effect', 'difficulty'] }, (id) => ({ [id]: [4, 'unknown'] })],
    [{ kind: 'rank', places: 3 }, (id) => ({ [id]: 2 })],
    [{ kind: 'consent' }, (id) => ({ [id]: { answer: 'objection', reason: 'Nei' } })],
    [{ kind: 'agree' }, (id) => ({ [id]: 'pass' })],
  ]
  it.each(answers)('[V7] give a ballot of %j back as it was cast', async (method, choices) => {
    const it = await openRound(method)
    await it.first.vote(it.id, it.round.id, choices(it.a))
    const { body } = await it.first.get<StageRound>(paths.round(it.id, it.round.id))
    expect(body.ballot).toEqual({ kind: method!.kind, choices: choices(it.a), done: true })
  })
})
