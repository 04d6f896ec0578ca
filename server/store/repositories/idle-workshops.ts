import type { Statement, Store } from '../store.ts'
import { SERVER_CLIENT } from './board-log.ts'
import { forgetContacts } from './mobilisation.ts'
import * as column from './values.ts'

/** A workshop in which nothing has been done since. Times are milliseconds since 1970 (UTC). */
export interface IdleWorkshop {
  readonly id: string
  readonly activeAt: number
  /** When names may go, as those who run it have been told; null when they have not. */
  readonly goAt: number | null
}

/** When something was last done in a row of `workshops w`, or on its board. */
const ACTIVE_AT = `max(w.updated_at,
  coalesce((SELECT d.at FROM deeds d WHERE d.board_id = w.id ORDER BY d.seq DESC LIMIT 1), 0))`

/** What those who run a row of `workshops w` are to be told; NULL when nothing, or when something has been done since. */
export const NAMES_GO_AT = `(SELECT e.go_at FROM names_expiry e
  WHERE e.workshop_id = w.id AND e.gone_at IS NULL AND e.active_at = ${ACTIVE_AT})`

/**
 * Workshops in which nothing was done since `before`, and either nobody has been told that names go, or their time has
 * come. The longest unused first, so many.
 */
export async function findIdle(
  store: Store,
  { before, now, limit }: { readonly before: number; readonly now: number; readonly limit: number },
): Promise<readonly IdleWorkshop[]> {
  const rows = await store.read(
    `SELECT id, active_at, go_at FROM (
        SELECT w.id AS id, ${ACTIVE_AT} AS active_at, ${NAMES_GO_AT} AS go_at,
            (SELECT e.gone_at FROM names_expiry e WHERE e.workshop_id = w.id) AS gone_at
          FROM workshops w WHERE w.updated_at < ?
      ) idle
      WHERE active_at < ? AND (gone_at IS NULL OR gone_at < active_at) AND (go_at IS NULL OR go_at <= ?)
      ORDER BY active_at LIMIT ?`,
    [before, before, now, limit],
  )
  return rows.map((row) => ({
    id: column.text(row, 'id'),
    activeAt: column.number(row, 'active_at'),
    goAt: column.numberOrNull(row, 'go_at'),
  }))
}

/** From now on those who run the workshop are told. */
export const giveNotice = (workshop: string, activeAt: number, goAt: number): Statement => ({
  sql: `INSERT INTO names_expiry (workshop_id, active_at, go_at) VALUES (?, ?, ?)
    ON CONFLICT (workshop_id) DO UPDATE
      SET active_at = excluded.active_at, go_at = excluded.go_at, gone_at = NULL`,
  params: [workshop, activeAt, goAt],
})

/**
 * What ties people to what a workshop holds goes: who wrote which card and when, notes that nobody else has seen, who
 * proposed an indicator, whom to talk to at actors and the links to their pages. Cards are then nobody's, as those that were written alone and shown.
 */
export const cutTies = (workshop: string, now: number): Statement[] => [
  { sql: 'UPDATE record_authors SET seat_id = ? WHERE board_id = ?', params: [SERVER_CLIENT, workshop] },
  { sql: 'UPDATE client_ids SET seat_id = ? WHERE board_id = ?', params: [SERVER_CLIENT, workshop] },
  // whose words are not to come back with an earlier version stays known: the seat has no name any more
  { sql: "DELETE FROM deeds WHERE board_id = ? AND kind <> 'forgot'", params: [workshop] },
  { sql: "DELETE FROM drafts WHERE workshop_id = ? AND state <> 'shown'", params: [workshop] },
  forgetContacts(workshop),
  { sql: "UPDATE own_indicators SET seat_id = '' WHERE workshop_id = ?", params: [workshop] },
  { sql: 'UPDATE names_expiry SET gone_at = ? WHERE workshop_id = ?', params: [now, workshop], changes: 1 },
]
