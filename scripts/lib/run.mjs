import { spawn } from 'node:child_process'
import { ROOT } from './paths.mjs'

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/** Ends the script in the ordinary way, so that what is registered for its end is done. */
const leave = () => process.exit(1)

/**
 * Runs a command in the repository's folder with its output shown, in a process group of its own, which ends when
 * the command does and when this script does. Resolves with the exit code (1 when `timeoutMs` ended it).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = process.env, timeoutMs } = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  const end = () => endGroup(child.pid)
  process.once('exit', end)
  for (const signal of SIGNALS) process.once(signal, leave)
  const timer = timeoutMs === undefined ? undefined : setTimeout(end, timeoutMs)
  return new Promise((resolve) => {
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer)
      process.off('exit', end)
      for (const signal of SIGNALS) process.off(signal, leave)
      end()
      resolve(code)
    }
    child.on('error', () => finish(1))
    child.on('exit', (code) => finish(code ?? 1))
  })
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options)

/** @param {number | undefined} pid of the process that leads the group */
function endGroup(pid) {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGTERM')
  } catch {
    // the whole group is gone already
  }
}

/** Calls `clean` when the script ends, also by a signal. @param {() => void} clean */
export function atEnd(clean) {
  process.once('exit', clean)
  for (const signal of SIGNALS) process.on(signal, () => process.exit(1))
}
