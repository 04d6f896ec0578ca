import { setTimeout as delay } from 'node:timers/promises'
import { makeRoom } from '../doors.ts'
import { percentiles } from '../measure.ts'
import { createParty, fill, settled, until } from '../party.ts'
import type { RunningServer } from '../server-process.ts'
import { verify } from '../verify.ts'
import type { Outcome } from './index.ts'

/** Everybody comes within a second: after a break, or after a restart. */
export async function storm(
  server: RunningServer,
  { clients, cards }: { clients: number; cards: number },
): Promise<Outcome> {
  const party = createParty(await makeRoom(server, 'big'))
  await fill(party, cards)
  await settled([party])
  const probe = party.add(false)
  await until(probe.isSynced, 'the probe is not synced')
  await settled([party])
  const cpu = server.cpu()
  const start = performance.now()
  const joining: { readonly at: number; readonly client: (typeof party.clients)[number] }[] = []
  while (joining.length < clients) {
    while (joining.length < clients && start + (joining.length * 1000) / clients <= performance.now()) {
      joining.push({ at: performance.now(), client: party.add(false) })
    }
    await delay(1)
  }
  await until(() => joining.every(({ client }) => client.isSynced()), 'not all are synced')
  await settled([party])
  const spent = server.cpu() - cpu
  const join = percentiles(
    joining.map(({ at, client }) => Math.max(client.syncedAt(), client.lastUpdateAt()) - at),
  )
  return {
    figures: {
      'cpu ms/join': (spent * 1000) / clients,
      'join p50 ms': join?.p50 ?? 0,
      'join p95 ms': join?.p95 ?? 0,
      'state kB': probe.received() / 1024,
    },
    faults: await verify([party], true),
  }
}
