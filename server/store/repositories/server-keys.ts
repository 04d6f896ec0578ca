import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** A key that records are signed with, in hexadecimal digits. */
export interface ServerKey {
  /** The public key. */
  readonly id: string
  readonly privateKey: string
}

/** Every key that this server has signed with, the newest first. */
export async function findServerKeys(store: Store): Promise<readonly ServerKey[]> {
  const rows = await store.read('SELECT id, private_key FROM server_keys ORDER BY created_at DESC, id')
  return rows.map((row) => ({ id: column.text(row, 'id'), privateKey: column.text(row, 'private_key') }))
}

export const insertServerKey = ({ id, privateKey }: ServerKey, now: number): Statement => ({
  sql: 'INSERT INTO server_keys (id, private_key, created_at) VALUES (?, ?, ?)',
  params: [id, privateKey, now],
  changes: 1,
})
