import type { RehearsalOutcome } from '#shared/api/rehearsal.ts'
import type { Row, Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** A rehearsal by the copy that it is held in. Times: milliseconds since 1970. */
export interface StoredRehearsal {
  readonly copy: string
  readonly original: string
  readonly people: number
  readonly startedAt: number
  readonly expiresAt: number
  /** Null while it has not come to an end. */
  readonly outcome: RehearsalOutcome | null
}

export const insertRehearsal = (rehearsal: StoredRehearsal): Statement => ({
  sql: `INSERT INTO rehearsals (workshop_id, original_id, people, started_at, expires_at, outcome)
    VALUES (?, ?, ?, ?, ?, NULL)`,
  params: [rehearsal.copy, rehearsal.original, rehearsal.people, rehearsal.startedAt, rehearsal.expiresAt],
  changes: 1,
})

/** Of a copy that has been erased meanwhile, nothing is written. */
export const endRehearsal = (copy: string, outcome: RehearsalOutcome): Statement => ({
  sql: 'UPDATE rehearsals SET outcome = ? WHERE workshop_id = ?',
  params: [JSON.stringify(outcome), copy],
})

/** The rehearsals of a workshop, the newest first. */
export async function findRehearsals(store: Store, original: string): Promise<readonly StoredRehearsal[]> {
  const rows = await store.read(
    'SELECT * FROM rehearsals WHERE original_id = ? ORDER BY started_at DESC, workshop_id',
    [original],
  )
  return rows.map(readRehearsal)
}

/** Copies whose time is over, or whose original is gone. */
export async function findExpiredCopies(store: Store, now: number): Promise<readonly string[]> {
  const rows = await store.read(
    `SELECT r.workshop_id FROM rehearsals r LEFT JOIN workshops w ON w.id = r.original_id
      WHERE r.expires_at <= ? OR w.id IS NULL`,
    [now],
  )
  return rows.map((row) => column.text(row, 'workshop_id'))
}

const readRehearsal = (row: Row): StoredRehearsal => ({
  copy: column.text(row, 'workshop_id'),
  original: column.text(row, 'original_id'),
  people: column.number(row, 'people'),
  startedAt: column.number(row, 'started_at'),
  expiresAt: column.number(row, 'expires_at'),
  outcome: row['outcome'] === null ? null : column.json<RehearsalOutcome>(row, 'outcome'),
})
