import type { Agenda } from '#shared/domain/step.ts'
import type { Timer } from '#shared/domain/timer.ts'
import type { Workshop, WorkshopStatus } from '#shared/domain/workshop.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { Language } from '#shared/kernel/language.ts'
import type { Row, SqlValue, Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** A row of `workshops`: the workshop itself, and what hangs on it besides. */
export interface WorkshopRow {
  readonly workshop: Workshop
  readonly rev: number
  readonly active: Agenda['active']
  readonly timer: Timer
  readonly lastRound: number
  readonly lastSeat: number
  readonly updatedAt: number
}

const COLUMNS = [
  'id',
  'code',
  'title',
  'goal',
  'status',
  'language',
  'template',
  'municipalities',
  'receiver',
  'decision_date',
  'unsettled',
  'sample',
  'rehearsal_of',
  'board_locked',
  'door_locked',
  'door_asks',
  'acting_owner',
  'seat_groups',
  'rev',
  'active_step',
  'timer',
  'last_round',
  'last_seat',
  'created_at',
  'updated_at',
  'started_at',
  'ended_at',
] as const

const valuesOf = ({ workshop, ...row }: WorkshopRow): readonly SqlValue[] => [
  workshop.id,
  workshop.code,
  workshop.title,
  workshop.goal,
  workshop.status,
  workshop.language,
  workshop.template,
  JSON.stringify(workshop.municipalities),
  workshop.receiver,
  workshop.decisionDate,
  workshop.unsettled,
  column.toFlag(workshop.sample),
  workshop.rehearsalOf,
  column.toFlag(workshop.boardLocked),
  column.toFlag(workshop.door.locked),
  column.toFlag(workshop.door.asksFirst),
  workshop.actingOwner,
  JSON.stringify(workshop.groups),
  row.rev,
  row.active,
  JSON.stringify(row.timer),
  row.lastRound,
  row.lastSeat,
  workshop.createdAt,
  row.updatedAt,
  workshop.startedAt,
  workshop.endedAt,
]

export const insertWorkshop = (row: WorkshopRow): Statement => ({
  sql: `INSERT INTO workshops (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`,
  params: valuesOf(row),
  changes: 1,
})

/** Refuses the transaction when the stored revision is not `rev`: someone else has written this workshop. */
export const updateWorkshop = (row: WorkshopRow, rev: number): Statement => ({
  sql: `UPDATE workshops SET ${COLUMNS.map((name) => `${name} = ?`).join(', ')} WHERE id = ? AND rev = ?`,
  params: [...valuesOf(row), row.workshop.id, rev],
  changes: 1,
})

/** Only the revision moves on; `updated_at` stays, so that no time of a ballot is left behind. */
export const bumpRevision = (workshop: string, from: number, to: number): Statement => ({
  sql: 'UPDATE workshops SET rev = ? WHERE id = ? AND rev = ?',
  params: [to, workshop, from],
  changes: 1,
})

export async function findWorkshop(store: Store, id: string): Promise<WorkshopRow | undefined> {
  const [row] = await store.read('SELECT * FROM workshops WHERE id = ?', [id])
  return row && readWorkshopRow(row)
}

/** The workshop that a join code opens. */
export async function findByCode(store: Store, code: string): Promise<string | undefined> {
  const [row] = await store.read('SELECT id FROM workshops WHERE code = ?', [code])
  return row && column.text(row, 'id')
}

/** The event that begins a workshop that comes from an archive. */
export const OPENING = 'opening'

/**
 * Workshops that were being opened from an archive when the server ended: that they were is the only thing that ever
 * happened in them, and nobody has had a seat.
 */
export async function findUnfinished(store: Store): Promise<readonly string[]> {
  const rows = await store.read(
    `SELECT id FROM workshops WHERE NOT EXISTS (SELECT 1 FROM seats WHERE workshop_id = workshops.id)
      AND (SELECT group_concat(kind) FROM events WHERE workshop_id = workshops.id) = '${OPENING}'`,
  )
  return rows.map((row) => column.text(row, 'id'))
}

/** Remembers the code of a workshop that ends, for those who come with it afterwards. */
export const keepEndedCode = (workshop: string, code: string | null): Statement => ({
  sql: 'UPDATE workshops SET ended_code = ? WHERE id = ?',
  params: [code, workshop],
})

/** The workshop that ended last with this code. */
export async function findByEndedCode(store: Store, code: string): Promise<string | undefined> {
  const [row] = await store.read(
    'SELECT id FROM workshops WHERE ended_code = ? ORDER BY ended_at DESC LIMIT 1',
    [code],
  )
  return row && column.text(row, 'id')
}

function readWorkshopRow(row: Row): WorkshopRow {
  return {
    workshop: readWorkshop(row),
    rev: column.number(row, 'rev'),
    active: column.textOrNull(row, 'active_step') as Agenda['active'],
    timer: column.json<Timer>(row, 'timer'),
    lastRound: column.number(row, 'last_round'),
    lastSeat: column.number(row, 'last_seat'),
    updatedAt: column.number(row, 'updated_at'),
  }
}

export function readWorkshop(row: Row): Workshop {
  return {
    id: column.text(row, 'id') as Id<'wrk'>,
    code: column.textOrNull(row, 'code'),
    title: column.text(row, 'title'),
    goal: column.text(row, 'goal'),
    status: column.text(row, 'status') as WorkshopStatus,
    language: column.text(row, 'language') as Language,
    template: column.textOrNull(row, 'template'),
    municipalities: column.json<readonly string[]>(row, 'municipalities'),
    receiver: column.text(row, 'receiver'),
    decisionDate: column.textOrNull(row, 'decision_date'),
    unsettled: column.text(row, 'unsettled'),
    sample: column.flag(row, 'sample'),
    rehearsalOf: column.textOrNull(row, 'rehearsal_of') as Workshop['rehearsalOf'],
    boardLocked: column.flag(row, 'board_locked'),
    door: { locked: column.flag(row, 'door_locked'), asksFirst: column.flag(row, 'door_asks') },
    actingOwner: column.textOrNull(row, 'acting_owner') as Workshop['actingOwner'],
    groups: column.json<Workshop['groups']>(row, 'seat_groups'),
    createdAt: column.number(row, 'created_at'),
    startedAt: column.numberOrNull(row, 'started_at'),
    endedAt: column.numberOrNull(row, 'ended_at'),
  }
}
