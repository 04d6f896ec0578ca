import type { Ballot, Choices } from '#shared/domain/voting/ballot.ts'
import type { Round } from '#shared/domain/voting/round.ts'
import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** Ballots by seat. */
export type Ballots = ReadonlyMap<string, Ballot>

export async function findBallots(store: Store, round: Pick<Round, 'id' | 'method'>): Promise<Ballots> {
  const rows = await store.read('SELECT seat_id, choices, done FROM ballots WHERE round_id = ?', [round.id])
  return new Map(
    rows.map((row) => [
      column.text(row, 'seat_id'),
      {
        kind: round.method.kind,
        choices: column.json<Choices>(row, 'choices'),
        done: column.flag(row, 'done'),
      } as Ballot,
    ]),
  )
}

/** V7. What brings the stored ballots of an open round from `before` to `after`: one row per seat. */
export function saveBallots(round: string, before: Ballots, after: Ballots): Statement[] {
  if (before === after) return []
  const statements: Statement[] = []
  for (const [seat, ballot] of after) {
    if (ballot !== before.get(seat)) statements.push(putBallot(round, seat, ballot))
  }
  for (const seat of before.keys()) {
    if (!after.has(seat)) statements.push(deleteBallot(round, seat))
  }
  return statements
}

/** V10. At closing, the links between seats and ballots go. */
export const deleteBallots = (round: string): Statement => ({
  sql: 'DELETE FROM ballots WHERE round_id = ?',
  params: [round],
})

const putBallot = (round: string, seat: string, { choices, done }: Ballot): Statement => ({
  sql: `INSERT INTO ballots (round_id, seat_id, choices, done) VALUES (?, ?, ?, ?)
    ON CONFLICT (round_id, seat_id) DO UPDATE SET choices = excluded.choices, done = excluded.done`,
  params: [round, seat, JSON.stringify(choices), column.toFlag(done)],
  changes: 1,
})

const deleteBallot = (round: string, seat: string): Statement => ({
  sql: 'DELETE FROM ballots WHERE round_id = ? AND seat_id = ?',
  params: [round, seat],
  changes: 1,
})
