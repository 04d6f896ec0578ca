import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** Indicators that one statement names. */
const IDS = 200

/** In how many workshops each of the indicators is linked; those that are in none are left out. */
export async function countUses(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await store.read(
    `SELECT indicator_id, count(*) AS workshops FROM indicator_uses
      WHERE indicator_id IN (${ids.map(() => '?').join(', ')}) GROUP BY indicator_id`,
    ids,
  )
  return new Map(rows.map((row) => [column.text(row, 'indicator_id'), column.number(row, 'workshops')]))
}

/** What a workshop uses from now on, in place of what it was. */
export function replaceUses(workshop: string, ids: readonly string[]): Statement[] {
  const statements: Statement[] = [
    { sql: 'DELETE FROM indicator_uses WHERE workshop_id = ?', params: [workshop] },
  ]
  for (let at = 0; at < ids.length; at += IDS) {
    const some = ids.slice(at, at + IDS)
    statements.push({
      sql: `INSERT INTO indicator_uses (indicator_id, workshop_id) VALUES ${some.map(() => '(?, ?)').join(', ')}`,
      params: some.flatMap((id) => [id, workshop]),
    })
  }
  return statements
}
