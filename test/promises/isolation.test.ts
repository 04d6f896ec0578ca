import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadDriver } from '#server/store/sqlite/driver.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { CLOSE, SYNC } from '#shared/wire/sync.ts'
import { attackerOn } from '../support/hostile/attacker.ts'
import { type Crowd, gatherCrowd } from '../support/hostile/crowd.ts'
import { recordUpdates } from '../support/mutations.ts'
import type { Person } from '../support/person.ts'
import { seededRandom } from '../support/random.ts'
import { remotePerson, type StockClient, stockClient } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { syncMessage } from '../support/virtual-peer.ts'

const FAULTS = Number(process.env['FAULTS'] ?? 10)
const SEED = Number(process.env['SEED'] ?? 1)

let server: ServerProcess
let crowd: Crowd | undefined
const clients: StockClient[] = []

/** The room in which things go wrong, and who made it. */
let room: { readonly id: string; readonly code: string; readonly owner: Person }

beforeEach(async () => {
  server = await startServer()
  const owner = remotePerson(server.url)
  room = { ...(await owner.create()), owner }
  await owner.write(room.id, 'Før alt gikk galt')
})
afterEach(async () => {
  crowd?.close()
  for (const client of clients.splice(0)) client.close()
  await server.dispose()
})

/** Does something to the stored data while the server is away. */
async function whileStopped(sql: string): Promise<void> {
  await server.stop()
  const db = new (loadDriver().DatabaseSync)(join(server.dataDir, 'dugnad.db'))
  db.exec(sql)
  db.close()
  await server.start()
}

/** Lets faults happen in the one room, and looks at the people in another. */
async function besides(fault: (round: number) => Promise<void>, rounds: number): Promise<void> {
  crowd = await gatherCrowd(server.url, 3, seededRandom(SEED))
  for (let round = 0; round < rounds; round++) {
    await fault(round)
    await crowd.roundTrip()
  }
  await crowd.agree()
  report('P27', {
    faults: rounds,
    'edits elsewhere': crowd.edits(),
    'disconnects elsewhere': crowd.disconnects(),
  })
  expect(crowd.disconnects()).toBe(0)
  expect(server.isRunning()).toBe(true)
}

describe('a fault in one room touches no other', () => {
  it('[P27] when the disk takes nothing more of that board', async () => {
    await whileStopped(
      `CREATE TRIGGER full BEFORE INSERT ON board_log WHEN NEW.board_id = '${room.id}'
       BEGIN SELECT RAISE(ABORT, 'no room for this board'); END`,
    )
    const client = stockClient(server.url, room.id, room.owner.cookie)
    clients.push(client)
    let closed = 0
    client.provider.on('connection-close', () => (closed += 1))
    await client.synced
    addChallenge(client.edit, { title: 'Får ikke plass' })
    await besides(async (round) => {
      await vi.waitUntil(() => closed > round, { interval: 2, timeout: 10_000 })
    }, FAULTS)
    expect(client.saved()).toBe(0)
  })

  it('[P27] when all that is stored of that board is damaged', async () => {
    for (const table of ['board_log', 'board_log_twins']) {
      await whileStopped(`UPDATE ${table} SET update_data = x'0102ff' WHERE board_id = '${room.id}'`)
    }
    // nothing is left to start from: the board stays closed, and is asked for again and again
    const client = stockClient(server.url, room.id, room.owner.cookie)
    clients.push(client)
    let closed = 0
    client.provider.on('connection-close', () => (closed += 1))
    await besides(async (round) => {
      await vi.waitUntil(() => closed > round, { interval: 2, timeout: 10_000 })
    }, FAULTS)
    expect(client.provider.synced).toBe(false)
  })

  it('[P27] when that room is flooded up to all limits', async () => {
    const [update = new Uint8Array()] = recordUpdates(seededRandom(SEED), 1)
    await besides(async () => {
      const person = remotePerson(server.url)
      await person.join(room.code)
      const attacker = attackerOn(server.port, room.id, person.cookie ?? '', newBoardDoc())
      const socket = await attacker.open()
      for (let i = 0; i < 2000; i++) socket.message(syncMessage(SYNC.update, update))
      expect(await socket.ended).toBe(CLOSE.tooFast)
      attacker.leave()
    }, FAULTS)
  })

  it('[P27] when somebody comes back again and again with what is refused', async () => {
    const person = remotePerson(server.url)
    await person.join(room.code)
    const codes: number[] = []
    await besides(async () => {
      const attacker = attackerOn(server.port, room.id, person.cookie ?? '', newBoardDoc())
      const socket = await attacker.connect()
      attacker.knock(socket)
      socket.message(syncMessage(SYNC.update, Uint8Array.of(1, 1, 1, 0, 0, 0, 0)))
      codes.push(await socket.ended)
      attacker.leave()
    }, 30)
    const refused = codes.filter((code) => code === CLOSE.malformed).length
    report('P27', { tries: codes.length, 'that cost the room something': refused })
    expect(new Set(codes)).toEqual(new Set([CLOSE.malformed, CLOSE.tooFast]))
    expect(refused).toBeLessThanOrEqual(12)
  })
})
