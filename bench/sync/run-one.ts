/** One run of one scenario against one server, in a process of its own: `run-one.ts SERVER SCENARIO`. Prints JSON. */
import { cpuUsage } from 'node:process'
import { machineTime } from './measure.ts'
import { SCENARIOS } from './scenarios/index.ts'
import { startServer } from './server-process.ts'
import { SERVERS } from './servers.ts'

const [name, scenario] = process.argv.slice(2)
const definition = SERVERS.find((server) => server.name === name)
const chosen = SCENARIOS[scenario ?? '']
if (!definition || !chosen) throw new Error(`no server ${name} or scenario ${scenario}`)

/** A run that hangs ends by itself, milliseconds. */
const LIMIT = 240_000
setTimeout(() => process.exit(1), LIMIT).unref()

const server = await startServer(definition)
const start = { at: performance.now(), machine: machineTime(), server: server.cpu(), own: cpuUsage() }
try {
  const outcome = await chosen.run(server)
  const own = cpuUsage(start.own)
  const seconds = (performance.now() - start.at) / 1000
  const others = machineTime() - start.machine - (server.cpu() - start.server) - (own.user + own.system) / 1e6
  const noise = Math.max(0, others) / seconds
  process.stdout.write(`${JSON.stringify({ ...outcome, noise })}\n`)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ figures: {}, faults: [String(error)], noise: 0 })}\n`)
} finally {
  await server.dispose()
}
process.exit()
