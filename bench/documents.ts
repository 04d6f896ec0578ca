/**
 * `npx tsx bench/documents.ts`: how long each file takes for a workshop of 300 cards, each with text, votes and an
 * indicator, made as the server makes it (E11: under ten seconds), and for how long that holds up the process that
 * everybody else is served by (E11: under 100 ms). The first line is of a process that does nothing: what the machine
 * itself holds up at the time.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { createDocumentMaker } from '#server/documents/document-maker.ts'
import { DOCUMENT_FORMATS, OUTCOME_FORMATS } from '#shared/api/outcome-files.ts'
import { fullOutcomes } from '../test/support/full-outcomes.ts'
import { closedRound, testChallenge, testLink } from '../test/support/outcomes.ts'

const CARDS = 300

const numbers = Array.from({ length: CARDS }, (_, index) => index + 1)

const rounds = [1, 2, 3].map((round) =>
  closedRound(
    round,
    numbers,
    numbers.map((n) => ({ [n]: 2, [(n % CARDS) + 1]: 1 })),
  ),
)

const board = {
  challenges: numbers.map((n) =>
    testChallenge(n, {
      title: `Utfordring ${n} med en tittel av vanlig lengde`,
      body: 'Slik merker vi det. '.repeat(25),
    }),
  ),
  themes: [],
  links: numbers.map((n) => testLink(n, n, { why: 'Den måler nesten det samme. '.repeat(5) })),
}

/** Milliseconds that something takes, and the longest that nothing else came through meanwhile. */
async function measured<T>(work: () => Promise<T>) {
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  await delay(20) // the first of its ticks counts nothing
  delays.reset()
  const began = performance.now()
  const value = await work()
  const took = performance.now() - began
  await delay(20)
  delays.disable()
  return { value, took, held: delays.max / 1e6 }
}

const line = (name: string, took: number, held: number, size: string) =>
  console.log(
    `${name.padEnd(18)} ${(took / 1000).toFixed(1)} s  held ${held.toFixed(0).padStart(3)} ms  ${size}`,
  )

const idle = await measured(() => delay(2000))
line('nothing', idle.took, idle.held, '')
const maker = createDocumentMaker()
for (const format of [...DOCUMENT_FORMATS, ...OUTCOME_FORMATS]) {
  const { value, took, held } = await measured(() =>
    maker.make({ format, outcomes: fullOutcomes({ board, rounds }), language: 'nb' }),
  )
  const size = value.ok ? `${Math.round(value.value.bytes.byteLength / 1024)} kB` : value.error
  line(format, took, held, size)
}
maker.stop()
