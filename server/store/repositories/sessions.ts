import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** Sessions are stored by the SHA-256 of their token: what lies in the store opens nothing. */

/** When the session ends; undefined when there is none. */
export async function findSessionExpiry(store: Store, hash: string): Promise<number | undefined> {
  const [row] = await store.read('SELECT expires_at FROM sessions WHERE token_hash = ?', [hash])
  return row && column.number(row, 'expires_at')
}

export const insertSession = (hash: string, now: number, expiresAt: number): Statement => ({
  sql: 'INSERT INTO sessions (token_hash, created_at, expires_at) VALUES (?, ?, ?)',
  params: [hash, now, expiresAt],
  changes: 1,
})

export const extendSession = (hash: string, expiresAt: number): Statement => ({
  sql: 'UPDATE sessions SET expires_at = ? WHERE token_hash = ?',
  params: [expiresAt, hash],
})

export const deleteExpiredSessions = (now: number): Statement => ({
  sql: 'DELETE FROM sessions WHERE expires_at <= ?',
  params: [now],
})
