import { spawn } from 'node:child_process'
import { inRoot, ROOT } from './paths.mjs'
import { say } from './say.mjs'

/**
 * Runs the built server until it ends; it says itself where to open it, or why it cannot start. Resolves with its
 * exit code.
 * @returns {Promise<number>}
 */
export function serve() {
  say('Starting the server …')
  const env = { ...process.env, NODE_ENV: process.env['NODE_ENV'] ?? 'production' }
  const server = spawn(process.execPath, [inRoot('dist/server/main.js')], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  })
  passSignals(server)
  return new Promise((resolve) => server.on('exit', (code) => resolve(code ?? 1)))
}

/**
 * A terminal sends Ctrl-C to the server as well as to this script, so that it is passed on only where there is no
 * terminal: a second one would not let the server finish.
 * @param {import('node:child_process').ChildProcess} server
 */
function passSignals(server) {
  process.on('SIGINT', () => process.stdin.isTTY || server.kill('SIGINT'))
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'))
}
