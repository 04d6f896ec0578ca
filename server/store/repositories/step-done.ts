import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** Seats that say they are done with the step that runs. */
export async function findDone(store: Store, workshop: string): Promise<ReadonlySet<string>> {
  const rows = await store.read('SELECT seat_id FROM step_done WHERE workshop_id = ?', [workshop])
  return new Set(rows.map((row) => column.text(row, 'seat_id')))
}

/** What brings the stored seats from `before` to `after`. */
export function saveDone(
  workshop: string,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): Statement[] {
  if (before === after) return []
  if (after.size === 0) return [{ sql: 'DELETE FROM step_done WHERE workshop_id = ?', params: [workshop] }]
  const gone = [...before].filter((seat) => !after.has(seat))
  const come = [...after].filter((seat) => !before.has(seat))
  return [
    ...gone.map((seat) => ({
      sql: 'DELETE FROM step_done WHERE workshop_id = ? AND seat_id = ?',
      params: [workshop, seat],
    })),
    ...come.map((seat) => ({
      sql: 'INSERT INTO step_done (workshop_id, seat_id) VALUES (?, ?)',
      params: [workshop, seat],
      changes: 1,
    })),
  ]
}
