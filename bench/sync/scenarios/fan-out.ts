import { dragger } from '../board.ts'
import { makeRoom } from '../doors.ts'
import { play, type Recurring } from '../load.ts'
import { percentiles } from '../measure.ts'
import { createParty, fill, filled, settled, until } from '../party.ts'
import type { RunningServer } from '../server-process.ts'
import { verify } from '../verify.ts'
import type { Outcome } from './index.ts'

const CARDS = 200
const EDITORS = 10
const OBSERVERS = 5
const EDITS = 20
const CURSORS = 10

/** One busy room. A delivery is one edit or one cursor position, due at one other client. */
export async function fanOut(
  server: RunningServer,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<Outcome> {
  const { keeps } = server.definition
  const address = await makeRoom(server, 'busy')
  const party = createParty(address, keeps ? undefined : filled(CARDS))
  if (keeps) await fill(party, CARDS)
  while (party.clients.length < clients) {
    const i = party.clients.length
    party.add(i < EDITORS + OBSERVERS, i >= EDITORS)
    if (i % 25 === 0) await until(() => party.clients.every((one) => one.isSynced()), 'not all are synced')
  }
  await until(() => party.clients.every((one) => one.isSynced()), 'not all are synced')
  await settled([party])

  const events: Recurring[] = party.clients.map((client, i) => ({
    period: 1000 / CURSORS,
    phase: (((i * 37) % clients) * 1000) / CURSORS / clients,
    work: () => client.moveCursor(performance.now(), i),
  }))
  for (const [i, client] of party.clients.slice(0, EDITORS).entries()) {
    const drag = dragger(i, EDITORS, CARDS)
    const work = () => party.edit(client, () => drag(client.edit!))
    events.push({ period: 1000 / EDITS, phase: (i * 1000) / EDITS / EDITORS, work })
  }
  await play(events, 1.5)
  await settled([party])

  const start = performance.now()
  const cpu = server.cpu()
  party.measureFrom(start)
  const late = await play(events, seconds)
  const span = (performance.now() - start) / 1000
  await settled([party])
  const spent = server.cpu() - cpu
  const deliveries = span * (EDITORS * EDITS + clients * CURSORS) * (clients - 1)
  const edit = percentiles(party.latencies.edit)
  const cursor = percentiles(party.latencies.cursor)
  return {
    figures: {
      'cpu s/100k deliveries': (spent * 1e5) / deliveries,
      'edit p50 ms': edit?.p50 ?? 0,
      'edit p99 ms': edit?.p99 ?? 0,
      'cursor p99 ms': cursor?.p99 ?? 0,
      'cursors heard': party.cursorsHeard() / (span * clients * CURSORS * (clients - 1)),
      'player late ms': late,
      'memory MB': server.memory() / 2 ** 20,
    },
    faults: await verify([party], keeps),
  }
}
