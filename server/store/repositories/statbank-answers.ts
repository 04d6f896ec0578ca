import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** What the StatBank answered, and when (milliseconds since 1970). */
export interface StoredAnswer {
  readonly at: number
  readonly body: string
}

/** What is kept of all answers together, characters; the oldest go first. */
const MOST = 64 * 1024 * 1024

export async function findAnswer(store: Store, path: string): Promise<StoredAnswer | undefined> {
  const [row] = await store.read('SELECT fetched_at, body FROM statbank_answers WHERE path = ?', [path])
  return row && { at: column.number(row, 'fetched_at'), body: column.text(row, 'body') }
}

/** In place of what was answered before; makes room for it. */
export const saveAnswer = (path: string, { at, body }: StoredAnswer): Statement[] => [
  {
    sql: `INSERT INTO statbank_answers (path, fetched_at, body) VALUES (?, ?, ?)
      ON CONFLICT (path) DO UPDATE SET fetched_at = excluded.fetched_at, body = excluded.body`,
    params: [path, at, body],
  },
  {
    sql: `DELETE FROM statbank_answers WHERE path IN (
      SELECT path FROM (
        SELECT path, sum(length(body)) OVER (ORDER BY fetched_at DESC, path) AS kept FROM statbank_answers
      ) AS answers WHERE kept > ?)`,
    params: [MOST],
  },
]
