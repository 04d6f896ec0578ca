import { defineConfig } from 'vitest/config'

const setupFiles = ['test/support/setup.ts']
const PROCESSES = ['test/{server,store,sync}/**/*.test.ts']
const PROMISES = ['test/promises/**/*.test.ts']

/**
 * Three kinds of tests: rules, which need nothing; the server's, with real files and sockets; and the promises,
 * which run the built server (`npm run build` first) and its real clients.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts'],
          exclude: [...PROCESSES, ...PROMISES, 'test/e2e/**'],
          setupFiles,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'server',
          include: PROCESSES,
          setupFiles,
          testTimeout: 30_000,
          hookTimeout: 30_000,
          pool: 'forks',
        },
      },
      {
        test: {
          name: 'promises',
          include: PROMISES,
          setupFiles,
          testTimeout: 120_000,
          hookTimeout: 30_000,
          pool: 'forks',
          fileParallelism: false,
        },
      },
    ],
  },
})
