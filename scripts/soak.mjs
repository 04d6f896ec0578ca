/*
 * `npm run soak`: the long forms of the promises, one after the other; about an hour for all of them.
 * `-- P1 P5` chooses some. SEED repeats a run. Ends with a table of the figures, and writes it to dist/soak.json.
 */
import './lib/require-node.mjs'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './lib/browser.mjs'
import { ensureBuilt } from './lib/build.mjs'
import { countPlaywright, countVitest, NOTHING, ONE_FAILED } from './lib/counts.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { LONG_FORMS, promiseTests } from './lib/long-forms.mjs'
import { COMMANDS, inRoot } from './lib/paths.mjs'
import { atEnd, runNode } from './lib/run.mjs'
import { say, sayProblem, sayStep } from './lib/say.mjs'

/** After so long the tests of one promise are ended, and have failed. */
const LIMIT_MS = 15 * 60_000

const RESULT = inRoot('dist/soak.json')

const known = promiseTests()
const asked = process.argv.slice(2)
const unknown = asked.filter((promise) => !known.has(promise))
if (unknown.length > 0) {
  sayProblem(`No test of ${unknown.join(', ')}. There are tests of ${[...known.keys()].join(', ')}.`)
  process.exit(1)
}
const chosen = asked.length > 0 ? asked : [...known.keys()]
const seed = process.env['SEED'] ?? String(Math.floor(Date.now() / 1000) % 1_000_000)

/** Temporary files of everything that is started go here, and away with it. */
const folder = mkdtempSync(join(tmpdir(), 'dugnad-soak-'))
atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

if (!(await ensureInstalled()) || !(await ensureBuilt())) process.exit(1)

/** Only the tests whose titles name it. @param {string} promise */
const titled = (promise) => `\\[${promise}\\]`

/** @param {string} promise @param {readonly string[]} files @param {NodeJS.ProcessEnv} env */
async function runVitest(promise, files, env) {
  if (files.length === 0) return NOTHING
  const report = join(folder, `${promise}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const timeout = `--test-timeout=${LIMIT_MS}`
  const args = ['run', ...files, '-t', titled(promise), timeout, ...reporters]
  return countVitest(report, await runNode(COMMANDS.vitest, args, { env, timeoutMs: LIMIT_MS }))
}

/** @param {string} promise @param {readonly string[]} files @param {NodeJS.ProcessEnv} env */
async function runBrowserTests(promise, files, env) {
  if (files.length === 0) return NOTHING
  const browser = await findBrowser()
  if (!browser) return ONE_FAILED
  const report = join(folder, `${promise}-browser.json`)
  const settings = { CHROME_PATH: browser.path, E2E_REPORT: report, E2E_FOLDER: join(folder, 'e2e') }
  const args = ['test', ...files, '-g', titled(promise)]
  const options = { env: { ...env, ...settings }, timeoutMs: LIMIT_MS }
  return countPlaywright(report, await runNode(COMMANDS.playwright, args, options))
}

/** What the tests reported, see test/support/report.ts. @param {string} path */
const figuresIn = (path) =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : []

/** @param {string} promise */
async function soak(promise) {
  const { vitest = [], playwright = [] } = known.get(promise) ?? {}
  const long = LONG_FORMS[promise] ?? {}
  const figures = join(folder, `${promise}.figures`)
  const settings = { ...long, SEED: seed, FIGURES: figures }
  const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder, ...settings }
  const started = Date.now()
  const counts = [await runVitest(promise, vitest, env), await runBrowserTests(promise, playwright, env)]
  return {
    promise,
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    seconds: Math.round((Date.now() - started) / 1000),
    long,
    figures: figuresIn(figures),
  }
}

/** @param {Awaited<ReturnType<typeof soak>>} result */
function lineOf({ promise, passed, failed, seconds, figures }) {
  const held = failed === 0 && passed > 0 ? 'held  ' : 'FAILED'
  const said = figures.map(({ figures: each }) =>
    Object.entries(each)
      .map(([name, figure]) => `${name} ${figure}`)
      .join(', '),
  )
  return `${promise.padEnd(4)} ${held} ${`${seconds} s`.padStart(6)}  ${said.join('; ')}`
}

say(`Seed ${seed}; SEED=${seed} npm run soak repeats it.`)
const results = []
for (const promise of chosen) {
  sayStep(promise)
  results.push(await soak(promise))
}
const machine = { cores: cpus().length, node: process.version, platform: process.platform }
const record = { date: new Date().toISOString().slice(0, 10), seed, machine, results }
writeFileSync(RESULT, `${JSON.stringify(record, null, 2)}\n`)
sayStep(`The promises, long forms (seed ${seed}, ${machine.cores} cores, Node ${machine.node})`)
for (const result of results) say(lineOf(result))
say(`Written to ${RESULT}.`)
process.exitCode = results.every(({ passed, failed }) => failed === 0 && passed > 0) ? 0 : 1
