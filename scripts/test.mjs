/*
 * `npm test`: everything that proves the product, from a fresh checkout on. Ends with `N passed, N failed` and
 * leaves nothing behind. `-- --unit` runs what needs neither build nor browser, `-- --e2e` only what does;
 * `-- --no-build` takes the last build as it is.
 */
import './lib/require-node.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './lib/browser.mjs'
import { ensureBuilt } from './lib/build.mjs'
import { BUDGETS, STATIC_CHECKS } from './lib/checks.mjs'
import { countPlaywright, countVitest, NOTHING, ONE_FAILED, ONE_PASSED } from './lib/counts.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { COMMANDS } from './lib/paths.mjs'
import { atEnd, runNode } from './lib/run.mjs'
import { say, sayProblem, sayStep } from './lib/say.mjs'

const STRAY_ERRORS_REPORTER = './scripts/lib/stray-errors-reporter.mjs'
/** As much of a failure as is said again at the end. */
const FAILURE_LINES = 12

const flags = new Set(process.argv.slice(2))
const unknown = [...flags].filter((flag) => !['--unit', '--e2e', '--no-build'].includes(flag))
if (unknown.length > 0) {
  sayProblem(`Unknown: ${unknown.join(' ')}. There are --unit, --e2e and --no-build.`)
  process.exit(1)
}
const wantsUnit = !flags.has('--e2e')
const wantsE2e = !flags.has('--unit')

/** Temporary files of everything that is started go here, and away with it. */
const folder = mkdtempSync(join(tmpdir(), 'dugnad-test-'))
atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder }

let passed = 0
let failed = 0
/** @type {string[]} */
const failures = []

/** @param {string} name @param {() => Promise<import('./lib/counts.mjs').Counts>} work */
async function stage(name, work) {
  sayStep(name)
  const counts = await work()
  passed += counts.passed
  failed += counts.failed
  failures.push(...(counts.failures ?? []))
  if (counts.failed > 0) sayProblem(`✗ ${name}: ${counts.failed} failed`)
  return counts.failed === 0
}

/** @param {{ name: string, script: string, args: readonly string[] }} check */
const runCheck = ({ name, script, args }) =>
  stage(name, async () => ((await runNode(script, args, { env })) === 0 ? ONE_PASSED : ONE_FAILED))

/** @param {...string} projects of vitest.config.ts */
async function runVitest(...projects) {
  const report = join(folder, `vitest-${projects.join('-')}.json`)
  const stray = join(folder, `stray-${projects.join('-')}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['default', 'json', STRAY_ERRORS_REPORTER].map((name) => `--reporter=${name}`)
  const args = ['run', ...chosen, ...reporters, `--outputFile.json=${report}`]
  const code = await runNode(COMMANDS.vitest, args, { env: { ...env, STRAY_ERRORS: stray } })
  return countVitest(report, code, stray)
}

/** @param {string} browser */
async function runBrowserTests(browser) {
  const report = join(folder, 'playwright.json')
  const settings = { CHROME_PATH: browser, E2E_REPORT: report, E2E_FOLDER: join(folder, 'e2e') }
  const code = await runNode(COMMANDS.playwright, ['test'], { env: { ...env, ...settings } })
  return countPlaywright(report, code)
}

/** The stages in their order; false when the rest cannot be run. */
async function runAll() {
  const prepare = async () => {
    if (!(await ensureInstalled())) return ONE_FAILED
    return !wantsE2e || flags.has('--no-build') || (await ensureBuilt()) ? NOTHING : ONE_FAILED
  }
  if (!(await stage('Packages and build', prepare))) return
  if (wantsUnit) {
    for (const check of STATIC_CHECKS) await runCheck(check)
    await stage('Rules and server (Vitest)', () => runVitest('rules', 'server'))
  }
  if (!wantsE2e) return
  await stage('Promises, against the built server (Vitest)', () => runVitest('promises'))
  await runCheck(BUDGETS)
  await stage('The product in a browser (Playwright)', async () => {
    const browser = await findBrowser()
    if (browser === undefined) return ONE_FAILED
    say(`Browser: ${browser.path} (${browser.version})`)
    return runBrowserTests(browser.path)
  })
}

await runAll()
process.exitCode = failed === 0 ? 0 : 1
process.once('exit', () => {
  // once more at the end, where one looks first
  for (const failure of failures)
    sayProblem(`\n✗ ${failure.split('\n').slice(0, FAILURE_LINES).join('\n  ')}`)
  say(`\n${passed} passed, ${failed} failed`)
})
