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
  const deleted = new Set(
    change.records.flatMap(({ action, record }) => (action === 'delete' ? [record] : [])),
  )
  for (const record of change.records) {
    if (isLinkOf(deleted, record, context)) continue
    const refusal = judgeRecord(record, context)
    if (refusal) return refusal
  }
  return undefined
}

/** Who may delete a challenge may delete it with the links that say something about it, whoever made those. */
const isLinkOf = (
  deleted: ReadonlySet<string>,
  { action, record, from }: RecordChange,
  context: PolicyContext,
) =>
  action === 'delete' &&
  context.kindBefore(record) === 'link' &&
  typeof from === 'string' &&
  deleted.has(from) &&
  context.kindBefore(from) === 'challenge'

function judgeRecord(change: RecordChange, context: PolicyContext): BoardRefusal | undefined {
  const before = context.kindBefore(change.record)
  const kind = before ?? change.kind
  if (!kind) return 'invalidRecord'
  // Deleting something and taking that back while offline arrives as one: the record has been replaced.
  if (change.action === 'create') return before ? 'invalidRecord' : judgeCreate(kind, context)
  if (change.action === 'delete') return judgeEdit(kind, change.record, context)
  if (change.fields.some((field) => field === 'kind' || !isWritable(kind, field, change.action)))
    return 'invalidRecord'
  return change.fields.every((field) => MOVE_FIELDS.has(field))
    ? judgeMove(kind, change.record, context)
    : judgeEdit(kind, change.record, context)
}

/** A record that replaces itself may have been made anew before the server's fields reached its writer. */
const isWritable = (kind: RecordKind, field: string, action: RecordChange['action']): boolean => {
  const spec = fieldOf(kind, field)
  return spec !== undefined && (!spec.serverOnly || action === 'replace')
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
