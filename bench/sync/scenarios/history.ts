import { dragger } from '../board.ts'
import { makeRoom } from '../doors.ts'
import { play } from '../load.ts'
import { createParty, fill, until } from '../party.ts'
import type { RunningServer } from '../server-process.ts'
import { reopen } from './cold.ts'
import type { Outcome } from './index.ts'

/** As many as it takes to stay below what one client may send. */
const EDITORS = 50
const RATE = 50

/** A board with a long past: loading it should take as long as what is on it, not as long as what has happened. */
export async function history(
  server: RunningServer,
  { edits, cards }: { edits: number; cards: number },
): Promise<Outcome> {
  const address = await makeRoom(server, 'long')
  const party = createParty(address)
  await fill(party, cards)
  while (party.clients.length < EDITORS) party.add(true)
  await until(() => party.clients.every((client) => client.isSynced()), 'not all are synced')
  let left = edits
  const events = party.clients.map((client, i) => {
    const drag = dragger(i, EDITORS, cards)
    const work = () => {
      if (left-- > 0) party.edit(client, () => drag(client.edit!))
    }
    return { period: 1000 / RATE, phase: (i * 1000) / RATE / EDITORS, work }
  })
  while (left > 0) await play(events, Math.min(5, left / EDITORS / RATE + 0.1))
  return reopen(server, address, party)
}
