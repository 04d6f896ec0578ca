import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fingerprint } from './fingerprint.mjs'
import { COMMANDS, inRoot, ROOT } from './paths.mjs'
import { runNode } from './run.mjs'
import { say, sayProblem } from './say.mjs'

/** What the build is made from. */
const SOURCES = [
  'client',
  'server',
  'shared',
  'scripts/compress.ts',
  'scripts/shell-parts.ts',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** What a build must have left; without them, a stamp means nothing. */
const RESULTS = [
  'dist/server/main.js',
  'dist/server/rehearsal-child.js',
  'dist/client/index.html',
  'dist/client/sw.js',
]

const STAMP = inRoot('dist/.built-from')

/** Builds client and server, unless the last build was made from the very same sources. @returns {Promise<boolean>} */
export async function ensureBuilt() {
  const sources = fingerprint(ROOT, SOURCES)
  if (isBuiltFrom(sources)) {
    say('The build is up to date.')
    return true
  }
  say('Building the client and the server …')
  rmSync(STAMP, { force: true })
  const env = { ...process.env, NODE_ENV: 'production' }
  const code = await runNode(COMMANDS.vite, ['build', '--app', '--logLevel', 'error'], { env })
  if (code !== 0) {
    sayProblem('The build failed. What went wrong stands above.')
    return false
  }
  writeFileSync(STAMP, sources)
  return true
}

/** @param {string} sources */
function isBuiltFrom(sources) {
  if (!existsSync(STAMP) || !RESULTS.every((path) => existsSync(inRoot(path)))) return false
  return readFileSync(STAMP, 'utf8') === sources
}
