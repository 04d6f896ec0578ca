import { existsSync, readFileSync } from 'node:fs'

/**
 * `failures`: what failed, in words, as far as it is known.
 * @typedef {{ readonly passed: number, readonly failed: number, readonly failures?: readonly string[] }} Counts
 */

/** @type {Counts} */
export const NOTHING = { passed: 0, failed: 0 }
/** @type {Counts} */
export const ONE_PASSED = { passed: 1, failed: 0 }
/** @type {Counts} */
export const ONE_FAILED = { passed: 0, failed: 1 }

/**
 * Counts from Vitest's JSON report, and from the list of errors outside of its tests (stray-errors-reporter.mjs). A file
 * that could not even be loaded has no tests to fail, and counts as one.
 * @param {string} path
 * @param {number} exitCode
 * @param {string} [strayPath]
 * @returns {Counts}
 */
export function countVitest(path, exitCode, strayPath) {
  const report = readReport(path)
  if (!report) return ONE_FAILED
  /** @type {readonly string[]} */
  const stray = (strayPath && readReport(strayPath)) || []
  /** @type {any[]} */
  const files = report.testResults
  const broken = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failures = files.flatMap((file) =>
    file.assertionResults
      .filter((/** @type {any} */ test) => test.status === 'failed')
      .map((/** @type {any} */ test) => `${test.fullName}: ${test.failureMessages[0] ?? ''}`),
  )
  return believe(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length + stray.length,
      failures: [...failures, ...broken.map((file) => `${file.name}: ${file.message}`), ...stray],
    },
    exitCode,
  )
}

/**
 * Counts from Playwright's JSON report.
 * @param {string} path
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countPlaywright(path, exitCode) {
  const report = readReport(path)
  if (!report) return ONE_FAILED
  const { expected, unexpected, flaky } = report.stats
  const failures = report.suites.flatMap(failedSpecs)
  return believe({ passed: expected, failed: unexpected + flaky, failures }, exitCode)
}

/** @param {any} suite @returns {string[]} */
function failedSpecs({ specs = [], suites = [] }) {
  const own = specs
    .filter((/** @type {any} */ spec) => !spec.ok)
    .map((/** @type {any} */ { title, tests }) => {
      const { error } = tests[0]?.results.at(-1) ?? {}
      return `${title}: ${error?.message ?? 'no message'}`
    })
  return [...own, ...suites.flatMap(failedSpecs)]
}

/** A runner that fails without a failed test has still failed. @param {Counts} counts @param {number} exitCode */
const believe = (counts, exitCode) =>
  exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts

/** @param {string} path @returns {any} */
const readReport = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined)
