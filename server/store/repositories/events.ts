import type { Statement } from '../store.ts'

/** One entry of the workshop's log: who did what, never what somebody wrote or voted. */
export interface Event {
  readonly kind: string
  /** Null when the server's clock did it. */
  readonly seat: string | null
  readonly data?: Readonly<Record<string, string | number | boolean | null>>
}

/** `rev` is the revision that the event led to; there is one event of each at most. */
export const insertEvent = (workshop: string, rev: number, at: number, event: Event): Statement => ({
  sql: 'INSERT INTO events (workshop_id, seq, at, seat_id, kind, data) VALUES (?, ?, ?, ?, ?, ?)',
  params: [workshop, rev, at, event.seat, event.kind, JSON.stringify(event.data ?? {})],
  changes: 1,
})
