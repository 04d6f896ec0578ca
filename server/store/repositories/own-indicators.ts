import type { NewIndicator } from '#shared/catalogue/import/judge-row.ts'
import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** An indicator that a workshop has made itself. */
export interface StoredOwn {
  readonly id: string
  readonly seat: string
  readonly state: 'proposed' | 'approved' | 'declined'
  readonly reason: string
  readonly at: number
  readonly body: NewIndicator
}

/** The oldest first. */
export async function findOwn(store: Store, workshop: string): Promise<readonly StoredOwn[]> {
  const rows = await store.read('SELECT * FROM own_indicators WHERE workshop_id = ? ORDER BY at, id', [
    workshop,
  ])
  return rows.map((row) => ({
    id: column.text(row, 'id'),
    seat: column.text(row, 'seat_id'),
    state: column.text(row, 'state') as StoredOwn['state'],
    reason: column.text(row, 'reason'),
    at: column.number(row, 'at'),
    body: column.json<NewIndicator>(row, 'body'),
  }))
}

/** Changes one row; none when the workshop or the seat has as many as it may have. */
export const insertOwn = (
  workshop: string,
  { id, seat, state, at, body }: StoredOwn,
  limits: { readonly all: number; readonly perSeat: number },
): Statement => ({
  sql: `INSERT INTO own_indicators (id, workshop_id, seat_id, state, reason, at, body)
    SELECT ?, ?, ?, ?, '', ?, ?
    WHERE (SELECT count(*) < ? FROM own_indicators WHERE workshop_id = ?)
      AND (SELECT count(*) < ? FROM own_indicators WHERE workshop_id = ? AND seat_id = ? AND state = 'proposed')`,
  params: [
    ...[id, workshop, seat, state, at, JSON.stringify(body)],
    ...[limits.all, workshop, limits.perSeat, workshop, seat],
  ],
})

/** Changes one row; none when it has been judged, or is not there. */
export const judgeOwn = (
  workshop: string,
  id: string,
  state: 'approved' | 'declined',
  reason: string,
): Statement => ({
  sql: "UPDATE own_indicators SET state = ?, reason = ? WHERE workshop_id = ? AND id = ? AND state = 'proposed'",
  params: [state, reason, workshop, id],
})

/** Takes a proposal of a seat's own back. Changes one row, or none. */
export const deleteOwn = (workshop: string, id: string, seat: string): Statement => ({
  sql: "DELETE FROM own_indicators WHERE workshop_id = ? AND id = ? AND seat_id = ? AND state <> 'approved'",
  params: [workshop, id, seat],
})

/** P24. Takes back what a seat has proposed and nobody has approved. */
export const deleteOwnOf = (seat: string): Statement => ({
  sql: "DELETE FROM own_indicators WHERE seat_id = ? AND state <> 'approved'",
  params: [seat],
})

/** One that another server kept, as it was. */
export const restoreOwn = (
  workshop: string,
  { id, seat, state, reason, at, body }: StoredOwn,
): Statement => ({
  sql: 'INSERT INTO own_indicators (id, workshop_id, seat_id, state, reason, at, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
  params: [id, workshop, seat, state, reason, at, JSON.stringify(body)],
})
