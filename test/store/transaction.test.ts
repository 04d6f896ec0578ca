import { expect, onTestFinished, test } from 'vitest'
import { type Database, openDatabase } from '#server/store/sqlite/database.ts'
import { runTogether, type TransactionTarget } from '#server/store/sqlite/transaction.ts'
import { report } from '../support/report.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { logRow } from './contract.ts'

function openHere(): Database {
  const db = openDatabase(tempFolder())
  onTestFinished(() => db.close())
  return db
}

const seqs = (db: Database) => db.read('SELECT seq FROM board_log ORDER BY seq').map((row) => row['seq'])

const ioError = () => Object.assign(new Error('disk I/O error'), { errcode: 10 })

/** `db`, whose k-th call of any kind fails as on a bad disk. */
function failingAt(db: Database, k: number): TransactionTarget {
  let calls = 0
  const run = <T>(call: () => T): T => {
    if (++calls === k) throw ioError()
    return call()
  }
  return {
    exec: (sql) => run(() => db.exec(sql)),
    write: (sql, params) => run(() => db.write(sql, params)),
    inTransaction: () => db.inTransaction(),
  }
}

test('[ST26] whichever step of a group fails, nobody is told of a row that is not there', () => {
  const db = openHere()
  let acknowledged = 0
  let refused = 0
  // Twelve writes of two rows, each in a savepoint, in one transaction: fifty steps.
  const numbers = Array.from({ length: 12 }, (_, i) => i + 1)
  const group = numbers.map((seq) => [logRow('a', seq), logRow('b', seq + 100)])
  for (let k = 1; k <= 50; k++) {
    db.exec('DELETE FROM board_log')
    const outcomes = runTogether(failingAt(db, k), group)
    const saved = numbers.filter((_, i) => outcomes[i]?.ok)
    expect(saved.length).toBeLessThan(12)
    expect(seqs(db)).toEqual([...saved, ...saved.map((seq) => seq + 100)])
    expect(db.inTransaction()).toBe(false)
    for (const outcome of outcomes) expect(outcome).toMatchObject(outcome.ok ? {} : { error: { code: 'io' } })
    acknowledged += saved.length
    refused += 12 - saved.length
  }
  report('ST26', { failures: 50, acknowledged, refused, 'not there': 0 })
})

test('[ST26] when not even the rollback succeeds, the database may not be used any more', () => {
  const db = openHere()
  const broken: TransactionTarget = {
    ...db,
    exec(sql) {
      if (sql === 'COMMIT' || sql === 'ROLLBACK') throw ioError()
      db.exec(sql)
    },
  }
  expect(() => runTogether(broken, [[logRow('a', 1)]])).toThrow('disk I/O error')
  db.exec('ROLLBACK')
})

test('[ST17] writes beyond the last free page are refused, and go through once there is room', () => {
  const db = openHere()
  db.exec('PRAGMA max_page_count = 60')
  const group = [1, 2, 3].map((seq) => [logRow('a', seq, new Uint8Array(200_000))])
  expect(runTogether(db, group)).toMatchObject(Array(3).fill({ ok: false, error: { code: 'io' } }))
  expect(seqs(db)).toEqual([])
  db.exec('PRAGMA max_page_count = 6000')
  expect(runTogether(db, group)).toMatchObject(Array(3).fill({ ok: true }))
  expect(seqs(db)).toEqual([1, 2, 3])
})
