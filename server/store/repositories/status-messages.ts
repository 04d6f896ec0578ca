import type { ActivityState, StatusMessage } from '#shared/domain/status-message.ts'
import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** What a workshop has told of how its activities go, the oldest first. */
export async function findStatusMessages(store: Store, workshop: string): Promise<readonly StatusMessage[]> {
  const rows = await store.read('SELECT * FROM status_messages WHERE workshop_id = ? ORDER BY at, id', [
    workshop,
  ])
  return rows.map((row) => ({
    id: column.text(row, 'id'),
    about: column.text(row, 'activity_id'),
    state: column.text(row, 'state') as ActivityState,
    text: column.text(row, 'text'),
    nextDate: column.textOrNull(row, 'next_date'),
    at: column.number(row, 'at'),
  }))
}

export const insertStatusMessage = (workshop: string, message: StatusMessage): Statement => {
  const { id, about, state, text, nextDate, at } = message
  return {
    sql: `INSERT INTO status_messages (workshop_id, id, activity_id, state, text, next_date, at)
      VALUES (?, ?, ?, ?, ?, ?, ?)`,
    params: [workshop, id, about, state, text, nextDate, at],
  }
}
