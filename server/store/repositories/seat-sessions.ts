import type { WorkshopState } from '#server/workshop-state.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

type SeatsOfSession = WorkshopState['seatsOfSession']

export async function findSeatSessions(store: Store, workshop: string): Promise<SeatsOfSession> {
  const rows = await store.read(
    'SELECT session_hash, seat_id FROM seat_sessions WHERE workshop_id = ? ORDER BY session_hash, position',
    [workshop],
  )
  const found = new Map<string, Id<'sea'>[]>()
  for (const row of rows) {
    const session = column.text(row, 'session_hash')
    found.set(session, [...(found.get(session) ?? []), column.text(row, 'seat_id') as Id<'sea'>])
  }
  return found
}

/** Adds what sessions have got. What they lose goes by `deleteSeatSessionsOf`, or stays: the state of the seats says it. */
export function saveSeatSessions(
  workshop: string,
  before: SeatsOfSession | undefined,
  after: SeatsOfSession,
): Statement[] {
  if (before === after) return []
  return [...after].flatMap(([session, seats]) => {
    const known = before?.get(session)?.length ?? 0
    return seats.slice(known).map((seat, index) => ({
      sql: 'INSERT INTO seat_sessions (session_hash, seat_id, workshop_id, position) VALUES (?, ?, ?, ?)',
      params: [session, seat, workshop, known + index],
      changes: 1,
    }))
  })
}

/** Every session that has this seat as its own loses all of its seats in that workshop. */
export const deleteSeatSessionsOf = (seat: string): Statement => ({
  sql: `DELETE FROM seat_sessions WHERE (session_hash, workshop_id) IN
      (SELECT session_hash, workshop_id FROM seat_sessions WHERE seat_id = ? AND position = 0)`,
  params: [seat],
})
