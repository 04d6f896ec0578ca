import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

export interface ChildEntry {
  readonly file: string
  readonly execArgv: readonly string[]
}

/** Node 22 and 24 announce their SQLite as experimental at every start. */
const QUIET = '--disable-warning=ExperimentalWarning'

/**
 * The code of the store's process: beside this module in the built server, where this module is a `.js` file; in
 * the source tree `child.ts`, run by tsx.
 */
export function childEntry(moduleUrl: string = import.meta.url): ChildEntry {
  const built = moduleUrl.endsWith('.js')
  const file = fileURLToPath(new URL(built ? 'store-child.js' : 'child.ts', moduleUrl))
  if (built) return { file, execArgv: [QUIET] }
  const tsx = pathToFileURL(createRequire(moduleUrl).resolve('tsx')).href
  return { file, execArgv: [QUIET, '--import', tsx] }
}
