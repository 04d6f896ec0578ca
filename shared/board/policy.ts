import { type BoardRights, mayRemark } from '../domain/rights.ts'
import { CAPACITY } from './capacity.ts'
import type { BoardChange, RecordChange } from './change.ts'
import type { RecordKind } from './records.ts'
import { fieldOf } from './schema.ts'

/** Why a change to the board is refused. Each is a key of the texts that people see. */
export type BoardRefusal =
  | 'readOnly'
  | 'locked'
  | 'mayNotLock'
  | 'mayNotConfirm'
  | 'mayNotWrite'
  | 'mayNotEdit'
  | 'mayNotEditOthers'
  | 'mayNotMove'
  | 'mayNotLink'
  | 'mayNotComment'
  | 'tooManyRelations'
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
  /** Whether a record was locked before the change or is after it, by itself or by what it lies in or holds. */
  readonly isLocked: (record: string) => boolean
  /** Whether it is a theme that takes cards though it is locked, and has become larger. */
  readonly isGrown: (record: string) => boolean
  /** Whether a record has been on the board before, and comes back. */
  readonly isKnown: (record: string) => boolean
  /** Whether a reaction's id is the one of its author, or for a new one of the seat that makes the change. */
  readonly isSigned: (record: string) => boolean
  /** Whether what only facilitators write of a new record is what they gave it before. */
  readonly isGranted: (record: string) => boolean
  /** Whether a challenge would have too many relations of one meaning with this one. */
  readonly isCrowded: (relation: string) => boolean
}

/** What a client, which does not know what the server remembers, takes for given about a record. */
export const ORDINARY = {
  isLocked: () => false,
  isGrown: () => false,
  isKnown: () => false,
  isSigned: () => true,
  isGranted: () => true,
  isCrowded: () => false,
} as const satisfies Partial<PolicyContext>

/** The fields that say where a record lies. */
export const MOVE_FIELDS: ReadonlySet<string> = new Set(['place', 'size', 'z', 'order'])

/** Records that say something about a card, and make no sense without it. */
const ABOUT_A_CARD: ReadonlySet<RecordKind> = new Set([
  'link',
  'relation',
  'actorLink',
  'comment',
  'reaction',
])

/** The first reason to refuse a change, or undefined when the seat may make it. Only the server calls with trust. */
export function judge(change: BoardChange, context: PolicyContext): BoardRefusal | undefined {
  if (change.outside) return 'invalidRecord'
  if (context.rights.isLocked) return 'locked'
  const judgeOne = judgeWithin(change.records, context)
  for (const record of change.records) {
    const refusal = judgeOne(record)
    if (refusal) return refusal
  }
  return undefined
}

/** Judges by itself each of the changes that are made together. */
export function judgeWithin(
  records: readonly RecordChange[],
  context: PolicyContext,
): (record: RecordChange) => BoardRefusal | undefined {
  const idsOf = (action: RecordChange['action']) =>
    new Set(records.flatMap((record) => (record.action === action ? [record.record] : [])))
  const [created, deleted] = [idsOf('create'), idsOf('delete')]
  return (record) =>
    goesWithCard(record, deleted, context) || comesWithCard(record, created, context)
      ? undefined
      : judgeRecord(record, context)
}

/** Who may delete a card may delete it with all that says something about it, whoever made that. */
const goesWithCard = (
  { action, record, about }: RecordChange,
  deleted: ReadonlySet<string>,
  { kindBefore }: PolicyContext,
) =>
  action === 'delete' &&
  isAboutCard(kindBefore(record)) &&
  about?.some((card) => deleted.has(card) && kindBefore(card) !== undefined)

/** And may take that back. */
const comesWithCard = (
  { action, kind, record, about }: RecordChange,
  created: ReadonlySet<string>,
  { isKnown, isSigned }: PolicyContext,
) =>
  action === 'create' &&
  isAboutCard(kind) &&
  isKnown(record) &&
  about?.some((card) => created.has(card)) &&
  (kind !== 'reaction' || isSigned(record))

const isAboutCard = (kind: RecordKind | undefined) => kind !== undefined && ABOUT_A_CARD.has(kind)

function judgeRecord(change: RecordChange, context: PolicyContext): BoardRefusal | undefined {
  const before = context.kindBefore(change.record)
  const kind = before ?? change.kind
  if (!kind) return 'invalidRecord'
  const isLocked = !context.rights.mayLock && context.isLocked(change.record)
  // Deleting something and taking that back while offline arrives as one: the record has been replaced.
  if (change.action === 'create') {
    if (before) return 'invalidRecord'
    return judgeCreate(kind, change, context) ?? (isLocked ? 'locked' : undefined)
  }
  if (change.fields.some((field) => field === 'kind' || !isWritable(kind, field, change.action)))
    return 'invalidRecord'
  const given = change.fields.filter((field) => fieldOf(kind, field)?.facilitatorOnly)
  if (given.length > 0) {
    if (!mayGive(kind, context.rights)) return notGiven(kind)
    if (given.length === change.fields.length) return undefined
  }
  if (isLocked && !isGrowth(change, context)) return 'locked'
  const isMove = change.action !== 'delete' && change.fields.every((field) => MOVE_FIELDS.has(field))
  if (!isMove || isAboutCard(kind)) return judgeEdit(kind, change, context)
  return judgeMove(kind, change, context)
}

/** What is put into a locked theme that takes cards may make it larger, and changes nothing else of it. */
const isGrowth = ({ record, action, fields }: RecordChange, { isGrown }: PolicyContext): boolean =>
  action === 'edit' && fields.every((field) => field === 'size') && isGrown(record)

/** A record that replaces itself may have been made anew before the server's fields reached its writer. */
const isWritable = (kind: RecordKind, field: string, action: RecordChange['action']): boolean => {
  const spec = fieldOf(kind, field)
  return spec !== undefined && ((!spec.serverOnly && !spec.fixed) || action === 'replace')
}

function judgeCreate(
  kind: RecordKind,
  { record, about }: RecordChange,
  context: PolicyContext,
): BoardRefusal | undefined {
  const { rights, count } = context
  if (count(kind) > CAPACITY[kind]) return 'boardFull'
  switch (kind) {
    case 'link':
      if (!rights.mayLink) return 'mayNotLink'
      break
    case 'relation':
      if (!mayRelate(about, context)) return 'mayNotLink'
      return context.isCrowded(record) ? 'tooManyRelations' : undefined
    case 'actorLink':
      return mayPlaceActor(about, context) ? undefined : 'mayNotWrite'
    case 'comment':
      return mayRemark(rights) ? undefined : 'mayNotComment'
    case 'reaction':
      if (!mayRemark(rights)) return 'mayNotComment'
      if (!context.isSigned(record)) return 'invalidRecord'
      return context.isAuthor(record) || !context.isKnown(record) || rights.mayLock
        ? undefined
        : 'mayNotEditOthers'
    case 'theme':
      if (!rights.mayWrite && !rights.mayMove) return 'mayNotWrite'
      break
    default:
      if (!rights.mayWrite) return 'mayNotWrite'
  }
  return mayGive(kind, rights) || context.isGranted(record) ? undefined : notGiven(kind)
}

/** Whether a seat may write what most may not. */
const mayGive = (kind: RecordKind, { mayLock, mayConfirm }: BoardRights): boolean =>
  kind === 'link' ? mayConfirm : mayLock

const notGiven = (kind: RecordKind): BoardRefusal => (kind === 'link' ? 'mayNotConfirm' : 'mayNotLock')

function judgeEdit(kind: RecordKind, change: RecordChange, context: PolicyContext): BoardRefusal | undefined {
  const { rights, isAuthor } = context
  switch (kind) {
    case 'link':
      if (!rights.mayLink) return 'mayNotLink'
      return rights.mayEdit === 'all' || isAuthor(change.record) ? undefined : 'mayNotEditOthers'
    case 'relation':
      return mayRelate(change.about, context) ? undefined : 'mayNotLink'
    case 'actorLink':
      return mayPlaceActor(change.about, context) ? undefined : 'mayNotEdit'
    case 'comment':
    case 'reaction':
      return judgeRemark(change, context)
    case 'theme':
      if (rights.mayMove) return undefined
  }
  if (rights.mayEdit === 'all') return undefined
  if (rights.mayEdit === 'none') return 'mayNotEdit'
  return isAuthor(change.record) ? undefined : 'mayNotEditOthers'
}

/** What somebody said is theirs; facilitators may delete it, and everybody says what has been settled. */
function judgeRemark(
  { record, action, fields }: RecordChange,
  { rights, isAuthor }: PolicyContext,
): BoardRefusal | undefined {
  if (!mayRemark(rights)) return 'mayNotComment'
  if (isAuthor(record)) return undefined
  const isOpen = action === 'delete' ? rights.mayLock : fields.every((field) => field === 'resolved')
  return isOpen ? undefined : 'mayNotEditOthers'
}

/** A relation belongs to nobody: who may link, or change one of the two cards, makes, changes and deletes it. */
const mayRelate = (about: RecordChange['about'], { rights, isAuthor }: PolicyContext): boolean =>
  rights.mayLink || rights.mayEdit === 'all' || (rights.mayEdit === 'own' && (about?.some(isAuthor) ?? false))

/** So does what an actor has to do with a card: whoever may write at all may also say who can help. */
const mayPlaceActor = (about: RecordChange['about'], context: PolicyContext): boolean =>
  context.rights.mayWrite || mayRelate(about, context)

function judgeMove(kind: RecordKind, change: RecordChange, context: PolicyContext): BoardRefusal | undefined {
  if (context.rights.mayMove) return undefined
  return judgeEdit(kind, change, context) === undefined ? undefined : 'mayNotMove'
}
