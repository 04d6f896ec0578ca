/**
 * What a durable acknowledgement costs: `node --import tsx bench/store.ts [folder]`, on the disk of the folder
 * (default: the system's temporary one). Rows are updates of 120 bytes over 300 boards.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { openSqliteStore } from '#server/store/sqlite/open.ts'
import type { Store } from '#server/store/store.ts'

const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'dugnad-bench-'))
const sql = 'INSERT INTO board_log (board_id, seq, update_data) VALUES (?, ?, ?)'
const update = crypto.getRandomValues(new Uint8Array(120))
let seq = 0

const append = (store: Store) =>
  store.write([{ sql, params: [`wrk_${seq % 300}`, seq++, update], changes: 1 }])

/** Milliseconds from call to answer. */
async function timed(call: Promise<unknown>): Promise<number> {
  const start = performance.now()
  await call
  return performance.now() - start
}

function print(what: string, latencies: number[], acks: number, ms: number, cpu: NodeJS.CpuUsage): void {
  const sorted = latencies.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1)
  const load = (cpu.user + cpu.system) / 10 / ms
  console.log(
    `${what}: ${Math.round((acks / ms) * 1000)} acks/s, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ` +
      `server's own CPU ${load.toFixed(0)} %`,
  )
}

async function measure(what: string, perLatency: number, run: () => Promise<number[]>): Promise<void> {
  const start = performance.now()
  const cpu = process.cpuUsage()
  const latencies = await run()
  print(what, latencies, latencies.length * perLatency, performance.now() - start, process.cpuUsage(cpu))
}

/** Groups of `size` writes called at once, one group after the other. */
const groups = (store: Store, size: number, count: number) => async () => {
  const latencies: number[] = []
  for (let i = 0; i < count; i++)
    latencies.push(await timed(Promise.all(Array.from({ length: size }, () => append(store)))))
  return latencies
}

/** One write every 1000 / `rate` ms, whether or not the earlier ones are answered. */
const steady = (store: Store, rate: number, seconds: number) => async () => {
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
  await measure('  groups of 40', 40, groups(store, 40, 500))
  await measure('  one by one', 1, groups(store, 1, 500))
  await measure('  500 at once', 500, groups(store, 500, 60))
  await measure('  steady 1500/s', 1, steady(store, 1500, 5))
  await store.close()
}
rmSync(folder, { recursive: true })
