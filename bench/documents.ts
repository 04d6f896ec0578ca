/**
 * `npx tsx bench/documents.ts`: how long whoever asks waits for each file of a workshop of 300 cards, each with text and
 * an indicator, and with three votes and decisions (E11: under ten seconds); for how long the process that serves everybody
 * is held up meanwhile (E11: under 100 ms); and the same of the data that the page of outcomes loads. The server is this
 * process, its store and the maker of files are processes of their own, and curl asks. The first line is of a process
 * that does nothing, the second of what asking costs: what the machine itself holds up at the time.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { DOCUMENT_FORMATS, OUTCOME_FORMATS } from '#shared/api/outcome-files.ts'
import { paths } from '#shared/api/paths.ts'
import { startApp } from '../test/support/app.ts'
import { addLink, holdVotes, writeCards } from './many-cards.ts'

const CARDS = Number(process.env['CARDS'] ?? 300)

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'dugnad-bench-documents-'))
const file = join(folder, 'file')
const server = await startApp({ folder: join(folder, 'data') })
const address = await server.app.listen({ port: 0 })

const me = server.person()
const { id, code } = await me.create({ title: 'Mange lapper', municipalities: ['3403', '3201'] })
const cards = await writeCards(server, id, CARDS, (edit, ids) => {
  for (const [index, card] of ids.entries()) addLink(edit, card, 1 + (index % 100))
})
await holdVotes(server, me, { id, code })
const { status } = await me.put(paths.decisions(id), {
  decisions: cards.slice(0, 10).map((subject, index) => ({
    ...(index < 3
      ? { kind: 'chosen', subject, sentence: 'Åpent hus hver uke', owner: 'Helse og mestring' }
      : { kind: 'parked', subject, reason: 'Tas i økonomiplanen', reviewDate: '2027-03-01' }),
  })),
})
if (status !== 200) throw new Error(`The decisions were refused with ${status}.`)

/** Says how long something takes, and the longest that nothing else came through meanwhile. */
async function measured(what: string, work: () => Promise<unknown>): Promise<void> {
  const lag = monitorEventLoopDelay({ resolution: 1 })
  lag.enable()
  await delay(20) // the first of its ticks counts nothing
  lag.reset()
  const began = performance.now()
  const size = await work()
  const seconds = ((performance.now() - began) / 1000).toFixed(2)
  await delay(20)
  lag.disable()
  const held = (lag.max / 1e6).toFixed(0).padStart(3)
  console.log(`${what.padEnd(22)} ${seconds} s  held ${held} ms  ${size ?? ''}`)
}

/** With `write`, something is sent. */
const ask = (path: string, write?: 'POST') => async () => {
  const sent = write ? ['-X', write, '-H', 'content-type: application/json', '-d', '{}'] : []
  await run('curl', ['-sSf', '-H', `cookie: ${me.cookie}`, ...sent, '-o', file, `${address}${path}`])
  return `${Math.round(statSync(file).size / 1024)} kB`
}

await measured('nothing', () => delay(3000))
await measured('no more than asking', ask('/healthz'))
for (const state of ['draft', 'agreed']) {
  if (state === 'agreed') await measured('agreeing', ask(paths.agree(id), 'POST'))
  await measured(`outcomes, ${state}`, ask(paths.outcomes(id)))
  await measured(`workshop, ${state}`, ask(paths.workshop(id)))
  for (const format of [...DOCUMENT_FORMATS, ...OUTCOME_FORMATS])
    await measured(format, ask(`${paths.outcomesFile(id, format)}?language=nb`))
}
await server.close()
rmSync(folder, { recursive: true })
