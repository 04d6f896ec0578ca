import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '../store/sqlite/open.ts'
import { StoreError } from '../store/store.ts'
import { checkStore, type Finding } from './checks.ts'

/** Looks at a database that nobody is writing to, on a copy: what is looked at stays as it is. */
export async function verifyFile(file: string): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dugnad-verify-'))
  try {
    for (const end of ['', '-wal']) {
      if (existsSync(file + end)) copyFileSync(file + end, join(folder, `dugnad.db${end}`))
    }
    const store = await openSqliteStore({ dataDir: folder })
    try {
      return await checkStore(store)
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return [{ grade: 2, text: `It cannot be opened: ${error.message.replaceAll(folder, file)}` }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The worst of what was found. */
export const gradeOf = (findings: readonly Finding[]): Finding['grade'] =>
  findings
    .map(({ grade }) => grade)
    .sort()
    .at(-1) ?? 0
