import type { Store } from '../store.ts'
import * as column from './values.ts'

/** Which of these ids a table has already, whatever workshop they are of. At most some thousand. */
export async function takenIds(
  store: Store,
  table: 'rounds' | 'catalogue_sets',
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await store.read(`SELECT id FROM ${table} WHERE id IN (${ids.map(() => '?').join(', ')})`, ids)
  return new Set(rows.map((row) => column.text(row, 'id')))
}
