import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder, removed when this test is over; or with `afterAll`, when the suite is. */
export function tempFolder(atEnd: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'dugnad-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
