import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ readonly passed: number, readonly failed: number }} Counts */

/** @type {Counts} */
export const NOTHING = { passed: 0, failed: 0 }
/** @type {Counts} */
export const ONE_PASSED = { passed: 1, failed: 0 }
/** @type {Counts} */
export const ONE_FAILED = { passed: 0, failed: 1 }

/**
 * Counts from Vitest's JSON report. A file that could not even be loaded has no tests to fail, and counts as one.
 * @param {string} path
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countVitest(path, exitCode) {
  const report = readReport(path)
  if (!report) return ONE_FAILED
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = report.numFailedTests + broken.length
  return believe({ passed: report.numPassedTests, failed }, exitCode)
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
  return believe({ passed: expected, failed: unexpected + flaky }, exitCode)
}

/** A runner that fails without a failed test has still failed. @param {Counts} counts @param {number} exitCode */
const believe = (counts, exitCode) =>
  exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts

/** @param {string} path @returns {any} */
const readReport = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined)
