import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { type Statement, StoreError } from '../store.ts'
import type { Database } from './database.ts'
import { toStoreError } from './errors.ts'

/** The rows that each statement of a write changed, or why nothing of it remains. */
export type Outcome = Result<readonly number[], StoreError>

export type TransactionTarget = Pick<Database, 'exec' | 'write' | 'inTransaction'>

/**
 * Runs `writes` in order inside one transaction with one forced commit, each in a savepoint of its own, and
 * returns their outcomes. A write that fails leaves its neighbours alone; only when the engine gives up the whole
 * transaction (disk full, I/O error) do all of them fail. Throws if not even the rollback is possible: then
 * nothing may be read or written any more.
 */
export function runTogether(db: TransactionTarget, writes: readonly (readonly Statement[])[]): Outcome[] {
  try {
    db.exec('BEGIN IMMEDIATE')
    const outcomes = writes.map((statements) => runInSavepoint(db, statements))
    db.exec('COMMIT')
    return outcomes
  } catch (error) {
    if (db.inTransaction()) db.exec('ROLLBACK')
    const { message } = toStoreError(error)
    return writes.map(() => fail(new StoreError('io', `The data could not be saved: ${message}.`)))
  }
}

function runInSavepoint(db: TransactionTarget, statements: readonly Statement[]): Outcome {
  db.exec('SAVEPOINT one')
  try {
    const changes = statements.map((statement) => runStatement(db, statement))
    db.exec('RELEASE one')
    return ok(changes)
  } catch (error) {
    if (!db.inTransaction()) throw error
    db.exec('ROLLBACK TO one')
    db.exec('RELEASE one')
    return fail(toStoreError(error))
  }
}

function runStatement(db: TransactionTarget, { sql, params = [], changes }: Statement): number {
  const changed = db.write(sql, params)
  if (changes !== undefined && changed !== changes)
    throw new StoreError('guard', `${changed} rows changed where ${changes} were expected: ${sql}`)
  return changed
}
