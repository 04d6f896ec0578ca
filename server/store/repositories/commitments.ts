import type { Commitment, CommitmentState } from '#shared/domain/commitment.ts'
import type { Row, Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** What actors of a workshop have been asked for and have said, in the order of asking. */
export async function findCommitments(store: Store, workshop: string): Promise<readonly Commitment[]> {
  const rows = await store.read('SELECT * FROM commitments WHERE workshop_id = ? ORDER BY number, id', [
    workshop,
  ])
  return rows.map(readCommitment)
}

export async function findCommitment(
  store: Store,
  workshop: string,
  id: string,
): Promise<Commitment | undefined> {
  const [row] = await store.read('SELECT * FROM commitments WHERE workshop_id = ? AND id = ?', [workshop, id])
  return row && readCommitment(row)
}

/** After all that there are. */
export const insertCommitment = (workshop: string, commitment: Commitment): Statement => {
  const { id, actor, activity, what, due, state, since } = commitment
  return {
    sql: `INSERT INTO commitments (workshop_id, id, number, actor_id, activity_id, what, due, state, since)
      SELECT ?, ?, COALESCE(MAX(number), 0) + 1, ?, ?, ?, ?, ?, ? FROM commitments WHERE workshop_id = ?`,
    params: [workshop, id, actor, activity, what, due, state, since, workshop],
    changes: 1,
  }
}

export const updateCommitment = (
  workshop: string,
  { id, what, due, state, since }: Commitment,
): Statement => ({
  sql: 'UPDATE commitments SET what = ?, due = ?, state = ?, since = ? WHERE workshop_id = ? AND id = ?',
  params: [what, due, state, since, workshop, id],
  changes: 1,
})

export const deleteCommitment = (workshop: string, id: string): Statement => ({
  sql: 'DELETE FROM commitments WHERE workshop_id = ? AND id = ?',
  params: [workshop, id],
})

const readCommitment = (row: Row): Commitment => ({
  id: column.text(row, 'id'),
  actor: column.text(row, 'actor_id'),
  activity: column.text(row, 'activity_id'),
  what: column.text(row, 'what'),
  due: column.textOrNull(row, 'due'),
  state: column.text(row, 'state') as CommitmentState,
  since: column.number(row, 'since'),
})
