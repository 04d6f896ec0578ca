import type { Store } from '../store.ts'
import * as column from './values.ts'

export interface StoredEvent {
  readonly at: number
  readonly kind: string
  readonly seat: string | null
}

/** The last events of a workshop, the newest first. */
export async function listEvents(
  store: Store,
  workshop: string,
  limit: number,
): Promise<readonly StoredEvent[]> {
  const rows = await store.read(
    'SELECT at, kind, seat_id FROM events WHERE workshop_id = ? ORDER BY seq DESC LIMIT ?',
    [workshop, limit],
  )
  return rows.map((row) => ({
    at: column.number(row, 'at'),
    kind: String(row['kind']),
    seat: row['seat_id'] === null ? null : String(row['seat_id']),
  }))
}
