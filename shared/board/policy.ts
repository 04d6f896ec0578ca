import type { BoardRights } from '../domain/rights.ts'
import { WORKSHOP_LIMITS } from '../domain/workshop.ts'
import type { BoardChange, RecordChange } from './change.ts'
import type { RecordKind } from './records.ts'
import { fieldOf } from './schema.ts'

/** Why a change to the board is refused. Each is a key of the texts that people see. */
export type BoardRefusal =
  | 'readOnly'
  | 'mayNotWrite'
  | 'mayNotEdit'
  | 'mayNotEditOthers'
  | 'mayNotMove'
  | 'mayNotLink'
  | 'boardFull'
  | 'invalidRecord'

export interface PolicyContext {
  readonly rights: BoardRights
  /** Whether the seat that makes the change made the record. */
  readonly isAuthor: (record: string) => boolean
  /** The kind of a record before the change. */
  readonly kindBefore: (record: string) => RecordKind | undefined
  /** How many records of a kind there would be after the change. */
  readonly count: (kind: RecordKind) => number
}

const MOVE_FIELDS: ReadonlySet<string> = new Set(['place', 'size', 'z', 'order'])

const CAPACITY: Readonly<Record<RecordKind, number>> = {
  challenge: WORKSHOP_LIMITS.challenges,
  theme: WORKSHOP_LIMITS.themes,
  link: WORKSHOP_LIMITS.links,
  actor: WORKSHOP_LIMITS.actors,
  activity: WORKSHOP_LIMITS.activities,
  shape: WORKSHOP_LIMITS.shapes,
  binding: WORKSHOP_LIMITS.shapes,
}

/** The first reason to refuse a change, or undefined when the seat may make it. Only the server calls with trust. */
export function judge(change: BoardChange, context: PolicyContext): BoardRefusal | undefined {
  if (change.outside) return 'invalidRecord'
  for (const record of change.records) {
    const refusal = judgeRecord(record, context)
    if (refusal) return refusal
  }
  return undefined
}

function judgeRecord(change: RecordChange, context: PolicyContext): BoardRefusal | undefined {
  const kind = context.kindBefore(change.record) ?? change.kind
  if (!kind || change.action === 'replace') return 'invalidRecord'
  if (change.action === 'create') return judgeCreate(kind, context)
  if (change.action === 'delete') return judgeEdit(kind, change.record, context)
  if (change.fields.some((field) => field === 'kind' || !isWritable(kind, field))) return 'invalidRecord'
  return change.fields.every((field) => MOVE_FIELDS.has(field))
    ? judgeMove(kind, change.record, context)
    : judgeEdit(kind, change.record, context)
}

const isWritable = (kind: RecordKind, field: string): boolean => {
  const spec = fieldOf(kind, field)
  return spec !== undefined && !spec.serverOnly
}

function judgeCreate(kind: RecordKind, { rights, count }: PolicyContext): BoardRefusal | undefined {
  if (count(kind) > CAPACITY[kind]) return 'boardFull'
  if (kind === 'link') return rights.mayLink ? undefined : 'mayNotLink'
  if (kind === 'theme') return rights.mayWrite || rights.mayMove ? undefined : 'mayNotWrite'
  return rights.mayWrite ? undefined : 'mayNotWrite'
}

function judgeEdit(kind: RecordKind, record: string, context: PolicyContext): BoardRefusal | undefined {
  const { rights, isAuthor } = context
  if (kind === 'link') {
    if (!rights.mayLink) return 'mayNotLink'
    return rights.mayEdit === 'all' || isAuthor(record) ? undefined : 'mayNotEditOthers'
  }
  if (kind === 'theme' && rights.mayMove) return undefined
  if (rights.mayEdit === 'all') return undefined
  if (rights.mayEdit === 'none') return 'mayNotEdit'
  return isAuthor(record) ? undefined : 'mayNotEditOthers'
}

function judgeMove(kind: RecordKind, record: string, context: PolicyContext): BoardRefusal | undefined {
  if (context.rights.mayMove) return undefined
  return judgeEdit(kind, record, context) === undefined ? undefined : 'mayNotMove'
}
