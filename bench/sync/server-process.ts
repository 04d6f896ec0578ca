import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../../test/support/server-process.ts'
import { cpuOf, memoryOf } from './measure.ts'
import type { ServerDefinition } from './servers.ts'

export interface RunningServer {
  readonly definition: ServerDefinition
  readonly port: number
  readonly dataDir: string
  cpu(): number
  memory(): number
  /** Ends it by SIGTERM and starts it again on the same data. */
  restart(): Promise<void>
  dispose(): Promise<void>
}

/** Starts a server on a core of its own and waits until it listens. */
export async function startServer(definition: ServerDefinition): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const port = await freePort()
  let child: ChildProcess | undefined
  let said = ''

  const start = async () => {
    const env = { ...process.env, ...definition.env(port, dataDir) }
    const command = ['taskset', '-c', '0', process.execPath, ...definition.args]
    const started = spawn(command[0]!, command.slice(1), { cwd: definition.cwd, env, detached: true })
    child = started
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (text) => {
        said = (said + text).slice(-2000)
      })
    }
    for (let i = 0; !(await accepts(port)); i++) {
      if (started.exitCode !== null || i > 1000) throw new Error(`${definition.name} did not start: ${said}`)
      await delay(20)
    }
  }
  const stop = async (signal: NodeJS.Signals) => {
    const ending = child
    if (!ending?.pid || ending.exitCode !== null || ending.signalCode !== null) return
    const gone = once(ending, 'exit')
    process.kill(-ending.pid, signal)
    await Promise.race([gone, delay(10_000).then(() => process.kill(-ending.pid!, 'SIGKILL'))])
  }
  await start()
  return {
    definition,
    port,
    dataDir,
    cpu: () => cpuOf(child?.pid ?? 0),
    memory: () => memoryOf(child?.pid ?? 0),
    async restart() {
      await stop('SIGTERM')
      await start()
    },
    async dispose() {
      await stop('SIGTERM').catch(() => undefined)
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
