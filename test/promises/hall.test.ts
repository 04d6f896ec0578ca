import { afterEach, expect, it, vi } from 'vitest'
import type { Awareness } from 'y-protocols/awareness'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import { pageClient } from '../support/page-client.ts'
import { remotePerson, stockClient } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/** Beside them there are whoever made the workshop, and whoever comes last. */
const CLIENTS = Math.min(Number(process.env['CLIENTS'] ?? 60), WORKSHOP_LIMITS.seats - 2)
const MOVES = Number(process.env['MOVES'] ?? 10)

let server: ServerProcess | undefined
const closers: (() => void)[] = []

afterEach(async () => {
  for (const close of closers.splice(0)) close()
  await server?.dispose()
})

/** Where everybody else is, as one of them sees it. */
const seen = (awareness: Awareness) =>
  [...awareness.getStates()].flatMap(([client, { cursor }]) =>
    client === awareness.clientID ? [] : [cursor?.x],
  )

it(`[P16] a hall in which everybody moves at once stays together (${CLIENTS} clients)`, async () => {
  server = await startServer()
  const { url } = server
  const owner = remotePerson(url)
  const { id: workshop, code } = await owner.create()
  const closed: string[] = []
  const onClosed = (status: number, reason: string) => closed.push(`${status} ${reason}`)
  const people: Awareness[] = []
  const joinOne = async () => {
    const person = remotePerson(url)
    await person.join(code)
    if (people.length % 2 === 0) {
      const hold = pageClient(url, workshop, person.cookie, onClosed)
      closers.push(hold.close)
      await hold.session.get().ready
      people.push(hold.session.get().awareness)
    } else {
      const client = stockClient(url, workshop, person.cookie, { onClosed })
      closers.push(client.close)
      await client.synced
      people.push(client.provider.awareness)
    }
  }
  const moveAll = async (x: number) => {
    for (const awareness of people)
      awareness.setLocalState({ cursor: { x, y: 0 }, selection: [], view: 'board' })
    const isSeen = (awareness: Awareness) => {
      const others = seen(awareness)
      return others.length === people.length - 1 && others.every((place) => place === x)
    }
    const isOver = () => closed.length > 0 || people.every(isSeen)
    await vi.waitUntil(isOver, { interval: 20, timeout: 20_000 })
  }
  while (people.length < CLIENTS) await joinOne()
  for (let move = 1; move <= MOVES; move++) await moveAll(move)
  await joinOne() // and who comes last is greeted by all of them
  await moveAll(MOVES + 1)
  report('P16', { clients: people.length, moves: MOVES + 1, disconnects: closed.length })
  expect(closed).toEqual([])
}, 300_000)
