import { setTimeout as delay } from 'node:timers/promises'
import type { Address } from '../client.ts'
import { makeRoom } from '../doors.ts'
import { sizeOf } from '../measure.ts'
import { createParty, fill, type Party, settled, until } from '../party.ts'
import type { RunningServer } from '../server-process.ts'
import type { Outcome } from './index.ts'

/** A stored board, opened by the first who comes after a start. */
export async function cold(server: RunningServer, { cards }: { cards: number }): Promise<Outcome> {
  const address = await makeRoom(server, 'big')
  const party = createParty(address)
  await fill(party, cards)
  return reopen(server, address, party)
}

/** Restarts the server and joins, until the joiner holds what the others held before. */
export async function reopen(server: RunningServer, address: Address, party: Party): Promise<Outcome> {
  await settled([party])
  await delay(server.definition.settles ?? 0)
  const expected = party.clients[0]!.digest()
  for (const client of party.clients) client.close()
  await server.restart()
  await delay(300)
  const stored = sizeOf(server.dataDir)
  const cpu = server.cpu()
  const start = performance.now()
  const again = createParty(address)
  const joiner = again.add(false)
  await until(joiner.isSynced, 'the joiner is not synced')
  await settled([again], 500)
  return {
    figures: {
      // some servers answer before they have loaded, and send the board afterwards
      'synced ms': Math.max(joiner.syncedAt(), joiner.lastUpdateAt()) - start,
      'cpu ms': (server.cpu() - cpu) * 1000,
      'stored kB': stored / 1024,
      'state kB': joiner.received() / 1024,
    },
    faults: joiner.digest() === expected ? [] : ['the stored board is another one'],
  }
}
