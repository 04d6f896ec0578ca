import { spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { inRoot, ROOT } from './paths.mjs'
import { say } from './say.mjs'

/**
 * Runs the built server until it ends, and says where to open it once it answers. Resolves with its exit code.
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
  const ended = new AbortController()
  void sayAddress(ended.signal)
  return new Promise((resolve) => {
    server.on('exit', (code) => {
      ended.abort()
      resolve(code ?? 1)
    })
  })
}

/**
 * A terminal sends Ctrl-C to the server as well as to this script, so that it is passed on only where there is no
 * terminal. A second signal would tell the server to hurry.
 * @param {import('node:child_process').ChildProcess} server
 */
function passSignals(server) {
  process.on('SIGINT', () => process.stdin.isTTY || server.kill('SIGINT'))
  process.on('SIGTERM', () => server.kill('SIGTERM'))
  process.on('SIGHUP', () => server.kill('SIGHUP'))
}

/** @param {AbortSignal} ended */
async function sayAddress(ended) {
  const here = localAddress(process.env)
  while (!ended.aborted) {
    if (await isAnswering(here, ended)) {
      say(`Dugnad is ready: open ${process.env['PUBLIC_URL'] ?? here} in a browser. Ctrl-C stops it.`)
      return
    }
    await delay(100)
  }
}

/** @param {string} address @param {AbortSignal} signal */
const isAnswering = (address, signal) =>
  fetch(`${address}/readyz`, { signal }).then(
    (reply) => reply.ok,
    () => false,
  )

/**
 * The address at which this machine reaches the server with the given settings (the server's own defaults).
 * @param {NodeJS.ProcessEnv} env
 */
export function localAddress({ HOST = '127.0.0.1', PORT = '8080' }) {
  const isEverywhere = HOST === '0.0.0.0' || HOST === '::'
  const host = isEverywhere ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST
  return `http://${host}:${PORT}`
}
