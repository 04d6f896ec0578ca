import type { OwnDrafts, WritingProgress } from '#shared/api/drafts.ts'
import type { Draft } from '#shared/domain/private-writing.ts'
import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** A note of a seat, in a workshop. */
export interface DraftKey {
  readonly workshop: string
  readonly seat: string
  readonly id: string
}

/** What is to be shown of a note. */
export type SentDraft = Pick<Draft, 'title' | 'body'>

export async function findDrafts(store: Store, seat: string): Promise<OwnDrafts> {
  const rows = await store.read(
    'SELECT id, state, title, body FROM drafts WHERE seat_id = ? ORDER BY at, id',
    [seat],
  )
  const drafts = rows.filter((row) => row['state'] !== 'shown')
  return {
    drafts: drafts.map((row) => ({
      id: column.text(row, 'id'),
      title: column.text(row, 'title'),
      body: column.text(row, 'body'),
      sent: row['state'] === 'sent',
    })),
    shown: rows.length - drafts.length,
  }
}

/** Every note of a workshop that has been sent, without whose it is. */
export async function findSent(store: Store, workshop: string): Promise<readonly SentDraft[]> {
  const rows = await store.read(
    "SELECT title, body FROM drafts WHERE workshop_id = ? AND state = 'sent' ORDER BY title, body",
    [workshop],
  )
  return rows.map((row) => ({ title: column.text(row, 'title'), body: column.text(row, 'body') }))
}

/** Seats that have begun a note since a time, as far as it has not been shown. */
export async function findNoteWriters(
  store: Store,
  workshop: string,
  since: number,
): Promise<readonly string[]> {
  const rows = await store.read(
    "SELECT DISTINCT seat_id FROM drafts WHERE workshop_id = ? AND state <> 'shown' AND at >= ?",
    [workshop, since],
  )
  return rows.map((row) => column.text(row, 'seat_id'))
}

export async function countDrafts(store: Store, workshop: string): Promise<WritingProgress> {
  const [row] = await store.read(
    `SELECT count(DISTINCT seat_id) AS writers,
        count(DISTINCT CASE WHEN state = 'unsent' THEN seat_id END) AS unsent,
        count(CASE WHEN state = 'sent' THEN 1 END) AS sent
      FROM drafts WHERE workshop_id = ? AND state <> 'shown'`,
    [workshop],
  )
  const count = (name: string) => (row ? column.number(row, name) : 0)
  return { writers: count('writers'), unsent: count('unsent'), sent: count('sent') }
}

/**
 * Writes a note, whole. Changes one row; none when it has been shown, when its seat has been removed meanwhile, or when
 * it is new and the seat has as many as it may have.
 */
export const putDraft = (
  { workshop, seat }: DraftKey,
  draft: Draft,
  limit: number,
  now: number,
): Statement => ({
  sql: `INSERT INTO drafts (seat_id, id, workshop_id, state, title, body, at)
    SELECT ?, ?, ?, ?, ?, ?, ?
    WHERE EXISTS (SELECT 1 FROM seats WHERE id = ? AND state <> 'removed')
      AND (EXISTS (SELECT 1 FROM drafts WHERE seat_id = ? AND id = ?)
        OR (SELECT count(*) < ? FROM drafts WHERE seat_id = ? AND state <> 'shown'))
    ON CONFLICT (seat_id, id) DO UPDATE
      SET state = excluded.state, title = excluded.title, body = excluded.body
      WHERE drafts.state <> 'shown'`,
  params: [
    ...[seat, draft.id, workshop, draft.sent ? 'sent' : 'unsent', draft.title, draft.body, now],
    ...[seat, seat, draft.id, limit, seat],
  ],
})

/** Changes one row; none when there is no such note, or it has been shown. */
export const deleteDraft = ({ seat, id }: DraftKey): Statement => ({
  sql: "DELETE FROM drafts WHERE seat_id = ? AND id = ? AND state <> 'shown'",
  params: [seat, id],
})

/** F7. All notes of a seat. */
export const deleteDraftsOf = (seat: string): Statement => ({
  sql: 'DELETE FROM drafts WHERE seat_id = ?',
  params: [seat],
})

export async function isShown(store: Store, { seat, id }: DraftKey): Promise<boolean> {
  const rows = await store.read("SELECT 1 FROM drafts WHERE seat_id = ? AND id = ? AND state = 'shown'", [
    seat,
    id,
  ])
  return rows.length > 0
}

/** All notes that have been sent have been shown. What they said is forgotten here. */
export const markShown = (workshop: string): Statement => ({
  sql: "UPDATE drafts SET state = 'shown', title = '', body = '', at = 0 WHERE workshop_id = ? AND state = 'sent'",
  params: [workshop],
})
