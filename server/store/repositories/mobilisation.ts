import type { Contact } from '#shared/api/mobilisation.ts'
import type { ActorTerms } from '#shared/domain/actor-terms.ts'
import type { Rhythm } from '#shared/domain/status-message.ts'
import type { Row, Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** What is kept of an actor beside its card. The token of its page is not: only a hash that opens nothing. */
export interface StoredActor {
  readonly actor: string
  readonly terms: ActorTerms
  /** MO8. Whether the actor itself said them, on its page. */
  readonly areOwnTerms: boolean
  readonly contact: Contact | null
  /** Milliseconds since 1970; null without a page. */
  readonly pageSince: number | null
  readonly turnTo: string
}

export async function findKnownActors(store: Store, workshop: string): Promise<readonly StoredActor[]> {
  const rows = await store.read('SELECT * FROM known_actors WHERE workshop_id = ? ORDER BY actor_id', [
    workshop,
  ])
  return rows.map(readActor)
}

export async function findKnownActor(
  store: Store,
  workshop: string,
  actor: string,
): Promise<StoredActor | undefined> {
  const [row] = await store.read('SELECT * FROM known_actors WHERE workshop_id = ? AND actor_id = ?', [
    workshop,
    actor,
  ])
  return row && readActor(row)
}

/** Whose page a token opens, by the hash of the token. */
export async function findByPage(
  store: Store,
  hash: string,
): Promise<(StoredActor & { readonly workshop: string }) | undefined> {
  const [row] = await store.read('SELECT * FROM known_actors WHERE page_hash = ?', [hash])
  return row && { ...readActor(row), workshop: column.text(row, 'workshop_id') }
}

/** In the place of what was known before; its page stays as it is. */
export const putKnownActor = (
  workshop: string,
  actor: string,
  { terms, areOwnTerms, contact }: Pick<StoredActor, 'terms' | 'areOwnTerms' | 'contact'>,
): Statement => ({
  sql: `INSERT INTO known_actors
      (workshop_id, actor_id, may_be_named, rhythm, wants_status, own_terms, contact, turn_to)
    VALUES (?, ?, ?, ?, ?, ?, ?, '')
    ON CONFLICT (workshop_id, actor_id) DO UPDATE SET may_be_named = excluded.may_be_named,
      rhythm = excluded.rhythm, wants_status = excluded.wants_status, own_terms = excluded.own_terms,
      contact = excluded.contact`,
  params: [
    workshop,
    actor,
    column.toFlag(terms.mayBeNamed),
    terms.rhythm,
    column.toFlag(terms.wantsStatus),
    column.toFlag(areOwnTerms),
    contact && JSON.stringify(contact),
  ],
})

/** A new link to the page of an actor that is known; the one before opens nothing. */
export const putActorPage = (
  workshop: string,
  actor: string,
  page: { readonly hash: string; readonly since: number; readonly turnTo: string },
): Statement => ({
  sql: `UPDATE known_actors SET page_hash = ?, page_since = ?, turn_to = ?
    WHERE workshop_id = ? AND actor_id = ?`,
  params: [page.hash, page.since, page.turnTo, workshop, actor],
  changes: 1,
})

const FORGET = `UPDATE known_actors SET contact = NULL, page_hash = NULL, page_since = NULL, turn_to = ''
  WHERE workshop_id = ?`

/** MO11. Whom to talk to, and every link to a page. */
export const forgetContacts = (workshop: string): Statement => ({ sql: FORGET, params: [workshop] })

/** Workshops with contacts or pages that have not been looked at since `before` (milliseconds since 1970). */
export async function findContactsToLookAt(
  store: Store,
  before: number,
  limit: number,
): Promise<readonly string[]> {
  const rows = await store.read(
    `SELECT workshop_id FROM known_actors
      WHERE looked_at <= ? AND (contact IS NOT NULL OR page_hash IS NOT NULL)
      GROUP BY workshop_id ORDER BY min(looked_at) LIMIT ?`,
    [before, limit],
  )
  return rows.map((row) => column.text(row, 'workshop_id'))
}

/**
 * What follows from a look at a board with the actors `shown`: the others are gone since now or before, and of those that
 * have been for `life` milliseconds contact and page are forgotten.
 */
export function actorsSeen(
  workshop: string,
  shown: readonly string[],
  { now, life }: { readonly now: number; readonly life: number },
): Statement[] {
  const isShown = shown.length === 0 ? '1 = 0' : `actor_id IN (${shown.map(() => '?').join(', ')})`
  return [
    {
      sql: `UPDATE known_actors SET looked_at = ?,
        gone_since = CASE WHEN ${isShown} THEN NULL ELSE coalesce(gone_since, ?) END WHERE workshop_id = ?`,
      params: [now, ...shown, now, workshop],
    },
    { sql: `${FORGET} AND gone_since <= ?`, params: [workshop, now - life] },
  ]
}

const readActor = (row: Row): StoredActor => ({
  actor: column.text(row, 'actor_id'),
  terms: {
    mayBeNamed: column.flag(row, 'may_be_named'),
    rhythm: column.text(row, 'rhythm') as Rhythm,
    wantsStatus: column.flag(row, 'wants_status'),
  },
  areOwnTerms: column.flag(row, 'own_terms'),
  contact: row['contact'] === null ? null : column.json<Contact>(row, 'contact'),
  pageSince: column.numberOrNull(row, 'page_since'),
  turnTo: column.text(row, 'turn_to'),
})
