/**
 * A set of 2,000 indicators in the published SKOS form: how long it takes to read, to bring into a workshop and to search
 * beside the embedded catalogue, and how long nothing else had its turn. `npx tsx bench/catalogue.ts [indicators]`.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { readSet } from '#server/catalogue/read-set.ts'
import { createSetReader } from '#server/catalogue/set-reader.ts'
import { INDICATORS } from '#shared/catalogue/indicators.ts'
import { searchShelves, shelve, shelving } from '#shared/catalogue/search.ts'
import type { Indicator } from '#shared/catalogue/types.ts'
import { idFromText } from '#shared/kernel/ids.ts'
import { skosSet } from '../test/support/catalogue/skos.ts'

const COUNT = Number(process.argv[2] ?? 2000)
const file = { format: 'turtle', content: skosSet(COUNT), framework: 'KS' } as const

const line = (what: string, ms: number) => console.log(what.padEnd(52), `${ms.toFixed(1).padStart(9)} ms`)
const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
  const from = performance.now()
  const done = await work()
  line(what, performance.now() - from)
  return done
}

console.log(
  `${COUNT} indicators, ${(file.content.length / 1e6).toFixed(1)} million characters, Node ${process.version}\n`,
)
const read = await timed('read and judged, in this process', () => readSet(file))
if (!read.ok) throw new Error(read.error.fault)
const body = JSON.stringify(file)
await timed('the request read as JSON, on the server’s thread', () => JSON.parse(body))
const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
const reader = createSetReader()
await timed('read in a process of its own', () => reader.read(file))
line('  longest turn of the server’s thread meanwhile', delay.max / 1e6)

const indicators: Indicator[] = read.value.rows.map(({ key, indicator }) => ({
  ...indicator,
  id: idFromText('ind', key),
}))
const embedded = shelve(INDICATORS)
await setTimeout(50)
delay.reset()
let longest = 0
const own = await timed('indexed, piece by piece', async () => {
  const pieces = shelving(indicators)
  for (;;) {
    const from = performance.now()
    const piece = pieces.next()
    longest = Math.max(longest, performance.now() - from)
    if (piece.done) return piece.value
    await setImmediate()
  }
})
line('  longest piece', longest)
delay.disable()

const QUERIES = [
  'avfall',
  'støy i sentrum',
  'sykkel',
  'arbeidsledihet',
  'mål 11',
  '11.6.1',
  'husholdn',
  'lærling blant unge',
  '',
]
const times: number[] = []
for (let run = -5; run < 200; run++) {
  for (const q of QUERIES) {
    const from = performance.now()
    searchShelves([embedded, own], { q, language: 'nb' })
    if (run >= 0) times.push(performance.now() - from)
  }
}
times.sort((a, b) => a - b)
const share = (part: number) => times[Math.floor((times.length - 1) * part)]!
console.log()
line(`search of ${INDICATORS.length + COUNT} indicators, p50`, share(0.5))
line('  p95', share(0.95))
line('  p99', share(0.99))
line('  longest', share(1))
