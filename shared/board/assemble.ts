import { isId } from '../kernel/ids.ts'
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
  const circular = circularParents(all)
  const settled = all.flatMap((record) => settle(record, ids, circular, faults))
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
    faults: faults.sort(byRecord),
  }
}

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)

const byId = (a: { readonly id: string }, b: { readonly id: string }) => compare(a.id, b.id)

const byRecord = (a: Fault, b: Fault) => compare(a.record, b.record) || compare(a.field ?? '', b.field ?? '')

const byOrder = (a: { order: number; id: string }, b: { order: number; id: string }) =>
  a.order - b.order || byId(a, b)

/**
 * Two people can put each of two themes into the other at the same time. Of every circle of parents, the record
 * with the lowest id is let out, which is the same one everywhere.
 */
function circularParents(all: readonly BoardRecord[]): ReadonlySet<string> {
  const holders = all.filter((record) => record.kind === 'theme' || record.kind === 'shape')
  const parents = new Map(holders.map((record) => [record.id as string, record.place.parent]))
  const seen = new Set<string>()
  const circular = new Set<string>()
  for (const start of parents.keys()) {
    const path = new Set<string>()
    let at: string | null | undefined = start
    while (at && !seen.has(at) && !path.has(at)) {
      path.add(at)
      at = parents.get(at)
    }
    if (at && path.has(at)) {
      const way = [...path]
      circular.add(way.slice(way.indexOf(at)).sort()[0]!)
    }
    for (const id of path) seen.add(id)
  }
  return circular
}

/** The record with its references settled; nothing when it makes no sense without what it pointed at. */
function settle(
  record: BoardRecord,
  ids: ReadonlySet<string>,
  circular: ReadonlySet<string>,
  faults: Fault[],
): readonly BoardRecord[] {
  if (record.kind === 'link') return keepIf(ids.has(record.from), record, faults)
  if (record.kind === 'binding') return keepIf(ids.has(record.from) && ids.has(record.to), record, faults)
  const { parent } = record.place
  const isMissing = parent !== null && !ids.has(parent)
  const isLost = isMissing || circular.has(record.id)
  if (isLost) {
    faults.push({ record: record.id, code: isMissing ? 'missingParent' : 'circularParent', field: 'place' })
  }
  return [settlePlace(record, isLost)]
}

function keepIf(whole: boolean, record: BoardRecord, faults: Fault[]): readonly BoardRecord[] {
  if (whole) return [record]
  faults.push({ record: record.id, code: 'missingTarget' })
  return []
}

type Placed = Exclude<BoardRecord, { kind: 'link' | 'binding' }>

/** What a record was settled to, so that it stays the very same while neither it nor its parent's fate changes. */
const settledPlaces = new WeakMap<Placed, { readonly isLost: boolean; readonly settled: Placed }>()

function settlePlace(record: Placed, isLost: boolean): Placed {
  if (!isLost && record.kind !== 'challenge') return record
  const known = settledPlaces.get(record)
  if (known?.isLost === isLost) return known.settled
  const placed = isLost ? { ...record, place: { ...record.place, parent: null } } : record
  const settled = placed.kind === 'challenge' ? { ...placed, theme: themeOf(placed) } : placed
  settledPlaces.set(record, { isLost, settled })
  return settled
}

/** A challenge belongs to the theme that it lies in; in a group or on the open board it belongs to none. */
const themeOf = ({ place: { parent } }: Challenge): Challenge['theme'] =>
  isId('clu', parent) ? parent : null
