import { type ProcessEntry, processEntry } from '#server/process-entry.ts'

/** Node 22 and 24 announce their SQLite as experimental at every start. */
const QUIET = '--disable-warning=ExperimentalWarning'

/** The code of the store's process. */
export function childEntry(moduleUrl: string = import.meta.url): ProcessEntry {
  const { file, execArgv } = processEntry(moduleUrl, 'child.ts', 'store-child.js')
  return { file, execArgv: [QUIET, ...execArgv] }
}
