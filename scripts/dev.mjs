/*
 * `npm run dev`: the server restarts and the client reloads as their files change. Open the client's address; it
 * passes /api, /sync and /stage on to the server.
 */
import './lib/require-node.mjs'
import { spawn } from 'node:child_process'
import { ensureInstalled } from './lib/install.mjs'
import { COMMANDS, inRoot, ROOT } from './lib/paths.mjs'
import { say } from './lib/say.mjs'

const CLIENT_PORT = process.env['CLIENT_PORT'] ?? '5173'

if (!(await ensureInstalled())) process.exit(1)

const address = `http://localhost:${CLIENT_PORT}`
say(`Starting the server and the client. Open ${address} when both are up. Ctrl-C stops both.`)
const parts = [
  start(COMMANDS.tsx, ['watch', '--clear-screen=false', inRoot('server/main.ts')], { PUBLIC_URL: address }),
  start(COMMANDS.vite, ['--port', CLIENT_PORT, '--strictPort', '--clearScreen', 'false'], {}),
]

let isEnding = false

// A terminal sends Ctrl-C to both parts itself; a second signal would not let the server finish.
process.on('SIGINT', () => process.stdin.isTTY || endBoth())
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, endBoth)
for (const part of parts) part.on('exit', endBoth)

/** @param {string} script @param {string[]} args @param {NodeJS.ProcessEnv} extra */
function start(script, args, extra) {
  const env = { NODE_ENV: 'development', ...process.env, ...extra }
  return spawn(process.execPath, [script, ...args], { cwd: ROOT, env, stdio: 'inherit' })
}

/** One without the other is of no use. */
function endBoth() {
  if (isEnding) return
  isEnding = true
  for (const part of parts) part.kill('SIGTERM')
}
