import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('../../dist/server/command.js', import.meta.url))

export interface Ran {
  readonly code: number
  /** What it printed, on either stream. */
  readonly said: string
}

/** Runs a command of the built server as an operator does. */
export function runCommand(dataDir: string, ...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir }
    execFile(process.execPath, [COMMAND, ...args], { env }, (error, out, complaints) =>
      resolve({ code: Number(error?.code ?? 0), said: out + complaints }),
    )
  })
}
