import type { Paper, PaperEntry } from '#server/workshop-state.ts'
import type { Round } from '#shared/domain/voting/round.ts'
import type { Statement, Store } from '../store.ts'
import { saveByRound } from './by-round.ts'
import * as column from './values.ts'

/** What has been entered from paper in these rounds. */
export async function findPaper(store: Store, rounds: readonly Pick<Round, 'id'>[]): Promise<Paper> {
  const found = rounds.map(async ({ id }) => {
    const rows = await store.read('SELECT entry_id, data FROM paper WHERE round_id = ? ORDER BY entry_id', [
      id,
    ])
    const entries = rows.map(
      (row) => [column.text(row, 'entry_id'), column.json<PaperEntry>(row, 'data')] as const,
    )
    return [id, new Map(entries)] as const
  })
  return new Map((await Promise.all(found)).filter(([, own]) => own.size > 0))
}

/** V16. At closing, what single sheets said is gone. */
export const savePaper = saveByRound<PaperEntry>({
  put: (round, entry, data) => ({
    sql: `INSERT INTO paper (round_id, entry_id, data) VALUES (?, ?, ?)
      ON CONFLICT (round_id, entry_id) DO UPDATE SET data = excluded.data`,
    params: [round, entry, JSON.stringify(data)],
    changes: 1,
  }),
  delete: (round, entry): Statement => ({
    sql: 'DELETE FROM paper WHERE round_id = ? AND entry_id = ?',
    params: [round, entry],
    changes: 1,
  }),
  deleteAll: (round) => ({ sql: 'DELETE FROM paper WHERE round_id = ?', params: [round] }),
})
