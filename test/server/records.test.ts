import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyRound } from '#server/commands/verify-round.ts'
import { isSignatureRight } from '#server/signatures.ts'
import { paths } from '#shared/api/paths.ts'
import type { BallotReply, ServerKeys } from '#shared/api/replies.ts'
import type { CreateRound } from '#shared/api/rounds.ts'
import type { Choices } from '#shared/domain/voting/ballot.ts'
import { receiptOf, wasCounted } from '#shared/domain/voting/receipt.ts'
import type { SignedRecord } from '#shared/domain/voting/record.ts'
import { RECORD_CHECKS, verifyRecord } from '#shared/domain/voting/verify-record.ts'
import { sha256 } from '#shared/kernel/sha256.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { gather, joinMore } from '../support/gathering.ts'
import type { Person } from '../support/person.ts'
import { tempFolder } from '../support/temp-folder.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

/** A round in which `voters` people, the first two and more, gave what `ballot` says. */
async function voted(
  voters: number,
  input: Partial<CreateRound>,
  ballot: (index: number, cards: readonly string[]) => Choices,
) {
  const it = await gather(server)
  const people = [it.first, it.second, ...(await joinMore(server, it.code, Math.max(0, voters - 2)))]
  const cards = it.cards.map(({ id }) => id)
  const round = await it.facilitator.open(it.id, input)
  const codes: string[] = []
  for (const [index, who] of people.slice(0, voters).entries()) {
    const reply = await who.put<BallotReply>(paths.ballot(it.id, round.id), {
      choices: ballot(index, cards),
      done: true,
    })
    codes.push(reply.body.code)
  }
  const close = () => it.facilitator.post<StageRound>(paths.closeRound(it.id, round.id))
  return { ...it, people, cards, round, codes, close }
}

const recordOf = async (who: Person, id: string, round: string) => {
  const { text } = await who.get(paths.roundRecord(id, round))
  return { text, record: JSON.parse(text) as SignedRecord }
}

/** What the check by somebody without a server finds wrong. */
function wrongIn(record: SignedRecord, previous: string | null, expectedKey: string) {
  const outcomes = verifyRecord(record, { verify: isSignatureRight, previous, expectedKey })
  return RECORD_CHECKS.filter((check) => outcomes[check] === 'wrong')
}

const keys = async () => (await server.person().get<ServerKeys>(paths.keys)).body.keys

describe('the record of a round', () => {
  it('[V17] is signed by the server’s key, and can be counted again', async () => {
    const it = await voted(6, {}, (i, cards) => ({ [cards[i % 3]!]: 1 + (i % 2) }))
    expect((await it.close()).body).toMatchObject({ state: 'shown', hasRecord: true })
    const { record, text } = await recordOf(it.first, it.id, it.round.id)
    const [key] = await keys()
    expect(record.keyId).toBe(key!.id)
    expect(wrongIn(record, null, key!.id)).toEqual([])
    expect(record).toMatchObject({
      schema: 'dugnad.round/1',
      eligible: { opening: 6, close: 6 },
      cast: 6,
      opened: { by: { role: 'facilitator', seat: 1 } },
      closed: { by: { role: 'facilitator', seat: 1 } },
      votes: [{ municipality: null, ballots: { length: 6 }, tables: null }],
    })
    expect(text).not.toMatch(/sea_|Kari|Ola/)
  })

  it('[V17] says that the clock closed it', async () => {
    const it = await voted(2, { minutes: 1 }, (_, cards) => ({ [cards[0]!]: 1 }))
    server.clock.advance(62_000)
    await it.close()
    const { record } = await recordOf(it.first, it.id, it.round.id)
    expect(record.closed).toEqual({ at: new Date(server.clock.now()).toISOString(), by: 'clock' })
    expect(record.votes).toBeNull()
  })

  it('[V17] is nobody’s before the result is shown, but the facilitators’', async () => {
    const it = await voted(2, { hidden: true }, (_, cards) => ({ [cards[0]!]: 1 }))
    const path = paths.roundRecord(it.id, it.round.id)
    expect((await it.facilitator.get(path)).status).toBe(404)
    await it.close()
    expect((await it.first.get(path)).status).toBe(404)
    expect((await it.first.get(paths.records(it.id))).text).toBe('')
    expect((await it.facilitator.get(path)).status).toBe(200)
    await it.facilitator.post(paths.showRound(it.id, it.round.id))
    expect((await it.first.get(path)).headers).toMatchObject({
      'content-disposition': 'attachment; filename="R-1.json"',
    })
  })

  it('[V17] lists a receipt for each ballot, which its code finds and no other', async () => {
    const it = await voted(5, {}, (i, cards) => (i === 4 ? {} : { [cards[i % 3]!]: 1 }))
    await it.close()
    const { record } = await recordOf(it.first, it.id, it.round.id)
    expect(record.receipts).toHaveLength(5)
    for (const [i, code] of it.codes.entries()) {
      const choices = i === 4 ? {} : { [it.cards[i % 3]!]: 1 }
      expect(wasCounted(record, code, { kind: 'dots', choices })).toBe(true)
      expect(wasCounted(record, code, { kind: 'dots', choices: { [it.cards[i % 3]!]: 2 } })).toBe(false)
    }
    expect(record.receipts).not.toContain(
      receiptOf('0'.repeat(26), it.round.id, { kind: 'dots', choices: { [it.cards[0]!]: 1 } }),
    )
  })

  it('[V17] keeps the code of a seat for all its devices, and erases it at the close', async () => {
    const it = await voted(2, {}, (_, cards) => ({ [cards[0]!]: 1 }))
    const again = await it.first.put<BallotReply>(paths.ballot(it.id, it.round.id), { choices: {} })
    expect(again.body.code).toBe(it.codes[0])
    const mine = () => it.first.get<StageRound>(paths.round(it.id, it.round.id))
    expect((await mine()).body.code).toBe(it.codes[0])
    const theirs = await it.facilitator.get(paths.round(it.id, it.round.id))
    expect(theirs.text).not.toContain(it.codes[0])
    await it.close()
    expect((await mine()).text).not.toContain(it.codes[0])
    const tables = await server.store.read("SELECT name FROM sqlite_schema WHERE type = 'table'")
    for (const { name } of tables) {
      expect(JSON.stringify(await server.store.read(`SELECT * FROM ${name}`))).not.toContain(it.codes[0])
    }
  })

  it('[V12] promises the lot at the opening, and keeps the promise', async () => {
    const it = await voted(6, { tieRule: 'lot' }, (i, cards) => ({ [cards[i % 3]!]: 1 }))
    expect([it.round.commitment?.length, it.round.seed]).toEqual([64, null])
    const open = await it.facilitator.get(paths.round(it.id, it.round.id))
    expect(open.text).not.toContain('sealedSeed')
    const closed = (await it.close()).body
    expect(sha256(Buffer.from(closed.seed!, 'hex'))).toBe(it.round.commitment)
    expect(closed.result!.options.map((option) => 'place' in option && option.place)).toEqual([1, 2, 3])
    const { record } = await recordOf(it.first, it.id, it.round.id)
    expect(wrongIn(record, null, record.keyId)).toEqual([])
  })

  it('[V12] is followed by another when a facilitator has settled the tie, with a written reason', async () => {
    const it = await voted(6, { tieRule: 'facilitator' }, (i, cards) => ({ [cards[i % 3]!]: 1 }))
    await it.close()
    const first = await recordOf(it.first, it.id, it.round.id)
    const [a, b, c] = it.cards
    const settle = (who: Person, order: readonly string[], reason: string) =>
      who.post<StageRound>(paths.settleRound(it.id, it.round.id), { order, reason })
    expect((await settle(it.first, [c!, a!, b!], 'Haster')).status).toBe(403)
    expect((await settle(it.facilitator, [c!, a!, b!], ' ')).body).toMatchObject({ code: 'reasonMissing' })
    expect((await settle(it.facilitator, [c!, a!], 'Haster')).body).toMatchObject({ code: 'notTied' })
    const settled = (await settle(it.facilitator, [c!, a!, b!], 'Haster')).body
    expect(settled.result).toMatchObject({
      options: [{ id: c }, { id: a }, { id: b }],
      tied: [{ settled: true, reason: 'Haster' }],
    })
    expect((await settle(it.facilitator, [a!, b!, c!], 'Nei')).body).toMatchObject({ code: 'notTied' })
    const second = await recordOf(it.first, it.id, it.round.id)
    expect(second.record.previous).toBe(first.record.sha256)
    expect(second.record.receipts).toEqual(first.record.receipts)
    expect(wrongIn(second.record, first.record.sha256, first.record.keyId)).toEqual([])
    const all = await it.first.get(paths.records(it.id))
    expect(all.text).toBe(`${first.text}\n${second.text}\n`)
  })

  it('[V17] is a link of the workshop’s chain, which is checked without a server', async () => {
    const it = await voted(6, {}, (i, cards) => ({ [cards[i % 3]!]: 1 }))
    await it.close()
    for (const method of [{ kind: 'agree' }, { kind: 'rank', places: 2 }, { kind: 'consent' }] as const) {
      const round = await it.facilitator.open(it.id, { method, tieRule: 'shared' })
      const answers = {
        agree: 'agree',
        rank: 1,
        consent: { answer: 'objection', reason: 'For dyrt' },
      } as const
      for (const who of it.people) {
        await who.vote(it.id, round.id, { [it.cards[0]!]: answers[method.kind] } as Choices)
      }
      await it.facilitator.post(paths.closeRound(it.id, round.id))
    }
    const { text } = await it.first.get(paths.records(it.id))
    const file = join(tempFolder(), 'records.jsonl')
    const said: string[] = []
    writeFileSync(file, text)
    expect(await verifyRound({ path: file, say: (sentence) => said.push(sentence) })).toBe(0)
    expect(said.filter((line) => line.includes('It follows the record before it.'))).toHaveLength(4)
    const lines = text.split('\n')
    writeFileSync(file, [lines[0], lines[2], lines[3], ''].join('\n'))
    expect(await verifyRound({ path: file, say: () => {} })).toBe(1)
  })
})

describe('the server’s key', () => {
  it('[V17] is made once, and stays over a restart', async () => {
    const folder = tempFolder()
    const clock = fakeClock()
    const before = await startApp({ folder, clock })
    const of = async (app: TestApp) => (await app.person().get<ServerKeys>(paths.keys)).body
    const made = await of(before)
    expect(made.keys).toEqual([{ id: expect.stringMatching(/^[0-9a-f]{64}$/), algorithm: 'Ed25519' }])
    const it = await gather(before)
    const round = await it.facilitator.open(it.id, { tieRule: 'facilitator' })
    await it.first.vote(it.id, round.id, { [it.cards[0]!.id]: 1 })
    await it.second.vote(it.id, round.id, { [it.cards[1]!.id]: 1 })
    await it.facilitator.post(paths.closeRound(it.id, round.id))
    await before.close()

    const after = await startApp({ folder, clock })
    expect(await of(after)).toEqual(made)
    const again = after.person()
    again.cookie = it.facilitator.cookie
    const order = [it.cards[1]!.id, it.cards[0]!.id]
    await again.post(paths.settleRound(it.id, round.id), { order, reason: 'Haster' })
    const records = (await again.get(paths.records(it.id))).text.trim().split('\n')
    expect(records.map((line) => JSON.parse(line).tied[0].settled)).toEqual([false, true])
    await after.close()
  })
})
