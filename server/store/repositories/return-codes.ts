import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** V7. Return codes are stored by their SHA-256: what lies in the store opens nothing. */

/** So many codes of a seat are alive: two devices may ask for one at once. */
const ALIVE = 3

export async function findByReturnCode(
  store: Store,
  hash: string,
): Promise<{ readonly workshop: string; readonly seat: string } | undefined> {
  const [row] = await store.read('SELECT workshop_id, seat_id FROM return_codes WHERE code_hash = ?', [hash])
  return row && { workshop: column.text(row, 'workshop_id'), seat: column.text(row, 'seat_id') }
}

/** One more code for a seat; its oldest ones die. */
export const insertReturnCode = (workshop: string, seat: string, hash: string): Statement[] => [
  {
    sql: `INSERT INTO return_codes (code_hash, seat_id, workshop_id, number)
      SELECT ?, ?, ?, COALESCE(MAX(number), 0) + 1 FROM return_codes WHERE seat_id = ?`,
    params: [hash, seat, workshop, seat],
    changes: 1,
  },
  {
    sql: `DELETE FROM return_codes WHERE seat_id = ? AND number <=
      (SELECT MAX(number) FROM return_codes WHERE seat_id = ?) - ?`,
    params: [seat, seat, ALIVE],
  },
]

export const deleteReturnCodesOf = (seat: string): Statement => ({
  sql: 'DELETE FROM return_codes WHERE seat_id = ?',
  params: [seat],
})

export const deleteReturnCodes = (workshop: string): Statement => ({
  sql: 'DELETE FROM return_codes WHERE workshop_id = ?',
  params: [workshop],
})
