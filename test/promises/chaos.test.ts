import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { BoardEdit } from '#shared/board/edit.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { OwnUndo } from '#shared/board/undo.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { type BadNetwork, startBadNetwork } from '../support/bad-network.ts'
import { randomCommand } from '../support/mutations.ts'
import { pageClient } from '../support/page-client.ts'
import type { Person } from '../support/person.ts'
import { type Random, seededRandom } from '../support/random.ts'
import { remotePerson, stockClient } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const SEEDS = Number(process.env['SEEDS'] ?? 6)
const FIRST_SEED = Number(process.env['SEED'] ?? 1)
const OPERATIONS = Number(process.env['OPERATIONS'] ?? 200)
const PEOPLE = 4

/** Boards that are checked together after one restart of the server. */
const BATCH = 10

const closers: (() => unknown)[] = []

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** Somebody with a device on a bad network. */
interface Writer {
  readonly doc: () => Y.Doc
  readonly edit: () => BoardEdit
  readonly undo: () => OwnUndo
  readonly network: BadNetwork
  isOnline: boolean
}

interface Figures {
  operations: number
  cuts: number
  refusals: number
  divergences: number
}

async function newWriter(
  server: ServerProcess,
  workshop: string,
  cookie: string | undefined,
  kind: 'page' | 'stock',
  random: Random,
  refused: (reason: string) => void,
): Promise<Writer> {
  const network = await startBadNetwork(server.port, random)
  const onClosed = (code: number, reason: string) => code === CLOSE.refused && refused(reason)
  if (kind === 'page') {
    const hold = pageClient(network.url, workshop, cookie, onClosed)
    closers.push(network.close, hold.close)
    const session = () => hold.session.get()
    await session().ready
    return {
      doc: () => session().doc,
      edit: () => session().edit,
      undo: () => session().undo,
      network,
      isOnline: true,
    }
  }
  const { doc, synced, close } = stockClient(network.url, workshop, cookie, { onClosed })
  closers.push(network.close, close)
  await synced
  const origin = { by: 'integrator' }
  const edit = editBoard(doc, origin)
  const undo = new OwnUndo(doc, origin, 0)
  return { doc: () => doc, edit: () => edit, undo: () => undo, network, isOnline: true }
}

/** One thing that happens to one of them. */
async function happen(writer: Writer, random: Random, figures: Figures): Promise<void> {
  figures.operations += 1
  switch (random.int(0, 24)) {
    case 0:
      figures.cuts += 1
      return writer.network.cut()
    case 1:
      figures.cuts += 1
      return writer.network.haunt()
    case 2:
      writer.isOnline = !writer.isOnline
      return writer.network.setOnline(writer.isOnline)
    case 3:
      return void writer.undo().undo()
    case 4:
      return void writer.undo().redo()
    case 5:
    case 6:
    case 7:
      return delay(random.int(1, 20))
    default:
      writer.undo().stopCapturing() // each command is a step of its own, as in the pages
      return randomCommand(writer.edit(), random)
  }
}

/** What must be equal for all: the board as JSON, the state vector, and that nothing waits for what it lacks. */
const canonical = (doc: Y.Doc) => ({
  board: JSON.stringify(readBoard(doc)),
  vector: [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b),
  isWhole: !doc.store.pendingStructs && !doc.store.pendingDs,
})

interface Ended {
  readonly seed: number
  readonly workshop: string
  readonly owner: Person
  readonly expected: ReturnType<typeof canonical>
}

async function play(server: ServerProcess, seed: number, figures: Figures): Promise<Ended> {
  const random = seededRandom(seed)
  const owner = remotePerson(server.url)
  const { id: workshop, code } = await owner.create()
  const writers: Writer[] = []
  for (let i = 0; i < PEOPLE; i++) {
    const person = remotePerson(server.url)
    await person.join(code)
    const kind = i % 2 === 0 ? 'page' : 'stock'
    const refused = (reason: string) => {
      figures.refusals += 1
      console.warn(`seed ${seed}: a ${kind} client was refused (${reason})`)
    }
    writers.push(await newWriter(server, workshop, person.cookie, kind, random, refused))
  }
  for (let i = 0; i < OPERATIONS; i++) await happen(random.pick(writers)!, random, figures)
  for (const { network } of writers) network.setOnline(true)
  const joiner = await open(server, workshop, owner)
  const docs = () => [joiner.doc, ...writers.map(({ doc }) => doc())]
  const isSettled = () => new Set(docs().map((doc) => JSON.stringify(canonical(doc)))).size === 1
  await vi.waitUntil(isSettled, { interval: 20, timeout: 30_000 }).catch(() => {
    figures.divergences += 1
    console.warn(`seed ${seed}: the boards differ`)
  })
  const expected = canonical(joiner.doc)
  expect(expected.isWhole).toBe(true)
  for (const close of closers.splice(0).reverse()) await close()
  return { seed, workshop, owner, expected }
}

async function open(server: ServerProcess, workshop: string, { cookie }: Person) {
  const client = stockClient(server.url, workshop, cookie)
  closers.push(client.close)
  await client.synced
  return client
}

it(`[P5] everyone ends with the same board on bad networks (${SEEDS} seeds from ${FIRST_SEED}, ${OPERATIONS} operations)`, async () => {
  const figures: Figures = { operations: 0, cuts: 0, refusals: 0, divergences: 0 }
  const server = await startServer()
  try {
    for (let first = 0; first < SEEDS; first += BATCH) {
      const ended: Ended[] = []
      for (let i = first; i < Math.min(SEEDS, first + BATCH); i++)
        ended.push(await play(server, FIRST_SEED + i, figures))
      await server.stop()
      await server.start()
      for (const { seed, workshop, owner, expected } of ended) {
        const reader = await open(server, workshop, owner)
        if (JSON.stringify(canonical(reader.doc)) !== JSON.stringify(expected)) {
          figures.divergences += 1
          console.warn(`seed ${seed}: the board is another one after a restart`)
        }
        reader.close()
      }
    }
  } finally {
    await server.dispose()
  }
  report('P5', { seeds: SEEDS, ...figures })
  expect(figures.divergences).toBe(0)
  expect(figures.refusals).toBe(0)
}, 3_600_000)
