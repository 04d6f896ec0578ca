import type { Statement } from '../store.ts'

/** Bytes of a board that turned out to be damaged, or the mere fact that there were none. */
export interface Finding {
  /** The table in which they lay, or `both` when neither copy is left. */
  readonly kind: string
  readonly seq: number
  readonly reason: 'checksum' | 'missing' | 'unreadable' | 'inapplicable'
  readonly bytes: Uint8Array | null
}

/** Sets a finding aside for somebody to look at. The same one again changes nothing. `at`: ms since 1970. */
export const setAside = (board: string, { kind, seq, reason, bytes }: Finding, at: number): Statement => ({
  sql: `INSERT INTO quarantine (board_id, kind, seq, reason, bytes, at) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING`,
  params: [board, kind, seq, reason, bytes, at],
})
