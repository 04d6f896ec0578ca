/**
 * `npm run bench:canvas`: our canvas beside the bare library with as many of its own notes, by turns, each in a Chromium
 * of its own; and how soon a change is seen by another with sixty people in the room. Prints tables and writes all runs
 * to a file. `-- --cards 200,1000 --repeat 3 --scenarios alone,together --gestures 'pan all,drag twenty' --out FILE`
 * chooses.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { remotePerson } from '../../test/support/remote.ts'
import { startServer } from '../../test/support/server-process.ts'
import { alone, type Figures, GESTURES } from './alone.ts'
import { buildBare } from './bare-site.ts'
import { openBare, openOurs, scout, type Views } from './boards.ts'
import { launch } from './browser.ts'
import { type Seeded, seed } from './seed.ts'
import { type Run, tableOf } from './table.ts'
import { together } from './together.ts'

const { values } = parseArgs({
  options: {
    cards: { type: 'string', default: '200,1000,2000' },
    crowd: { type: 'string', default: '300,1000' },
    scenarios: { type: 'string', default: 'alone,together' },
    gestures: { type: 'string', default: GESTURES.join(',') },
    repeat: { type: 'string', default: '3' },
    out: { type: 'string', default: 'bench/results/canvas.json' },
  },
})
if (!existsSync('dist/server/main.js')) throw new Error('npm run build comes first')

const scenarios = values.scenarios.split(',')
const gestures = values.gestures.split(',')
const sizes = (text: string) => text.split(',').map(Number)
const runs: Run[] = []

/** Runs something in a browser of its own, and keeps what comes out of it, or why nothing does. */
async function run(
  of: Pick<Run, 'board' | 'scenario' | 'cards'>,
  work: (chromium: Awaited<ReturnType<typeof launch>>) => Promise<Figures>,
): Promise<void> {
  const chromium = await launch()
  try {
    runs.push({ ...of, figures: await work(chromium) })
  } catch (error) {
    runs.push({ ...of, figures: {}, fault: String(error) })
  } finally {
    await chromium.close()
  }
  const { figures, fault } = runs.at(-1)!
  const brief = Object.entries(figures).map(([name, value]) => `${name} ${value.toPrecision(3)}`)
  console.error(`${of.scenario} ${of.board} ${of.cards}: ${fault ?? brief.join(', ')}`)
  const host = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version }
  mkdirSync(dirname(values.out), { recursive: true })
  writeFileSync(values.out, JSON.stringify({ at: new Date().toISOString(), host, runs }, null, 1))
}

const server = await startServer()
const bare = await buildBare()

async function cookieFor({ code }: Seeded, name: string): Promise<string | undefined> {
  const person = remotePerson(server.url)
  await person.join(code, { name })
  return person.cookie
}

async function beside(cards: number): Promise<void> {
  const seeded = await seed(server.url, cards)
  const open = async (chromium: Awaited<ReturnType<typeof launch>>) =>
    openOurs(chromium.browser, server, seeded, await cookieFor(seeded, 'Kari'), cards)
  const first = await launch()
  const views: Views = await scout(await open(first))
  await first.close()
  for (let round = 0; round < Number(values.repeat); round++) {
    const ours = () =>
      run({ board: 'dugnad', scenario: 'alone', cards }, async (chromium) =>
        alone(chromium, await open(chromium), cards, gestures),
      )
    const theirs = () =>
      run({ board: 'bare', scenario: 'alone', cards }, async (chromium) =>
        alone(chromium, await openBare(chromium.browser, bare, views, cards), cards, gestures),
      )
    for (const turn of round % 2 === 0 ? [ours, theirs] : [theirs, ours]) await turn()
  }
}

async function crowded(cards: number): Promise<void> {
  for (let round = 0; round < Number(values.repeat); round++) {
    // a new board each time: the last ones' cards have been dragged out of view
    const seeded = await seed(server.url, cards)
    await run({ board: 'dugnad', scenario: 'together', cards }, async (chromium) => {
      const [a, b] = [await cookieFor(seeded, 'Anne'), await cookieFor(seeded, 'Berit')]
      return together(chromium, server, seeded, cards, [
        await openOurs(chromium.browser, server, seeded, a, cards),
        await openOurs(chromium.browser, server, seeded, b, cards),
      ])
    })
  }
}

try {
  if (scenarios.includes('alone')) for (const cards of sizes(values.cards)) await beside(cards)
  if (scenarios.includes('together')) for (const cards of sizes(values.crowd)) await crowded(cards)
} finally {
  bare.dispose()
  await server.dispose()
}
process.stdout.write(tableOf(runs))
process.exitCode = runs.every(({ fault }) => fault === undefined) ? 0 : 1
