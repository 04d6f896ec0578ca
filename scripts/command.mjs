/*
 * `npm run backup -- FILE`, `npm run restore -- FILE`, `npm run verify [-- FILE_OR_FOLDER]` and
 * `npm run verify-round -- FILE_OR_FOLDER`. What is built is used as it is: building anew would pull the files away from
 * under a running server.
 */
import './lib/require-node.mjs'
import { existsSync } from 'node:fs'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { inRoot } from './lib/paths.mjs'
import { runNode } from './lib/run.mjs'

const COMMAND = inRoot('dist/server/command.js')

const isReady = existsSync(COMMAND) || ((await ensureInstalled()) && (await ensureBuilt()))
process.exitCode = isReady ? await runNode(COMMAND, process.argv.slice(2)) : 2
