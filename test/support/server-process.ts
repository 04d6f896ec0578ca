import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url))

const START_LIMIT_MS = 30_000

/** A real server in a process of its own, on a free port and a data folder of its own. */
export interface ServerProcess {
  readonly url: string
  readonly port: number
  readonly dataDir: string
  /** Of the process that runs now. */
  pid(): number
  /** Everything that the server has said so far. */
  output(): string
  /** Whether the process that was started last has not ended by itself. */
  isRunning(): boolean
  /** Asks it to stop, and gives its exit code. */
  stop(): Promise<number | null>
  /** Ends it as a power cut would (SIGKILL). */
  kill(): Promise<void>
  /** Starts it anew on the same port and data, after `stop` or `kill`. */
  start(): Promise<void>
  /** Ends it and removes its data. To be called at the end of every test. */
  dispose(): Promise<void>
}

/** Starts the built server and waits until it answers. `env` adds to its settings; `main` is where else it was built to. */
export async function startServer(env: NodeJS.ProcessEnv = {}, main = MAIN): Promise<ServerProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dugnad-server-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const settings = { ...process.env, NODE_ENV: 'production', PORT: String(port), DATA_DIR: dataDir, ...env }
  let said = ''
  let server: ChildProcess | undefined

  const start = async () => {
    if (server) throw new Error('the server is running already')
    const started = spawn(process.execPath, [main], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (text) => (said += text))
    server = started
    await untilReady(url, started, () => said)
  }
  const end = async (signal: NodeJS.Signals) => {
    const ending = server
    server = undefined
    if (!ending) return null
    if (ending.exitCode === null && ending.signalCode === null) {
      const gone = once(ending, 'exit')
      ending.kill(signal)
      await gone
    }
    return ending.exitCode
  }

  await start().catch(async (error: unknown) => {
    await end('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
    throw error
  })
  return {
    url,
    port,
    dataDir,
    pid: () => server?.pid ?? Number.NaN,
    output: () => said,
    isRunning: () => server !== undefined && server.exitCode === null && server.signalCode === null,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
    start,
    async dispose() {
      await end('SIGKILL')
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function untilReady(url: string, server: ChildProcess, said: () => string): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS
  while (Date.now() < limit) {
    if (server.exitCode !== null) throw new Error(`the server ended at its start:\n${said()}`)
    const isReady = await fetch(`${url}/readyz`).then(
      (reply) => reply.ok,
      () => false,
    )
    if (isReady) return
    await delay(25)
  }
  throw new Error(`the server did not answer within ${START_LIMIT_MS} ms:\n${said()}`)
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}
