import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { WebSocket } from 'ws'
import type * as Y from 'yjs'
import { paths } from '#shared/api/paths.ts'
import type { BoardReply } from '#shared/api/replies.ts'
import { recordsOf } from '#shared/board/document.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { countIn } from '../support/count-in.ts'
import { dial } from '../support/dial.ts'
import { percentile } from '../support/percentile.ts'
import type { Person } from '../support/person.ts'
import { inPrivateStep } from '../support/private-writing.ts'
import { seededRandom } from '../support/random.ts'
import { remotePerson, type StockClient, stockClient } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const KILLS = Number(process.env['KILLS'] ?? 4)
/** How many sit in the hall in which all write at once. */
const HALL = Number(process.env['HALL'] ?? 60)
const SEED = Number(process.env['SEED'] ?? 1)

/** Who writes in private, and how many notes each. */
const WRITERS = 4
const NOTES = 5

let server: ServerProcess
const clients: StockClient[] = []
const sockets: WebSocket[] = []

beforeEach(async () => {
  server = await startServer({ LOG_LEVEL: 'trace' })
})

afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  for (const socket of sockets.splice(0)) socket.terminate()
  await server.dispose()
})

/** A text that is nowhere else: in what it says, in what it is called, and as JSON, UTF-8 and in a document. */
const canary = (writer: number, note: number) => `kanari-${writer}-${note}`

/** Everything that a seat gets by its sockets, as it comes. */
async function recordSockets(id: string, { cookie = '' }: Person): Promise<Buffer[]> {
  const heard: Buffer[] = []
  for (const path of [paths.sync(id), paths.stage(id)]) {
    const socket = dial(server.url, path, cookie)
    sockets.push(socket)
    socket.on('message', (data: Buffer) => heard.push(data))
    await once(socket, 'open')
    // asks for the whole board, and for everybody's presence
    if (path === paths.sync(id)) for (const ask of [[0, 0, 1, 0], [3]]) socket.send(Uint8Array.from(ask))
  }
  return heard
}

/** Everything that can be asked for. */
const readable = (id: string): readonly string[] => [
  paths.workshops,
  paths.workshop(id),
  paths.board(id),
  paths.authorRoles(id),
  paths.versions(id),
  paths.log(id),
  paths.drafts(id),
  paths.privateWriting(id),
  paths.outcomes(id),
  ...['csv', 'md', 'json'].map((format) => paths.outcomesFile(id, format)),
  '/api/openapi.json',
  '/readyz',
]

async function askForAll(id: string, who: Person): Promise<string> {
  const replies = await Promise.all(readable(id).map((path) => who.get(path)))
  return replies.map(({ text, headers }) => text + JSON.stringify(headers)).join('\n')
}

const bytesOf = (told: readonly (string | Buffer)[], texts: readonly string[]): number => {
  const all = Buffer.concat(told.map((piece) => Buffer.from(piece)))
  return texts.reduce((sum, text) => sum + (all.includes(text) ? text.length : 0), 0)
}

async function writing() {
  const owner = remotePerson(server.url)
  const steps = async (id: string) => {
    const { cookie = '' } = owner
    const socket = dial(server.url, paths.stage(id), cookie)
    sockets.push(socket)
    const [frame] = (await once(socket, 'message')) as [Buffer]
    return (JSON.parse(frame.toString()) as Stage).agenda.steps
  }
  const it = await inPrivateStep(owner, steps)
  const people = Array.from({ length: WRITERS }, () => remotePerson(server.url))
  const seats: string[] = []
  for (const person of people) seats.push((await person.join(it.code!, { jobRole: 'Planlegger' })).id)
  const titles = async () =>
    (await owner.get<BoardReply>(paths.board(it.id))).body.challenges.map(({ title }) => title)
  return { ...it, people, seats, titles }
}

it('[F2] a second seat, an observer and a facilitator who record everything get 0 bytes of a draft before it is shown', async () => {
  const { id, code, owner, people, seats, put, remove, progress, reveal } = await writing()
  const [spy, watcher] = [remotePerson(server.url), remotePerson(server.url)]
  await spy.join(code!)
  await watcher.join(code!, { role: 'observer' })
  const told = [
    await recordSockets(id, spy),
    await recordSockets(id, watcher),
    await recordSockets(id, owner),
  ]
  // presence of a writer who has the board open beside
  clients.push(stockClient(server.url, id, people[0]!.cookie))
  await clients[0]!.synced

  const texts: string[] = []
  for (let note = 0; note < NOTES; note++) {
    for (const [writer, person] of people.entries()) {
      const text = canary(writer, note)
      texts.push(text)
      await put(person, `n${note}`, { title: text, body: `${text} utdypet` })
      await put(person, `n${note}`, { title: text, body: `${text} utdypet`, sent: note > 0 })
    }
  }
  await put(people[0]!, 'borte', { title: 'kanari-borte', sent: true })
  await remove(people[0]!, 'borte')
  await put(people[0]!, 'x', { title: `kanari-lang ${'x'.repeat(140)}` })
  texts.push('kanari-borte', 'kanari-lang')
  // so that whatever was to come has come
  const marker = await owner.write(id, 'Åpent kort')
  await vi.waitUntil(() => told.every((heard) => bytesOf(heard, ['pent kort']) > 0))
  const asked = await Promise.all([spy, watcher, owner].map((who) => askForAll(id, who)))
  expect((await progress(owner)).body).toEqual({
    writers: WRITERS,
    unsent: WRITERS,
    sent: WRITERS * (NOTES - 1),
  })

  const leaked = bytesOf([...told.flat(), ...asked, server.output()], texts)
  report('F2', { drafts: texts.length, recorded: Buffer.concat(told.flat()).length, leaked })
  expect(leaked).toBe(0)
  expect(server.output()).not.toContain('drafts')

  // and once they are shown, nothing says whose is which
  for (const heard of told) heard.length = 0
  expect((await reveal(owner)).status).toBe(200)
  const { doc } = clients[0]!
  const cardsOn = () =>
    [...recordsOf(doc)].filter(([record, card]) => card.get('kind') === 'challenge' && record !== marker.id)
  await vi.waitUntil(() => cardsOn().length === WRITERS * (NOTES - 1))
  const cards = cardsOn()
  const writtenBy = new Set(
    cards.map(([record]) => (recordsOf(doc) as unknown as Y.Map<unknown>)._map.get(record)!.id.client),
  )
  expect(writtenBy.size).toBe(1)
  const shown = cards
    .sort(([, a], [, b]) => Number(a.get('number')) - Number(b.get('number')))
    .map(([, card]) => String(card.get('title')))
  const sent = texts.filter((text) => /-[1-9]$/.test(text))
  expect([...shown].sort()).toEqual([...sent].sort())
  expect(shown).not.toEqual(sent)
  expect(shown).not.toEqual([...sent].sort())
  const after = await Promise.all([spy, watcher, owner].map((who) => askForAll(id, who)))
  const log = await owner.get(paths.log(id))
  expect(log.text).not.toContain('wrote')
  expect((await owner.get(paths.authorRoles(id))).body).toEqual([])
  expect(bytesOf([...told.flat().filter(isBoard), ...after.slice(0, 2)], seats.slice(1))).toBe(0)

  // what was not sent is still a secret, and nothing of it or of who wrote is left on disk after erasing
  expect(
    bytesOf(
      [...told.flat(), ...after],
      people.map((_, writer) => canary(writer, 0)),
    ),
  ).toBe(0)
  expect((await owner.delete(paths.workshop(id))).status).toBe(204)
  expect(countIn(server.dataDir, texts).reduce((a, b) => a + b)).toBe(0)
})

/** Whether a frame is of the board: those of the Stage are text, and name the people who are here. */
const isBoard = (data: Buffer): boolean => data[0] !== '{'.charCodeAt(0)

it(`[F2] a reveal cut by kill -9 has happened whole or not at all, and never twice (${KILLS} kills, seed ${SEED})`, async () => {
  const random = seededRandom(SEED)
  const { owner, people, put, mine, reveal, titles } = await writing()
  let [whole, none] = [0, 0]
  const all: string[] = []
  for (let kill = 0; kill < KILLS; kill++) {
    const fresh = people.map((_, writer) => `${kill}-${writer}`)
    for (const [writer, person] of people.entries()) {
      await put(person, `k${kill}`, { title: fresh[writer]!, sent: true })
    }
    all.push(...fresh)
    const pressed = reveal(owner).catch(() => undefined)
    await delay(random.int(0, 12))
    await server.kill()
    await pressed
    await server.start()
    const there = (await titles()).filter((title) => fresh.includes(title))
    const left = await Promise.all(people.map(async (person) => (await mine(person)).drafts.length))
    expect([0, fresh.length]).toContain(there.length)
    expect(left).toEqual(people.map(() => (there.length === 0 ? 1 : 0)))
    if (there.length === 0) {
      none += 1
      expect((await reveal(owner)).body).toEqual({ shown: fresh.length })
    } else whole += 1
    expect((await titles()).sort()).toEqual([...all].sort())
  }
  report('F2', { kills: KILLS, whole, 'not at all': none, twice: 0 })
})

it(`[F2] a hall that sends at once has all its notes on everybody's board, each once (${HALL} seats)`, async () => {
  const { id, code, owner, put, progress, reveal } = await writing()
  const hall = Array.from({ length: HALL }, () => remotePerson(server.url))
  await Promise.all(hall.map((person) => person.join(code!)))
  clients.push(stockClient(server.url, id, hall[0]!.cookie))
  const { doc, synced } = clients[0]!
  await synced
  const took: number[] = []
  const texts = hall.flatMap((_, writer) => [0, 1, 2].map((note) => canary(writer, note)))
  await Promise.all(
    hall.map(async (person, writer) => {
      for (const note of [0, 1, 2]) {
        const begun = performance.now()
        const { status } = await put(person, `n${note}`, { title: canary(writer, note), sent: true })
        expect(status).toBe(200)
        took.push(performance.now() - begun)
      }
    }),
  )
  expect((await progress(owner)).body).toEqual({ writers: HALL, unsent: 0, sent: texts.length })
  const begun = performance.now()
  expect((await reveal(owner)).body).toEqual({ shown: texts.length })
  const cardsOn = () => [...recordsOf(doc).values()].filter((card) => card.get('kind') === 'challenge')
  await vi.waitUntil(() => cardsOn().length === texts.length, 10_000)
  report('F2', {
    seats: HALL,
    'ms to keep a note, p95': Math.round(percentile(took, 95)),
    'ms from revealing to seen': Math.round(performance.now() - begun),
  })
  expect(
    cardsOn()
      .map((card) => String(card.get('title')))
      .sort(),
  ).toEqual([...texts].sort())
})
