import type { Agreement } from '#server/workshop-state.ts'
import { withEarlierRounds } from '#shared/export/earlier.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

export async function findAgreements(store: Store, workshop: string): Promise<readonly Agreement[]> {
  const rows = await store.read(
    'SELECT number, agreed_at FROM agreements WHERE workshop_id = ? ORDER BY number',
    [workshop],
  )
  return rows.map((row) => ({ number: column.number(row, 'number'), at: column.number(row, 'agreed_at') }))
}

/** E2. The outcomes as they were frozen. */
export async function findFrozenOutcomes(
  store: Store,
  workshop: string,
  number: number,
): Promise<Outcomes | undefined> {
  const [row] = await store.read('SELECT frozen FROM agreements WHERE workshop_id = ? AND number = ?', [
    workshop,
    number,
  ])
  return row && withEarlierRounds(column.json<Outcomes>(row, 'frozen'))
}

export const insertAgreement = (
  workshop: string,
  by: string,
  { number, at }: Agreement,
  frozen: Outcomes,
): Statement => ({
  sql: `INSERT INTO agreements (workshop_id, number, agreed_at, agreed_by, board_version, catalogue_version,
      frozen) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  params: [workshop, number, at, by, frozen.boardVersion, frozen.catalogueVersion, JSON.stringify(frozen)],
  changes: 1,
})
