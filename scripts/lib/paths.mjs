import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository, from wherever a script is started. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** @param {string[]} parts */
export const inRoot = (...parts) => join(ROOT, ...parts)

/** The script that a package runs as its command, so that it can be started by Node without a shell. */
export const COMMANDS = {
  biome: inRoot('node_modules/@biomejs/biome/bin/biome'),
  knip: inRoot('node_modules/knip/bin/knip.js'),
  playwright: inRoot('node_modules/@playwright/test/cli.js'),
  tsc: inRoot('node_modules/typescript/bin/tsc'),
  tsx: inRoot('node_modules/tsx/dist/cli.mjs'),
  vite: inRoot('node_modules/vite/bin/vite.js'),
  vitest: inRoot('node_modules/vitest/vitest.mjs'),
}
