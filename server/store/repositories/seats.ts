import type { Role } from '#shared/domain/role.ts'
import type { Seat } from '#shared/domain/seat.ts'
import type { Workshop } from '#shared/domain/workshop.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { Language } from '#shared/kernel/language.ts'
import type { Row, Statement, Store } from '../store.ts'
import { NAMES_GO_AT } from './idle-workshops.ts'
import * as column from './values.ts'
import { readWorkshop } from './workshops.ts'

export async function findSeats(store: Store, workshop: string): Promise<readonly Seat[]> {
  const rows = await store.read('SELECT * FROM seats WHERE workshop_id = ? ORDER BY number', [workshop])
  return rows.map(readSeat)
}

export const insertSeat = (workshop: string, seat: Seat, now: number): Statement => ({
  sql: `INSERT INTO seats (id, workshop_id, number, name, role, language, municipality, job_role,
      paper_voter, group_id, state, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  params: [
    seat.id,
    workshop,
    seat.number,
    seat.name,
    seat.role,
    seat.language,
    seat.municipality,
    seat.jobRole,
    column.toFlag(seat.paperVoter),
    seat.group,
    seat.state,
    now,
  ],
  changes: 1,
})

export const updateSeat = (seat: Seat): Statement => ({
  sql: `UPDATE seats SET name = ?, role = ?, language = ?, municipality = ?, job_role = ?, paper_voter = ?,
      group_id = ?, state = ? WHERE id = ?`,
  params: [
    seat.name,
    seat.role,
    seat.language,
    seat.municipality,
    seat.jobRole,
    column.toFlag(seat.paperVoter),
    seat.group,
    seat.state,
    seat.id,
  ],
  changes: 1,
})

export interface Membership {
  readonly workshop: Workshop
  readonly role: Role
  /** Seats of the workshop that have not been removed. */
  readonly seats: number
  /** When names go from it, if that is soon. */
  readonly namesGoAt: number | null
}

/** The workshops in which a session has a seat, the newest first. */
export async function findMemberships(store: Store, session: string): Promise<readonly Membership[]> {
  const rows = await store.read(
    `SELECT w.*, s.role AS seat_role, ${NAMES_GO_AT} AS names_go_at,
        (SELECT COUNT(*) FROM seats o WHERE o.workshop_id = w.id AND o.state IN ('active', 'left')) AS seat_count
      FROM seat_sessions held JOIN seats s ON s.id = held.seat_id JOIN workshops w ON w.id = s.workshop_id
      WHERE held.session_hash = ? AND held.position = 0 AND s.state IN ('active', 'left')
      ORDER BY w.created_at DESC, w.id`,
    [session],
  )
  return rows.map((row) => ({
    workshop: readWorkshop(row),
    role: column.text(row, 'seat_role') as Role,
    seats: column.number(row, 'seat_count'),
    namesGoAt: column.numberOrNull(row, 'names_go_at'),
  }))
}

function readSeat(row: Row): Seat {
  return {
    id: column.text(row, 'id') as Id<'sea'>,
    number: column.number(row, 'number'),
    name: column.text(row, 'name'),
    role: column.text(row, 'role') as Role,
    language: column.text(row, 'language') as Language,
    municipality: column.textOrNull(row, 'municipality'),
    jobRole: column.textOrNull(row, 'job_role'),
    paperVoter: column.flag(row, 'paper_voter'),
    group: column.textOrNull(row, 'group_id') as Seat['group'],
    state: column.text(row, 'state') as Seat['state'],
  }
}
