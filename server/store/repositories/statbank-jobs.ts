import type { FetchJob, FetchState } from '#shared/api/statbank.ts'
import type { Row, Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** Jobs of a workshop that are kept to look at. */
const KEPT = 10

/** Writes a job that begins, and lets go of the oldest. */
export const insertJob = (workshop: string, { id, startedAt, total }: FetchJob): Statement[] => [
  {
    sql: `INSERT INTO statbank_jobs (id, workshop_id, started_at, ended_at, state, total, outcomes)
      VALUES (?, ?, ?, NULL, 'running', ?, '[]')`,
    params: [id, workshop, startedAt, total],
    changes: 1,
  },
  {
    sql: `DELETE FROM statbank_jobs WHERE workshop_id = ? AND id NOT IN (
      SELECT id FROM statbank_jobs WHERE workshop_id = ? ORDER BY started_at DESC, id DESC LIMIT ?)`,
    params: [workshop, workshop, KEPT],
  },
]

/** Of a job whose workshop has been erased meanwhile, nothing is written. */
export const updateJob = ({ id, state, endedAt, outcomes }: FetchJob): Statement => ({
  sql: 'UPDATE statbank_jobs SET state = ?, ended_at = ?, outcomes = ? WHERE id = ?',
  params: [state, endedAt, JSON.stringify(outcomes), id],
})

export async function findJob(store: Store, workshop: string, id: string): Promise<FetchJob | undefined> {
  const [row] = await store.read('SELECT * FROM statbank_jobs WHERE workshop_id = ? AND id = ?', [
    workshop,
    id,
  ])
  return row && jobOf(row)
}

export async function findNewestJob(store: Store, workshop: string): Promise<FetchJob | undefined> {
  const [row] = await store.read(
    'SELECT * FROM statbank_jobs WHERE workshop_id = ? ORDER BY started_at DESC, id DESC LIMIT 1',
    [workshop],
  )
  return row && jobOf(row)
}

const jobOf = (row: Row): FetchJob => ({
  id: column.text(row, 'id'),
  state: column.text(row, 'state') as FetchState,
  startedAt: column.number(row, 'started_at'),
  endedAt: column.numberOrNull(row, 'ended_at'),
  total: column.number(row, 'total'),
  outcomes: column.json<FetchJob['outcomes']>(row, 'outcomes'),
})
