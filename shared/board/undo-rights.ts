import * as Y from 'yjs'
import type { BoardRights } from '../domain/rights.ts'
import type { RecordChange } from './change.ts'
import type { YRecord } from './document.ts'
import { place } from './fields.ts'
import { type Held, isLockedIn } from './locking.ts'
import type { Opposite } from './opposite.ts'
import { type BoardRefusal, judgeWithin, ORDINARY, type PolicyContext } from './policy.ts'
import type { RecordKind } from './records.ts'
import { kindOf } from './schema.ts'
import { aboutOf } from './undo-parts.ts'
import type { Step } from './undo-step.ts'

/** What may be done by whoever takes something back. */
export interface UndoRights {
  readonly rights: BoardRights
  readonly isAuthor: (record: string) => boolean
}

/**
 * What of a step the server would refuse to take back now, with the reason: records by their id, keys as `record key`.
 * The policy is asked about each change, among those that remain.
 */
export function refusedToTakeBack(
  records: Y.Map<YRecord>,
  step: Step,
  may: UndoRights,
): ReadonlyMap<string, BoardRefusal | 'orphan'> {
  const left = new Map([...step].flatMap(([record, opposite]) => changesOf(records, record, opposite)))
  const refused = new Map<string, BoardRefusal | 'orphan'>()
  for (;;) {
    const judgeOne = judgeWithin([...left.values()], contextOf(records, [...left.values()], step, may))
    const found = [...left].flatMap(([key, change]) => {
      const refusal = judgeOne(change) ?? (isOrphan(change, left, records) ? 'orphan' : undefined)
      return refusal ? [[key, refusal] as const] : []
    })
    if (found.length === 0) return refused
    for (const [key, refusal] of found) {
      refused.set(key, refusal)
      left.delete(key)
    }
  }
}

/** What is said of a card that does not come back does not either. */
const isOrphan = (
  { action, about = [] }: RecordChange,
  left: ReadonlyMap<string, RecordChange>,
  records: Y.Map<YRecord>,
): boolean => action === 'create' && about.some((id) => !records.has(id) && !left.has(id))

/** What taking something back is, as the server will see it: a key at a time, so that each is judged by itself. */
function changesOf(
  records: Y.Map<YRecord>,
  record: string,
  opposite: Opposite,
): readonly (readonly [string, RecordChange])[] {
  const { action } = opposite
  if (action === 'create') {
    const kind = opposite.whole.values.get('kind') as RecordKind | undefined
    return [[record, { record, kind, action, fields: [], about: aboutOf(opposite) }]]
  }
  const stored = records.get(record)
  const about = ['card', 'from', 'to'].map((key) => stored?.get(key)).filter((id) => typeof id === 'string')
  const change = { record, kind: kindOf(stored), action, about } as const
  if (action === 'delete') return [[record, { ...change, fields: [] }]]
  return [...opposite.fields.keys()].map((field) => [`${record} ${field}`, { ...change, fields: [field] }])
}

function contextOf(
  records: Y.Map<YRecord>,
  changes: readonly RecordChange[],
  step: Step,
  { rights, isAuthor }: UndoRights,
): PolicyContext {
  const counts = new Map<RecordKind, number>()
  const holdsLocked = new Set<string>()
  for (const stored of records.values()) {
    const kind = kindOf(stored)
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    const held = heldIn(stored)
    if (held?.locked && held.parent !== null) holdsLocked.add(held.parent)
  }
  const [restored, moved, deleted] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const { record, kind, action, fields } of changes) {
    if (action === 'create') restored.add(record)
    if (action === 'create' && kind) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    if (action === 'delete') deleted.add(record)
    if (fields.includes('place')) moved.add(record)
  }
  const heldNow = (id: string) => heldIn(records.get(id))
  const heldThen = (id: string): Held | undefined => {
    const opposite = step.get(id)
    if (opposite?.action === 'create') {
      const { values } = opposite.whole
      const parent = parentIn(values.get('place'))
      return restored.has(id)
        ? { locked: values.get('locked') === true, parent, takesCards: false }
        : undefined
    }
    const now = heldNow(id)
    const lay = opposite?.action === 'edit' && moved.has(id) ? opposite.fields.get('place') : undefined
    return now && lay && 'value' in lay ? { ...now, parent: parentIn(lay.value) } : now
  }
  return {
    ...ORDINARY,
    rights,
    isAuthor,
    kindBefore: (record) => kindOf(records.get(record)),
    count: (kind) => counts.get(kind) ?? 0,
    isLocked: (record) =>
      isLockedIn(record, heldNow) ||
      isLockedIn(record, heldThen) ||
      (deleted.has(record) && holdsLocked.has(record)),
    isKnown: () => true,
  }
}

function heldIn(stored: YRecord | undefined): Held | undefined {
  if (!(stored instanceof Y.Map)) return undefined
  return {
    locked: stored.get('locked') === true,
    parent: parentIn(stored.get('place')),
    takesCards: stored.get('takesCards') === true,
  }
}

const parentIn = (value: unknown): string | null => place(value)?.parent ?? null
