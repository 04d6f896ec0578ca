import { defineConfig, type ReporterDescription } from '@playwright/test'

/** Set by `npm test`: the browser, and where its report and what failed tests leave behind go. */
const { CHROME_PATH, E2E_REPORT, E2E_FOLDER } = process.env

const reporters: ReporterDescription[] = [['list']]
if (E2E_REPORT) reporters.push(['json', { outputFile: E2E_REPORT }])

/**
 * Each test starts a server of its own (test/support/server-process.ts), so there is none to start here, and files can
 * run beside each other: pages mostly wait.
 */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: E2E_FOLDER ?? 'test-results',
  reporter: reporters,
  workers: 2,
  retries: 0,
  timeout: 180_000,
  // Generous: a machine that is busy with something else is slow, not wrong.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  use: {
    trace: 'off',
    // The app shell has a test of its own; elsewhere it would only be at work behind the tests' backs.
    serviceWorkers: 'block',
    launchOptions: {
      ...(CHROME_PATH && { executablePath: CHROME_PATH }),
      // A browser that does only what the tests ask of it, also as root in a container without a screen.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
