import type { StoredDecision } from '#server/workshop-state.ts'
import type { Decision } from '#shared/domain/decision.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

export async function findDecisions(store: Store, workshop: string): Promise<readonly StoredDecision[]> {
  const rows = await store.read('SELECT id, data FROM decisions WHERE workshop_id = ? ORDER BY position', [
    workshop,
  ])
  return rows.map((row) => ({
    id: column.text(row, 'id') as Id<'dec'>,
    decision: column.json<Decision>(row, 'data'),
  }))
}

/** The draft is short and always saved whole. */
export function saveDecisions(
  workshop: string,
  before: readonly StoredDecision[],
  after: readonly StoredDecision[],
): Statement[] {
  if (before === after) return []
  return [
    { sql: 'DELETE FROM decisions WHERE workshop_id = ?', params: [workshop] },
    ...after.map(({ id, decision }, position) => ({
      sql: 'INSERT INTO decisions (id, workshop_id, subject, kind, position, data) VALUES (?, ?, ?, ?, ?, ?)',
      params: [id, workshop, decision.subject, decision.kind, position, JSON.stringify(decision)],
      changes: 1,
    })),
  ]
}
