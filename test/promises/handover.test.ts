import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import { dial } from '../support/dial.ts'
import { remotePerson } from '../support/remote.ts'
import { remoteStage } from '../support/remote-stage.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { followStage } from '../support/stage.ts'

const here = (path: string) => fileURLToPath(new URL(`../support/${path}`, import.meta.url))

/** Whoever vanishes must be able to be replaced within this, milliseconds on the server's clock. */
const REPLACED_MS = 90_000

let server: ServerProcess
let owner: ChildProcess
beforeAll(async () => {
  server = await startServer({ NODE_OPTIONS: `--import ${here('fast-clock.mjs')}` })
})
afterAll(async () => {
  owner.kill('SIGKILL')
  await server.dispose()
})

it('[F6] whose process dies is replaced by a co-facilitator within ninety seconds, and the round goes on', async () => {
  const [facilitator, kari, ola] = [0, 1, 2].map(() => remotePerson(server.url))
  const { id, code } = await facilitator!.create()
  await facilitator!.command(id, { type: 'start' })
  const seat = await kari!.join(code, { name: 'Kari' })
  await ola!.join(code, { name: 'Ola' })
  await facilitator!.patch(paths.seat(id, seat.id), { role: 'cofacilitator' })
  const { id: card } = await facilitator!.write(id, 'Matsvinn')
  const round = await facilitator!.open(id)

  owner = spawn(process.execPath, [here('lone-client.mjs'), server.url, id, facilitator!.cookie ?? ''])
  await once(owner.stdout!, 'data')
  const watching = followStage(dial(server.url, paths.stage(id), kari!.cookie))
  const before = await watching.until(({ people }) => people.here === 2)
  owner.kill('SIGKILL')
  await watching.until(({ people }) => people.here === 1)
  await ola!.vote(id, round.id, { [card]: 1 })
  const offered = await watching.until((stage) => stage.mayTakeOver)
  await kari!.command(id, { type: 'takeOver' })
  const acting = await watching.until(({ workshop }) => workshop.actingOwner === seat.id)
  expect(acting.now - before.now).toBeLessThan(REPLACED_MS)
  expect(acting.rounds[0]).toMatchObject({ state: 'open', turnout: { cast: 1 } })

  await server.kill()
  await server.start()
  expect((await remoteStage(server.url, id, kari!)).workshop.actingOwner).toBe(seat.id)
  await kari!.command(id, { type: 'end' })
  report('F6', { 'seconds until offered': Math.round((offered.now - before.now) / 1000) })
})
