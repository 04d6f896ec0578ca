import type { Ballots, SeatBallot } from '#server/workshop-state.ts'
import type { Ballot, Choices } from '#shared/domain/voting/ballot.ts'
import type { Round } from '#shared/domain/voting/round.ts'
import type { Row, Statement, Store } from '../store.ts'
import { saveByRound } from './by-round.ts'
import * as column from './values.ts'

/** The ballots of these rounds. */
export async function findBallots(
  store: Store,
  rounds: readonly Pick<Round, 'id' | 'method'>[],
): Promise<Ballots> {
  const found = rounds.map(async ({ id, method }) => {
    const rows = await store.read('SELECT * FROM ballots WHERE round_id = ?', [id])
    const read = (row: Row) => [column.text(row, 'seat_id'), readBallot(row, method.kind)] as const
    return [id, new Map(rows.map(read))] as const
  })
  return new Map((await Promise.all(found)).filter(([, own]) => own.size > 0))
}

const readBallot = (row: Row, kind: Ballot['kind']): SeatBallot => ({
  ballot: { kind, choices: column.json<Choices>(row, 'choices'), done: column.flag(row, 'done') } as Ballot,
  code: column.text(row, 'code'),
})

/** V7, V10. One row per seat; at closing, the links between seats and ballots go, and the codes with them. */
export const saveBallots = saveByRound<SeatBallot>({
  put: (round, seat, { ballot, code }) => ({
    sql: `INSERT INTO ballots (round_id, seat_id, choices, done, code) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (round_id, seat_id)
      DO UPDATE SET choices = excluded.choices, done = excluded.done, code = excluded.code`,
    params: [round, seat, JSON.stringify(ballot.choices), column.toFlag(ballot.done), code],
    changes: 1,
  }),
  delete: (round, seat): Statement => ({
    sql: 'DELETE FROM ballots WHERE round_id = ? AND seat_id = ?',
    params: [round, seat],
    changes: 1,
  }),
  deleteAll: (round) => ({ sql: 'DELETE FROM ballots WHERE round_id = ?', params: [round] }),
})
