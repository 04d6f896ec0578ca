import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'shared',
          include: [
            'test/{kernel,domain,board,catalogue,wire,api,export,i18n,session,client-list,client-voting}/**/*.test.ts',
            'test/*.test.ts',
          ],
          setupFiles: ['test/support/setup.ts'],
        },
      },
      {
        test: {
          name: 'server',
          include: ['test/{server,store,sync}/**/*.test.ts'],
          setupFiles: ['test/support/setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          pool: 'forks',
        },
      },
    ],
  },
})
