import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { isSignatureRight } from '#server/signatures.ts'
import { paths } from '#shared/api/paths.ts'
import type { BallotReply } from '#shared/api/replies.ts'
import type { Choices } from '#shared/domain/voting/ballot.ts'
import { wasCounted } from '#shared/domain/voting/receipt.ts'
import type { SignedRecord } from '#shared/domain/voting/record.ts'
import { RECORD_CHECKS, verifyRecord } from '#shared/domain/voting/verify-record.ts'
import type { DotsStageRound, StageRound } from '#shared/wire/stage.ts'
import type { Person, Reply } from '../support/person.ts'
import { type Random, seededRandom } from '../support/random.ts'
import { remotePerson } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const VOTERS = Number(process.env['VOTERS'] ?? 20)
const KILLS = Number(process.env['KILLS'] ?? 2)
const SEED = Number(process.env['SEED'] ?? 1)

/** Ballots that each voter casts at least, one after the other, changing their mind until the last kill. */
const BALLOTS = 3

/** The copies of a ballot are sent within this time. */
const SPREAD_MS = 1500

let server: ServerProcess | undefined

afterEach(async () => {
  await server?.dispose()
})

/** A request that is sent again until the server has answered, as a page does when its connection breaks. */
async function until<T>(send: () => Promise<Reply<T>>): Promise<T> {
  for (;;) {
    const reply = await send().catch(() => undefined)
    if (reply && reply.status < 500) {
      if (reply.status >= 300) throw new Error(`Refused with ${reply.status}: ${reply.text}`)
      return reply.body
    }
    await delay(200)
  }
}

/** A second tab of the same browser. */
function secondTab(url: string, { cookie }: Person): Person {
  const tab = remotePerson(url)
  tab.cookie = cookie
  return tab
}

const randomChoices = (random: Random, cards: readonly string[]): Readonly<Record<string, number>> => {
  const choices: Record<string, number> = {}
  for (let left = 3; left > 0; left--) {
    const card = random.pick(cards)!
    if ((choices[card] ?? 0) < 2 && random.int(0, 4) > 0) choices[card] = (choices[card] ?? 0) + 1
  }
  return choices
}

it(`[P6] every ballot counts exactly once (${VOTERS} voters, ${KILLS} kills, seed ${SEED})`, async () => {
  server = await startServer()
  const running = server
  const { url } = running
  const random = seededRandom(SEED)
  const facilitator = remotePerson(url)
  const { id, code } = await facilitator.create()
  const cards: string[] = []
  for (let i = 0; i < 6; i++) cards.push((await facilitator.write(id, `kort ${i}`)).id)
  const people: Person[] = []
  for (let i = 0; i < VOTERS; i++) {
    const person = remotePerson(url)
    await person.join(code)
    people.push(person)
  }
  const round = await facilitator.open(id, { hidden: true })

  // What each voter said last, and the code that each got.
  const model = new Map<number, Readonly<Record<string, number>>>()
  const codes = new Map<number, Set<string>>()
  let sent = 0
  let kills = 0
  const voting = Promise.all(
    people.map(async (person, voter) => {
      const tabs = [person, secondTab(url, person)]
      codes.set(voter, new Set())
      for (let ballot = 0; ballot < BALLOTS || kills < KILLS; ballot++) {
        const choices = randomChoices(random, cards)
        const copies = Array.from({ length: random.int(1, 5) }, () => random.pick(tabs)!)
        await Promise.all(
          copies.map(async (tab) => {
            await delay(random.int(0, SPREAD_MS))
            const put = () => {
              sent += 1
              return tab.put<BallotReply>(paths.ballot(id, round.id), {
                choices,
                done: true,
              })
            }
            const reply = await until(put)
            codes.get(voter)!.add(reply.code)
          }),
        )
        model.set(voter, choices)
      }
    }),
  )
  while (kills < KILLS) {
    await delay(random.int(0, SPREAD_MS))
    await running.kill()
    await running.start()
    kills += 1
  }
  await voting

  const closed = await until(() => facilitator.post<DotsStageRound>(paths.closeRound(id, round.id)))
  const points = (card: string, choices: Choices) => (choices[card] as number | undefined) ?? 0
  const off = cards.map((card) => {
    const expected = [...model.values()].reduce((sum, choices) => sum + points(card, choices), 0)
    return closed.result!.options.find((option) => option.id === card)!.points - expected
  })
  await until(() => facilitator.post(paths.showRound(id, round.id)))
  const { text } = await people[0]!.get(paths.roundRecord(id, round.id))
  const record = JSON.parse(text) as SignedRecord
  const notFound = [...model].filter(
    ([voter, choices]) =>
      ![...codes.get(voter)!].every((receipt) => wasCounted(record, receipt, { kind: 'dots', choices })),
  )
  report('P6', {
    voters: VOTERS,
    kills,
    seed: SEED,
    'sent ballots': sent,
    duplicates: off.reduce((sum, by) => sum + Math.max(0, by), 0),
    missing: off.reduce((sum, by) => sum + Math.max(0, -by), 0),
    'receipts not found': notFound.length,
  })
  expect(off).toEqual(cards.map(() => 0))
  expect(notFound).toEqual([])
  expect(closed.result!.turnout).toMatchObject({ eligible: VOTERS, cast: VOTERS, done: VOTERS })
  expect([...codes.values()].every((own) => own.size === 1)).toBe(true)
  const outcomes = verifyRecord(record, {
    verify: isSignatureRight,
    previous: null,
    expectedKey: record.keyId,
  })
  expect(RECORD_CHECKS.filter((check) => outcomes[check] !== 'right')).toEqual([])
}, 600_000)

it(`[P6] a kill while a round opens, closes or is shown leaves it before or after (seed ${SEED})`, async () => {
  server = await startServer()
  const running = server
  const { url } = running
  const random = seededRandom(SEED)
  const facilitator = remotePerson(url)
  const { id, code } = await facilitator.create()
  const card = await facilitator.write(id, 'kort')
  const voter = remotePerson(url)
  await voter.join(code)
  const states = ['draft', 'open', 'counting', 'closed', 'shown'] as const
  const rounds = Math.max(1, Math.floor(KILLS / 2))
  let wrong = 0
  for (let i = 0; i < rounds; i++) {
    const { id: round } = await facilitator.open(id, { draft: true, paper: true, hidden: true })
    const read = async () => (await until(() => facilitator.get<StageRound>(paths.round(id, round)))).state
    const steps = [paths.openRound, paths.closeRound, paths.countedRound, paths.showRound]
    for (const [index, path] of steps.entries()) {
      if (index === 1) await until(() => voter.put(paths.ballot(id, round), { choices: { [card.id]: 2 } }))
      // Half of the steps, others in each round.
      if (index % 2 === i % 2) {
        await until(() => facilitator.post(path(id, round)))
        continue
      }
      const taking = facilitator.post(path(id, round)).catch(() => undefined)
      await delay(random.int(0, 12))
      await running.kill()
      await taking
      await running.start()
      const state = await read()
      if (state !== states[index] && state !== states[index + 1]) wrong += 1
      await until(() => facilitator.post(path(id, round)))
      if ((await read()) !== states[index + 1]) wrong += 1
    }
    const shown = await until(() => voter.get<DotsStageRound>(paths.round(id, round)))
    expect(shown.result).toMatchObject({ options: [{ points: 2 }], turnout: { cast: 1, eligible: 1 } })
  }
  report('P6', { kills: 2 * rounds, seed: SEED, 'states that are not allowed': wrong })
  expect(wrong).toBe(0)
}, 600_000)
