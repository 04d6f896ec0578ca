import type { StoredRecord } from '#server/workshop-state.ts'
import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** The chain of a workshop's records, without their texts. */
export async function findRecords(store: Store, workshop: string): Promise<readonly StoredRecord[]> {
  const rows = await store.read(
    'SELECT number, round_id, sha256 FROM round_records WHERE workshop_id = ? ORDER BY number',
    [workshop],
  )
  return rows.map((row) => ({
    number: column.number(row, 'number'),
    round: column.text(row, 'round_id'),
    sha256: column.text(row, 'sha256'),
    text: null,
  }))
}

/** The texts of those records, by their number in the chain. */
export async function findRecordTexts(
  store: Store,
  workshop: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await store.read(
    `SELECT number, record FROM round_records
      WHERE workshop_id = ? AND number IN (${numbers.map(() => '?').join(', ')})`,
    [workshop, ...numbers],
  )
  return new Map(rows.map((row) => [column.number(row, 'number'), column.text(row, 'record')]))
}

/** Records are only ever added. */
export const saveRecords = (
  workshop: string,
  before: readonly StoredRecord[],
  after: readonly StoredRecord[],
): Statement[] =>
  after.slice(before.length).map(({ number, round, sha256, text }) => ({
    sql: 'INSERT INTO round_records (workshop_id, number, round_id, sha256, record) VALUES (?, ?, ?, ?, ?)',
    params: [workshop, number, round, sha256, text],
    changes: 1,
  }))
