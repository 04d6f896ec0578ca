import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How often each of the texts or bytes stands in the files of a folder, as they are on disk now. */
export function countIn(folder: string, canaries: readonly (string | Uint8Array)[]): number[] {
  const files = readdirSync(folder)
    .filter((name) => !name.endsWith('.sock'))
    .map((name) => readFileSync(join(folder, name)))
  return canaries.map((canary) => {
    const bytes = Buffer.from(canary as string)
    return files.reduce((sum, file) => {
      let found = 0
      for (let at = file.indexOf(bytes); at >= 0; at = file.indexOf(bytes, at + 1)) found++
      return sum + found
    }, 0)
  })
}
