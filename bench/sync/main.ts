/**
 * `npm run bench`: our server beside others, in one go and by turns, each on one core with the people who use it on
 * another. Prints a table and writes all runs to a file. Ratios of one go can be believed; times of two cannot be
 * compared. `-- --servers dugnad,relay --scenarios rooms --repeat 3 --out FILE` chooses.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { SCENARIOS, type Scenario } from './scenarios/index.ts'
import { SERVERS, type ServerDefinition } from './servers.ts'
import { type Run, tableOf } from './table.ts'

const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: SERVERS.map(({ name }) => name).join(',') },
    scenarios: { type: 'string', default: Object.keys(SCENARIOS).join(',') },
    repeat: { type: 'string', default: '3' },
    out: { type: 'string', default: 'bench/results/sync.json' },
  },
})

const PEERS = fileURLToPath(new URL('../peers', import.meta.url))
const RUN_ONE = fileURLToPath(new URL('run-one.ts', import.meta.url))

if (!existsSync(resolve(PEERS, 'node_modules'))) {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: PEERS, stdio: 'inherit' })
  if (status !== 0) throw new Error('the servers to compare with could not be installed')
}
if (!existsSync('dist/server/main.js')) throw new Error('npm run build comes first')

const servers = values.servers.split(',').map((name) => {
  const server = SERVERS.find((one) => one.name === name)
  if (!server) throw new Error(`no server ${name}`)
  return server
})

/** Whether a server can play: the scenarios about disks are for those that keep what they have, and only those. */
function suits({ needs }: Scenario, { name, keeps, settles }: ServerDefinition): boolean {
  if (needs === 'disk') return settles !== undefined
  return name === 'dugnad' || (settles === undefined && (keeps || needs === undefined))
}

/** The people are played on the second core. */
function runOnce(server: string, scenario: string): Promise<Pick<Run, 'figures' | 'faults' | 'noise'>> {
  const args = ['-c', '1', process.execPath, '--import', 'tsx', '--max-old-space-size=6144', RUN_ONE]
  return new Promise((done) => {
    const run = spawn('taskset', [...args, server, scenario], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    run.stdout.on('data', (text) => {
      said += text
    })
    run.on('close', () => {
      try {
        done(JSON.parse(said))
      } catch {
        done({ figures: {}, faults: ['the run ended without a result'], noise: 0 })
      }
    })
  })
}

const runs: Run[] = []
const save = () => {
  const host = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version }
  mkdirSync(dirname(values.out), { recursive: true })
  writeFileSync(values.out, JSON.stringify({ at: new Date().toISOString(), host, runs }, null, 1))
}
for (let round = 0; round < Number(values.repeat); round++) {
  for (const name of values.scenarios.split(',')) {
    const scenario = SCENARIOS[name]
    if (!scenario) throw new Error(`no scenario ${name}`)
    const playing = servers.filter((server) => suits(scenario, server))
    for (const i of playing.keys()) {
      const server = playing[(i + round) % playing.length]!
      const run = { server: server.name, scenario: name, round, ...(await runOnce(server.name, name)) }
      runs.push(run)
      save()
      const brief = scenario.compare.map((figure) => `${figure} ${run.figures[figure]?.toPrecision(4)}`)
      console.error(
        `${name} ${server.name}: ${run.faults.join('; ') || brief.join(', ')} (noise ${run.noise.toFixed(2)})`,
      )
    }
  }
}
process.stdout.write(tableOf(runs))
process.exitCode = runs.every(({ faults }) => faults.length === 0) ? 0 : 1
