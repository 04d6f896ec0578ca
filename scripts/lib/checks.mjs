import { COMMANDS, inRoot } from './paths.mjs'

/**
 * What is looked at without running the product. Each is a Node script with its arguments, and counts as one test.
 * @type {readonly { readonly name: string, readonly script: string, readonly args: readonly string[] }[]}
 */
export const STATIC_CHECKS = [
  { name: 'Types (tsc)', script: COMMANDS.tsc, args: ['--noEmit'] },
  { name: 'Format and lint (Biome)', script: COMMANDS.biome, args: ['check', '--error-on-warnings', '.'] },
  { name: 'Unused files, exports and packages (knip)', script: COMMANDS.knip, args: [] },
  { name: 'Third-party list', script: inRoot('scripts/third-party.mjs'), args: ['--check'] },
]

export const BUDGETS = { name: 'Sizes of the pages', script: inRoot('scripts/budget.mjs'), args: [] }
