/**
 * What a durable acknowledgement costs: `node --import tsx bench/store.ts [folder]`, on the disk of the folder
 * (default: the system's temporary one). Rows are updates of 120 bytes over 300 boards.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { boardLog } from '#server/store/repositories/board-log.ts'
import { openSqliteStore, type SqliteStore } from '#server/store/sqlite/open.ts'

const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'dugnad-bench-'))
const update = crypto.getRandomValues(new Uint8Array(120))
let seq = 0

const append = (store: SqliteStore) =>
  boardLog(store, { now: Date.now, alarm: () => {} }).append(`wrk_${seq % 300}`, {
    updates: [{ seq: seq++, update }],
    authors: [],
    clients: [],
  })

/** What the store's own process has used so far, milliseconds; 0 where the system does not tell. */
function storeCpu({ pid }: SqliteStore): number {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13)
    return (Number(user) + Number(system)) * 10
  } catch {
    return 0
  }
}

/** Milliseconds from call to answer. */
async function timed(call: Promise<unknown>): Promise<number> {
  const start = performance.now()
  await call
  return performance.now() - start
}

function print(what: string, latencies: number[], acks: number, ms: number, cpus: readonly number[]): void {
  const sorted = latencies.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1)
  const [own, store] = cpus.map((used) => ((used * 1000) / acks).toFixed(0))
  console.log(
    `${what}: ${Math.round((acks / ms) * 1000)} acks/s, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ` +
      `CPU per ack: server ${own} µs, store ${store} µs`,
  )
}

async function measure(
  store: SqliteStore,
  what: string,
  perLatency: number,
  run: () => Promise<number[]>,
): Promise<void> {
  const start = performance.now()
  const before = [process.cpuUsage(), storeCpu(store)] as const
  const latencies = await run()
  const { user, system } = process.cpuUsage(before[0])
  print(what, latencies, latencies.length * perLatency, performance.now() - start, [
    (user + system) / 1000,
    storeCpu(store) - before[1],
  ])
}

/** Groups of `size` writes called at once, one group after the other. */
const groups = (store: SqliteStore, size: number, count: number) => async () => {
  const latencies: number[] = []
  for (let i = 0; i < count; i++)
    latencies.push(await timed(Promise.all(Array.from({ length: size }, () => append(store)))))
  return latencies
}

/** One write every 1000 / `rate` ms, whether or not the earlier ones are answered. */
const steady = (store: SqliteStore, rate: number, seconds: number) => async () => {
  const calls: Promise<number>[] = []
  const start = performance.now()
  while (calls.length < rate * seconds) {
    const due = ((performance.now() - start) / 1000) * rate
    while (calls.length < due) calls.push(timed(append(store)))
    await delay(1)
  }
  return Promise.all(calls)
}

for (const commitWindowMs of [0, 3]) {
  const store = await openSqliteStore({ dataDir: join(folder, `${commitWindowMs}`), commitWindowMs })
  console.log(`commit window ${commitWindowMs} ms`)
  await groups(store, 40, 50)()
  await measure(store, '  groups of 40', 40, groups(store, 40, 500))
  await measure(store, '  one by one', 1, groups(store, 1, 500))
  await measure(store, '  500 at once', 500, groups(store, 500, 60))
  await measure(store, '  steady 1500/s', 1, steady(store, 1500, 5))
  await store.close()
}
rmSync(folder, { recursive: true })
