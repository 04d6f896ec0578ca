import { dragger } from '../board.ts'
import { makeRoom } from '../doors.ts'
import { play, type Recurring } from '../load.ts'
import { percentiles } from '../measure.ts'
import { createParty, fill, filled, type Party, settled, until } from '../party.ts'
import type { RunningServer } from '../server-process.ts'
import { verify } from '../verify.ts'
import type { Outcome } from './index.ts'

const CARDS = 30
const PEOPLE = 3
const EDITS = 5

/** Many small rooms: what each edit costs, for there is nothing to share. */
export async function rooms(
  server: RunningServer,
  { rooms: count, seconds }: { rooms: number; seconds: number },
): Promise<Outcome> {
  const before = server.memory()
  const parties = await openRooms(server, count)
  const period = (1000 * PEOPLE) / EDITS
  const events: Recurring[] = parties.flatMap((party, i) =>
    party.clients.map((client, j) => {
      const drag = dragger(j, PEOPLE, CARDS)
      return {
        period,
        phase: ((j + i / count) * period) / PEOPLE,
        work: () => party.edit(client, () => drag(client.edit!)),
      }
    }),
  )
  await play(events, 1.5)
  await settled(parties)
  const start = performance.now()
  const cpu = server.cpu()
  for (const party of parties) party.measureFrom(start)
  const late = await play(events, seconds)
  const span = (performance.now() - start) / 1000
  await settled(parties)
  const spent = server.cpu() - cpu
  const edit = percentiles(parties.flatMap(({ latencies }) => latencies.edit))
  return {
    figures: {
      'cpu s/100k deliveries': (spent * 1e5) / (span * count * EDITS * (PEOPLE - 1)),
      'cpu us/edit': (spent * 1e6) / (span * count * EDITS),
      'edit p50 ms': edit?.p50 ?? 0,
      'edit p99 ms': edit?.p99 ?? 0,
      'player late ms': late,
      'kB/room': (server.memory() - before) / count / 1024,
    },
    faults: await verify(parties, server.definition.keeps),
  }
}

export async function openRooms(server: RunningServer, count: number): Promise<readonly Party[]> {
  const { keeps } = server.definition
  const start = keeps ? undefined : filled(CARDS)
  const parties: Party[] = []
  for (let i = 0; i < count; i++) {
    const party = createParty(await makeRoom(server, `room-${i}`), start)
    parties.push(party)
    if (keeps) await fill(party, CARDS)
    while (party.clients.length < PEOPLE) party.add(true, true)
  }
  const all = parties.flatMap(({ clients }) => clients)
  await until(() => all.every((client) => client.isSynced()), 'not all are synced')
  await settled(parties)
  return parties
}
