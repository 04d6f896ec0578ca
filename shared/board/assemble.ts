import type { ReadRecord } from './read.ts'
import type { Board, BoardRecord, Challenge, Fault, RecordKind, RecordOf } from './records.ts'

/**
 * Puts records that were read one by one together to a board: orders them, and settles what points at something
 * that is gone. Entities that need no settling are passed on as they are, so that who holds them can compare
 * by identity.
 */
export function assemble(read: ReadonlyMap<string, ReadRecord>): Board {
  const faults: Fault[] = []
  const all: BoardRecord[] = []
  for (const entry of read.values()) {
    faults.push(...entry.faults)
    if (entry.record) all.push(entry.record)
  }
  const ids = new Set(all.map((record) => record.id))
  const settled = all.flatMap((record) => settle(record, ids, faults))
  const of = <K extends RecordKind>(kind: K) =>
    settled.filter((record): record is RecordOf<K> => record.kind === kind)
  return {
    challenges: of('challenge').sort(byOrder),
    themes: of('theme').sort(byOrder),
    links: of('link').sort(byId),
    actors: of('actor').sort(byOrder),
    activities: of('activity').sort(byOrder),
    shapes: of('shape').sort(byId),
    bindings: of('binding').sort(byId),
    faults,
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)

const byOrder = (a: { order: number; id: string }, b: { order: number; id: string }) =>
  a.order - b.order || byId(a, b)

/** The record with its references settled; nothing when it makes no sense without what it pointed at. */
function settle(record: BoardRecord, ids: ReadonlySet<string>, faults: Fault[]): readonly BoardRecord[] {
  if (record.kind === 'link') return keepIf(ids.has(record.from), record, faults)
  if (record.kind === 'binding') return keepIf(ids.has(record.from) && ids.has(record.to), record, faults)
  const { parent } = record.place
  const isLost = parent !== null && (!ids.has(parent) || parent === record.id)
  if (isLost) faults.push({ record: record.id, code: 'missingParent', field: 'place' })
  if (record.kind === 'challenge') return [settleChallenge(record, isLost)]
  return [isLost ? withoutParent(record) : record]
}

function keepIf(whole: boolean, record: BoardRecord, faults: Fault[]): readonly BoardRecord[] {
  if (whole) return [record]
  faults.push({ record: record.id, code: 'missingTarget' })
  return []
}

const withoutParent = <R extends { place: Challenge['place'] }>(record: R): R => ({
  ...record,
  place: { ...record.place, parent: null },
})

/** A challenge belongs to the theme that it lies in; in a group or a deleted theme it belongs to none. */
const settledChallenges = new WeakMap<Challenge, { readonly lost: boolean; readonly settled: Challenge }>()

function settleChallenge(record: Challenge, isLost: boolean): Challenge {
  const known = settledChallenges.get(record)
  if (known?.lost === isLost) return known.settled
  const { parent } = record.place
  const theme = !isLost && parent?.startsWith('clu_') ? (parent as Challenge['theme']) : null
  const settled = { ...(isLost ? withoutParent(record) : record), theme }
  settledChallenges.set(record, { lost: isLost, settled })
  return settled
}
