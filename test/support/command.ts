import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../scripts/lib/paths.mjs'

const COMMAND = join(ROOT, 'dist/server/command.js')

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

/** Runs what `npm run NAME -- ARGS` runs, for those whose script is one of ours. */
export function runScript(name: string, ...args: readonly string[]): Promise<Ran> {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const [, ...command] = String(scripts[name]).split(' ')
  return new Promise((resolve) => {
    execFile(process.execPath, [...command, ...args], { cwd: ROOT }, (error, out, complaints) =>
      resolve({ code: Number(error?.code ?? 0), said: out + complaints }),
    )
  })
}
