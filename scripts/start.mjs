/*
 * `npm start`: from a fresh checkout to a running server, and quickly again the next time. It runs before
 * anything is installed, so it knows Node alone.
 */
import './lib/require-node.mjs'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { serve } from './lib/serve.mjs'

const isReady = (await ensureInstalled()) && (await ensureBuilt())
process.exitCode = isReady ? await serve() : 1
