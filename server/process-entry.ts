import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

export interface ProcessEntry {
  readonly file: string
  readonly execArgv: readonly string[]
}

/**
 * The code of a process of its own: in the built server, where `moduleUrl` is a `.js` file, `built` beside it; in the
 * source tree `source`, relative to the module and run by tsx.
 */
export function processEntry(moduleUrl: string, source: string, built: string): ProcessEntry {
  const isBuilt = moduleUrl.endsWith('.js')
  const file = fileURLToPath(new URL(isBuilt ? built : source, moduleUrl))
  if (isBuilt) return { file, execArgv: [] }
  const tsx = pathToFileURL(createRequire(moduleUrl).resolve('tsx')).href
  return { file, execArgv: ['--import', tsx] }
}
