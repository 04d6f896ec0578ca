import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { paths } from '#shared/api/paths.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { readBoard } from '#shared/board/read.ts'
import type { StepKind } from '#shared/domain/step-kind.ts'
import { CLOSE, SYNC } from '#shared/wire/sync.ts'
import { sends } from '../support/hostile/attack.ts'
import { attackerOn } from '../support/hostile/attacker.ts'
import { UPDATES } from '../support/hostile/corpus.ts'
import { stateOf } from '../support/hostile/crowd.ts'
import { recordUpdates } from '../support/mutations.ts'
import type { Person } from '../support/person.ts'
import { seededRandom } from '../support/random.ts'
import { remotePerson, type StockClient, stockClient } from '../support/remote.ts'
import { remoteStage } from '../support/remote-stage.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { syncMessage } from '../support/virtual-peer.ts'

const SEED = Number(process.env['SEED'] ?? 1)

/** How soon a right that has ended must have ended everywhere, milliseconds. */
const AT_ONCE = 1000

let server: ServerProcess
const clients: StockClient[] = []

/** A room whose step is a vote, and has been for so long that nothing of the step before is let through. */
let voting: Promise<Room>

beforeAll(async () => {
  server = await startServer()
  voting = roomThatVotes()
})
afterAll(async () => {
  for (const client of clients) client.close()
  await server.dispose()
})

interface Room {
  readonly id: string
  readonly code: string
  readonly owner: Person
}

async function newRoom(template?: string): Promise<Room> {
  const owner = remotePerson(server.url)
  const { id, code } = await owner.create(template === undefined ? {} : { template })
  for (const title of ['Matsvinn', 'Utenforskap', 'Klimatilpasning']) await owner.write(id, title)
  return { id, code, owner }
}

async function enter({ id, owner }: Room, kind: StepKind): Promise<void> {
  const { agenda } = await remoteStage(server.url, id, owner)
  const step = agenda.steps.find((candidate) => candidate.kind === kind)
  await owner.command(id, { type: 'enterStep', step: step?.id ?? '', from: agenda.active })
}

async function roomThatVotes(): Promise<Room> {
  const room = await newRoom('prioritisation-120')
  await room.owner.command(room.id, { type: 'start' })
  await enter(room, 'vote')
  await delay(5100)
  return room
}

async function open(room: Room, { cookie }: Person): Promise<StockClient> {
  const client = stockClient(server.url, room.id, cookie)
  clients.push(client)
  await client.synced
  return client
}

const version = async ({ id, owner }: Room) =>
  (await owner.get<{ boardVersion: number }>(paths.board(id))).body.boardVersion

/** What people write who mean well, whole and piece by piece. */
const HONEST = recordUpdates(seededRandom(SEED), 15).flatMap((update, i, all) => [
  sends([syncMessage(SYNC.update, update)]),
  sends([syncMessage(SYNC.step2, Y.mergeUpdates(all.slice(0, i + 1)))]),
])

describe('who may not write', () => {
  it.each([
    ['an observer', async () => newRoom(), 'observer'],
    ['somebody who waits for the start', async () => newRoom('prioritisation-120'), 'participant'],
    ['a voter', () => voting, 'participant'],
  ] as const)(
    `[P9] cannot change the board, whatever they send: %s (seed ${SEED})`,
    async (who, make, role) => {
      const room = await make()
      const { doc } = await open(room, room.owner)
      const before = { state: stateOf(doc), version: await version(room) }
      const all = [...UPDATES.map(({ send }) => send), ...HONEST]
      const codes = new Set<number>()
      for (const send of all) {
        const person = remotePerson(server.url)
        await person.join(room.code, { role })
        const copy = newBoardDoc()
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
        const attacker = attackerOn(server.port, room.id, person.cookie ?? '', copy)
        await send(attacker)
        for (const code of await attacker.settled()) codes.add(code)
        attacker.leave()
      }
      const late = await open(room, room.owner)
      const after = { state: stateOf(late.doc), version: await version(room) }
      report('P9', { [`updates by ${who}`]: all.length, seed: SEED, effects: after.version - before.version })
      expect(after).toEqual(before)
      expect([...codes]).toEqual([CLOSE.refused])
    },
  )
})

/** Writes cards all the time until the connection ends; `after` gives those that were begun from a moment on. */
function writing({ edit, provider }: StockClient) {
  const written: { readonly id: string; readonly at: number }[] = []
  const write = () =>
    written.push({ id: addChallenge(edit, { title: `Kort ${written.length}` }), at: performance.now() })
  const timer = setInterval(write, 10)
  const ended = new Promise<{ readonly code: number; readonly at: number }>((resolve) => {
    provider.once('connection-close', (event: { code: number } | null) => {
      clearInterval(timer)
      resolve({ code: event?.code ?? 0, at: performance.now() })
    })
  })
  return {
    ended,
    written: () => written.length,
    after: (time: number) => written.filter(({ at }) => at > time).map(({ id }) => id),
  }
}

async function onBoard({ id, owner }: Room): Promise<ReadonlySet<string>> {
  const client = await open({ id, owner, code: '' }, owner)
  return new Set(readBoard(client.doc).challenges.map((card) => card.id as string))
}

describe('a right that ends', () => {
  it.each([
    [
      'the role is taken away',
      CLOSE.refused,
      ({ id, owner }: Room, seat: string): Promise<unknown> =>
        owner.patch(paths.seat(id, seat), { role: 'observer' }),
    ],
    [
      'the seat is removed',
      CLOSE.notAllowed,
      ({ id, owner }: Room, seat: string): Promise<unknown> => owner.delete(paths.seat(id, seat)),
    ],
    [
      'the workshop is ended',
      CLOSE.refused,
      ({ id, owner }: Room): Promise<unknown> => owner.command(id, { type: 'end' }),
    ],
  ] as const)('[P9] takes effect at once on an open socket: %s', async (how, code, end) => {
    const room = await newRoom()
    const person = remotePerson(server.url)
    const seat = await person.join(room.code, { name: 'Kari' })
    const client = await open(room, person)
    const work = writing(client)
    await vi.waitUntil(() => client.saved() > 5, { interval: 2 })
    await end(room, seat.id)
    const done = performance.now()
    const closed = await work.ended
    client.close()
    const cards = await onBoard(room)
    const effects = work.after(done).filter((id) => cards.has(id)).length
    report('P9', { written: work.written(), [`ms after ${how}`]: Math.round(closed.at - done), effects })
    expect(closed.code).toBe(code)
    expect(closed.at - done).toBeLessThan(AT_ONCE)
    expect(effects).toBe(0)
  })

  it('[P9] is heard for five seconds more when the step changes, for last words, and no longer', async () => {
    const room = await newRoom('prioritisation-120')
    await room.owner.command(room.id, { type: 'start' })
    await enter(room, 'group')
    const person = remotePerson(server.url)
    await person.join(room.code, { name: 'Kari' })
    const client = await open(room, person)
    await enter(room, 'break')
    const changed = performance.now()
    const work = writing(client)
    const closed = await work.ended
    client.close()
    const cards = await onBoard(room)
    const late = work.after(changed + 5000 + AT_ONCE).filter((id) => cards.has(id)).length
    const words = work.after(changed).filter((id) => cards.has(id)).length
    report('P9', {
      'ms after the step has changed': Math.round(closed.at - changed),
      'last words': words,
      late,
    })
    expect(closed.code).toBe(CLOSE.refused)
    expect(closed.at - changed).toBeLessThan(5000 + AT_ONCE)
    expect([words > 0, late]).toEqual([true, 0])
  })
})
