import { afterEach, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { CreateRound } from '#shared/api/rounds.ts'
import { ELECTORATE_DEFAULTS } from '#shared/domain/voting/electorate.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import type { Person } from '../support/person.ts'
import { remotePerson } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

let server: ServerProcess | undefined

afterEach(async () => {
  await server?.dispose()
})

interface Case {
  readonly method: NonNullable<CreateRound['method']>
  /** What an honest voter says about an option. */
  readonly honest: unknown
  /** What nobody may say about one, as JSON. */
  readonly wrong: readonly string[]
}

const CASES: readonly Case[] = [
  {
    method: { kind: 'dots', budget: 3, maxPerOption: 2 },
    honest: 1,
    wrong: ['3', '1000', '-1', '0.5', 'NaN', 'Infinity', '1e999', '"1"', 'true', '[1]', '{"dots":1}', '1n'],
  },
  {
    method: { kind: 'score', axes: ['importance', 'influence'] },
    honest: [5, 'unknown'],
    wrong: [
      '[6,1]',
      '[0,1]',
      '[-1,1]',
      '[1.5,1]',
      '[1]',
      '[1,1,1]',
      '[NaN,1]',
      '["5",1]',
      '5',
      '{"0":1,"1":1}',
    ],
  },
  {
    method: { kind: 'rank', places: 2 },
    honest: 1,
    wrong: ['3', '-1', '1.5', 'NaN', '"1"', '[1]', '1e999'],
  },
  {
    method: { kind: 'consent' },
    honest: { answer: 'objection', reason: 'Nei' },
    wrong: [
      '"ok"',
      '{"answer":"veto"}',
      '{"answer":"ok","reason":"because"}',
      '{"answer":"ok","weight":9}',
      '1',
    ],
  },
  { method: { kind: 'agree' }, honest: 'agree', wrong: ['"yes"', '1', 'true', '["agree"]', '{"agree":2}'] },
]

/** A request as no page of ours would make it: the body is sent as it stands. */
async function send(url: string, method: string, path: string, body: string, cookie?: string) {
  const headers = { 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) }
  const reply = await fetch(url + path, { method, body, headers })
  await reply.arrayBuffer()
  return reply.status
}

it('[P7] nobody votes for another, outside the round, or over the budget', async () => {
  server = await startServer()
  const { url } = server
  const join = async (code: string, input = {}) => {
    const person = remotePerson(url)
    return { person, seat: await person.join(code, input) }
  }
  const facilitator = remotePerson(url)
  const { id, code } = await facilitator.create()
  const cards: string[] = []
  for (let i = 0; i < 3; i++) cards.push((await facilitator.write(id, `kort ${i}`)).id)
  const [a, b, c] = cards as [string, string, string]
  const honest = (await join(code)).person
  const hostile = (await join(code)).person
  const victim = await join(code)
  const observer = (await join(code, { role: 'observer' })).person
  const removed = await join(code)
  await facilitator.delete(paths.seat(id, removed.seat.id))
  const elsewhere = remotePerson(url)
  const other = await elsewhere.create()
  await elsewhere.write(other.id, 'kort')
  const otherRound = await elsewhere.open(other.id)

  const accepted: string[] = []
  let tried = 0
  const attack = async (name: string, by: Person | undefined, path: string, body: string, method = 'PUT') => {
    tried += 1
    const status = await send(url, method, path, body, by?.cookie)
    if (status < 400) accepted.push(`${name}: ${status}`)
  }

  for (const { method, honest: answer, wrong } of CASES) {
    const cancelled = await facilitator.open(id, { method })
    await facilitator.post(paths.cancelRound(id, cancelled.id), { reason: 'Øving' })
    const draft = await facilitator.open(id, { method, draft: true })
    const round = await facilitator.open(id, {
      method,
      paper: false,
      electorate: { ...ELECTORATE_DEFAULTS, lateJoiners: false },
    })
    const path = paths.ballot(id, round.id)
    const body = (choices: unknown) => JSON.stringify({ choices })
    const good = body({ [a]: answer })
    await honest.vote(id, round.id, { [b]: answer } as never)
    const late = (await join(code)).person

    // Whoever has no ballot here.
    await attack('nobody', undefined, path, good)
    await attack('a stranger', elsewhere, path, good)
    await attack('an observer', observer, path, good)
    await attack('a facilitator', facilitator, path, good)
    await attack('who was removed', removed.person, path, good)
    await attack('who came too late', late, path, good)
    // In another's name.
    const named = { choices: { [a]: answer } }
    for (const more of [{ seat: victim.seat.id }, { seatId: victim.seat.id }, { voter: 3 }]) {
      await attack('with another seat in it', hostile, path, JSON.stringify({ ...named, ...more }))
    }
    await attack('at another seat', hostile, `${path}/${victim.seat.id}`, good)
    await attack('a made-up cookie', undefined, path, good)
    // Outside the round.
    await attack('a round of elsewhere', hostile, paths.ballot(id, otherRound.id), good)
    await attack('a round by way of elsewhere', hostile, paths.ballot(other.id, otherRound.id), good)
    await attack('no round', hostile, paths.ballot(id, newId('rnd')), good)
    await attack('a draft', hostile, paths.ballot(id, draft.id), good)
    await attack('a cancelled round', hostile, paths.ballot(id, cancelled.id), good)
    await attack('by another verb', hostile, path, good, 'POST')
    await attack('as paper', hostile, paths.paper(id, round.id, newId('pap')), good)
    // Over the rules.
    for (const text of wrong) await attack(text, hostile, path, `{"choices":{"${a}":${text}}}`)
    for (const text of ['null', '[]', '"all"', '7', `[["${a}",1]]`]) {
      await attack(`choices ${text}`, hostile, path, `{"choices":${text}}`)
    }
    await attack('an option of elsewhere', hostile, path, body({ [newId('chl')]: answer }))
    await attack('a name that objects have', hostile, path, '{"choices":{"constructor":1}}')
    await attack('a prototype', hostile, path, `{"choices":{"__proto__":{"${a}":1}}}`)
    await attack('a weight', hostile, path, JSON.stringify({ ...named, weight: 1000 }))
    await attack('done that is none', hostile, path, JSON.stringify({ ...named, done: 'ja' }))
    await attack(
      'a thousand options',
      hostile,
      path,
      body(Object.fromEntries(Array.from({ length: 1000 }, () => [newId('chl'), answer]))),
    )
    await attack('a megabyte', hostile, path, body({ [a]: 'x'.repeat(1_000_000) }))
    if (method.kind === 'dots') {
      await attack('over the budget', hostile, path, body({ [a]: 2, [b]: 2 }))
      await attack('over it by negatives', hostile, path, body({ [a]: 2, [b]: 2, [c]: -1 }))
    }
    if (method.kind === 'rank') await attack('two in one place', hostile, path, body({ [a]: 1, [b]: 1 }))
    // However often at once is once.
    await hostile.vote(id, round.id, { [c]: answer } as never)
    await Promise.all(
      Array.from({ length: method.kind === 'dots' ? 1000 : 50 }, () =>
        send(url, 'PUT', path, body({ [c]: answer }), hostile.cookie),
      ),
    )

    const { body: closed } = await facilitator.post<StageRound>(paths.closeRound(id, round.id))
    expect(closed.result!.turnout).toMatchObject({
      cast: 2,
      eligible: 3 + CASES.findIndex((one) => one.method === method),
    })
    const before = JSON.stringify((await honest.get<StageRound>(paths.round(id, round.id))).body)
    await attack('a replay after the close', hostile, path, body({ [c]: answer }))
    await attack('the first one after the close', victim.person, path, good)
    await attack('opening it again', facilitator, paths.openRound(id, round.id), '', 'POST')
    expect(JSON.stringify((await honest.get<StageRound>(paths.round(id, round.id))).body)).toBe(before)
    const votes = closed.result!.options.map((option) => {
      if ('points' in option) return option.supporters
      return 'axes' in option ? option.axes[0]!.n : option.objections
    })
    expect(votes.reduce((sum, count) => sum + count, 0)).toBe(2)
    await facilitator.post(paths.cancelRound(id, draft.id), { reason: 'Øving' })
  }
  report('P7', { methods: CASES.length, attempts: tried, accepted: accepted.length })
  expect(accepted).toEqual([])
}, 300_000)
