import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { hashToken } from '#server/services/identity/tokens.ts'
import { loadDriver } from '#server/store/sqlite/driver.ts'
import { paths } from '#shared/api/paths.ts'
import type { BallotReply, Participant } from '#shared/api/replies.ts'
import type { SignedRecord } from '#shared/domain/voting/record.ts'
import { dial } from '../support/dial.ts'
import type { Person } from '../support/person.ts'
import { seededRandom } from '../support/random.ts'
import { remotePerson } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const VOTERS = Number(process.env['VOTERS'] ?? 12)
const SEED = Number(process.env['SEED'] ?? 1)

let server: ServerProcess | undefined

afterEach(async () => {
  await server?.dispose()
})

interface Voter {
  readonly person: Person
  readonly seat: Participant
  choices: Record<string, number>
  code: string
}

/** Everything that a Stage socket is sent from now on. */
async function tap(url: string, workshop: string, cookie: string | undefined) {
  const socket = dial(url, paths.stage(workshop), cookie)
  const frames: string[] = []
  socket.on('message', (data: Buffer) => frames.push(data.toString()))
  await new Promise((resolve) => socket.once('message', resolve))
  return { frames, close: () => socket.close() }
}

/** Every value of every row, as text, with the table that it is in. */
function rowsOf(dataDir: string): readonly { readonly table: string; readonly text: string }[] {
  const db = new (loadDriver().DatabaseSync)(join(dataDir, 'dugnad.db'), { readOnly: true })
  try {
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
    return tables.flatMap(({ name }) =>
      db
        .prepare(`SELECT * FROM "${String(name)}"`)
        .all()
        .map((row) => {
          const values = Object.values(row).map((value) =>
            value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value),
          )
          return { table: String(name), text: values.join('\n') }
        }),
    )
  } finally {
    db.close()
  }
}

const filesIn = (folder: string): readonly Buffer[] =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.sock'))
    .map((name) => readFileSync(join(folder, name)))

/** Whether one of `marks` stands within so many bytes of one of `ballots`. */
function isNear(bytes: Buffer, ballots: readonly string[], marks: readonly string[], reach = 120): boolean {
  return ballots.some((ballot) => {
    for (let at = bytes.indexOf(ballot); at >= 0; at = bytes.indexOf(ballot, at + 1)) {
      const around = bytes.subarray(Math.max(0, at - reach), at + ballot.length + reach)
      if (marks.some((mark) => around.includes(mark))) return true
    }
    return false
  })
}

it(`[P8] nothing that leaves the server or lies in it ties a closed vote to a person (${VOTERS} voters, seed ${SEED})`, async () => {
  server = await startServer({ LOG_LEVEL: 'trace' })
  const running = server
  const { url, dataDir } = running
  const random = seededRandom(SEED)
  const facilitator = remotePerson(url)
  const { id, code } = await facilitator.create()
  const cards: string[] = []
  for (let i = 0; i < 6; i++) cards.push((await facilitator.write(id, `kort ${i}`)).id)
  const people: Voter[] = []
  for (let i = 0; i < VOTERS; i++) {
    const person = remotePerson(url)
    const seat = await person.join(code, { name: `kanari-${i}-navn` })
    people.push({ person, seat, choices: {} as Record<string, number>, code: '' })
  }
  const watching = await tap(url, id, facilitator.cookie)
  const round = await facilitator.open(id, { hidden: true, breakdown: 'role' })
  await delay(5)

  // One after the other, each at a known moment, and in an order of which the ballots themselves say nothing.
  const began = Date.now()
  for (const one of people) {
    const [first, second] = [random.int(0, 2), random.int(3, 5)]
    one.choices = { [cards[first]!]: 2, [cards[second]!]: 1 }
    const reply = await one.person.put<BallotReply>(paths.ballot(id, round.id), {
      choices: one.choices,
      done: true,
    })
    one.code = reply.body.code
    await delay(3)
  }
  const ended = Date.now()
  await delay(5)
  const marksOf = (one: Voter) => [
    one.seat.id,
    one.seat.name,
    hashToken(one.person.cookie!.slice('dugnad='.length)),
    one.code,
  ]
  const inOrder = (choices: Readonly<Record<string, number>>) =>
    cards.flatMap((card) => (card in choices ? [`"${card}":${choices[card]}`] : [])).join(',')
  const canonical = (choices: Readonly<Record<string, number>>) =>
    inOrder(choices).split(',').sort().join(',')
  const ballots = [...new Set(people.flatMap(({ choices }) => [inOrder(choices), canonical(choices)]))]
  // While the round is open the tie is there, and this analysis sees it.
  const before = filesIn(dataDir)
  expect(people.every((one) => before.some((file) => isNear(file, ballots, marksOf(one))))).toBe(true)

  await facilitator.post(paths.closeRound(id, round.id))
  const kept = running.output()
  await facilitator.post(paths.showRound(id, round.id))
  const voter = people[0]!.person
  const late = await tap(url, id, voter.cookie)

  // What leaves the server.
  const wire: string[] = [...late.frames, ...watching.frames]
  const places = [
    paths.workshop(id),
    paths.board(id),
    paths.round(id, round.id),
    paths.roundRecord(id, round.id),
    paths.records(id),
    paths.roundViews(id, round.id),
    paths.outcomes(id),
    paths.log(id),
    paths.versions(id),
    ...['csv', 'md', 'json'].map((format) => paths.outcomesFile(id, format)),
  ]
  for (const who of [facilitator, voter]) for (const place of places) wire.push((await who.get(place)).text)
  watching.close()
  late.close()
  const { text } = await facilitator.get(paths.roundRecord(id, round.id))
  const record = JSON.parse(text) as SignedRecord

  // What lies in it, while it runs and after it has stopped.
  const files = [...filesIn(dataDir)]
  await running.stop()
  files.push(...filesIn(dataDir))
  const rows = rowsOf(dataDir)

  const links: string[] = []
  // By id: a ballot and something of a person in one row, or side by side on disk, or in one line that leaves.
  for (const one of people) {
    const marks = marksOf(one)
    for (const { table, text: row } of rows) {
      if (marks.some((mark) => row.includes(mark)) && ballots.some((ballot) => row.includes(ballot))) {
        links.push(`a row of ${table}`)
      }
    }
    if (files.some((file) => isNear(file, ballots, marks))) links.push('bytes beside each other')
    // The code is the voter's alone. Until the close its own seat is told it, and nobody else ever.
    if (files.some((file) => file.includes(one.code))) links.push('a code on disk')
    if (wire.some((sent) => sent.includes(one.code))) links.push('a code on the wire')
    if (running.output().includes(one.code)) links.push('a code in the log')
  }
  if (ballots.some((ballot) => running.output().includes(ballot))) links.push('a ballot in the log')
  if (/ballot/i.test(kept)) links.push('a word about ballots in the log')
  const exported = wire.filter((sent) => ballots.some((ballot) => sent.includes(ballot)))
  for (const sent of exported) {
    if (people.some((one) => marksOf(one).some((mark) => sent.includes(mark)))) links.push('sent together')
  }
  // By time: a moment between the first vote and the last, wherever it stands.
  const moments = (given: string) =>
    [...given.matchAll(/(?<!\d)\d{13}(?!\d)/g)].map(Number).filter((at) => at >= began && at <= ended)
  const isos = (given: string) =>
    [...given.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)]
      .map(([at]) => Date.parse(at))
      .filter((at) => at >= began && at <= ended)
  for (const { table, text: row } of rows) {
    if (moments(row).length + isos(row).length > 0) links.push(`a moment in a row of ${table}`)
  }
  for (const sent of [...exported, text]) {
    if (moments(sent).length + isos(sent).length > 0) links.push('a moment on the wire')
  }
  // By order: ballots lie by what they say, receipts by themselves, and neither as they came.
  const listed = record.votes![0]!.ballots.map((choices) => JSON.stringify(choices))
  expect(listed).toHaveLength(VOTERS)
  if (listed.join() !== [...listed].sort().join()) links.push('the order of the ballots')
  if (record.receipts.join() !== [...record.receipts].sort().join()) links.push('the order of the receipts')

  report('P8', {
    voters: VOTERS,
    seed: SEED,
    frames: watching.frames.length,
    rows: rows.length,
    links: links.length,
  })
  expect([...new Set(links)]).toEqual([])
}, 300_000)
