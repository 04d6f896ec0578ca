import { execFile, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

const has = (program: string): boolean => spawnSync('which', [program]).status === 0

/**
 * Whether the programs that open our files are there. On a machine of one's own tests that need them are left out; where
 * tests run by themselves (`CI`) they are not.
 */
export const HAS_OFFICE = process.env['CI'] !== undefined || ['soffice', 'pdfinfo', 'pdftotext'].every(has)

/** Has LibreOffice convert all files at once, with a profile of its own; resolves with the new files' texts, by name. */
export async function convert(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  to: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const paths = [...files].map(([name, bytes]) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  })
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, ...paths])
  return new Map(
    [...files.keys()].map((name) => [name, readFileSync(join(folder, name.replace(/\.\w+$/, `.${to}`)))]),
  )
}

/** What a program says of a PDF file. */
export async function askOfPdf(folder: string, bytes: Uint8Array, program: string, ...args: string[]) {
  const path = join(folder, 'asked.pdf')
  writeFileSync(path, bytes)
  return (await run(program, program === 'pdftotext' ? [...args, path, '-'] : [...args, path])).stdout
}
