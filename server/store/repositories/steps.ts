import type { Step, StepState } from '#shared/domain/step.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

type StepData = Omit<Step, 'id' | 'state'>

export async function findSteps(store: Store, workshop: string): Promise<readonly Step[]> {
  const rows = await store.read('SELECT * FROM steps WHERE workshop_id = ? ORDER BY position', [workshop])
  return rows.map((row) => ({
    id: column.text(row, 'id') as Id<'stp'>,
    state: column.text(row, 'state') as StepState,
    ...column.json<StepData>(row, 'data'),
  }))
}

/** What brings the stored agenda from `before` to `after`. Steps keep their places and are never taken out. */
export function saveSteps(workshop: string, before: readonly Step[], after: readonly Step[]): Statement[] {
  if (before === after) return []
  return after.flatMap((step, position): Statement[] => {
    if (step === before[position]) return []
    return before[position] ? [updateStep(step, position)] : [insertStep(workshop, step, position)]
  })
}

const insertStep = (workshop: string, { id, state, ...data }: Step, position: number): Statement => ({
  sql: 'INSERT INTO steps (id, workshop_id, position, state, data) VALUES (?, ?, ?, ?, ?)',
  params: [id, workshop, position, state, JSON.stringify(data)],
  changes: 1,
})

const updateStep = ({ id, state, ...data }: Step, position: number): Statement => ({
  sql: 'UPDATE steps SET position = ?, state = ?, data = ? WHERE id = ?',
  params: [position, state, JSON.stringify(data), id],
  changes: 1,
})
