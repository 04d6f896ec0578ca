import { isId } from '../kernel/ids.ts'
import type { ReadRecord } from './read.ts'
import type { Board, BoardRecord, Challenge, Fault, Place, RecordKind, RecordOf } from './records.ts'

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
  const whole: Whole = { ids, circular: circularParents(all), unmerged: unmergedAmong(all, ids) }
  const settled = all.flatMap((record) => settle(record, whole, faults))
  const of = <K extends RecordKind>(kind: K) =>
    settled.filter((record): record is RecordOf<K> => record.kind === kind)
  const challenges = of('challenge').sort(byOrder)
  return {
    challenges: challenges.filter((challenge) => challenge.mergedInto === null),
    merged: challenges.filter((challenge) => challenge.mergedInto !== null),
    themes: of('theme').sort(byOrder),
    links: of('link').sort(byId),
    relations: of('relation').sort(byId),
    comments: of('comment').sort((a, b) => a.at - b.at || byId(a, b)),
    reactions: of('reaction').sort(byId),
    actors: of('actor').sort(byOrder),
    actorLinks: of('actorLink').sort(byId),
    activities: of('activity').sort(byOrder),
    images: of('image').sort(byId),
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
  return lowestOfEachCircle(new Map(holders.map((record) => [record.id, record.place.parent])))
}

/**
 * The challenges that say they were merged but are cards of their own: what they were merged into is gone, or two
 * people merged each of two into the other, and then the one with the lowest id stays.
 */
function unmergedAmong(all: readonly BoardRecord[], ids: ReadonlySet<string>): ReadonlySet<string> {
  const merged = all.filter(
    (record) => record.kind === 'challenge' && record.mergedInto !== null,
  ) as Challenge[]
  const lost = merged.filter(({ mergedInto }) => !ids.has(mergedInto ?? ''))
  const circular = lowestOfEachCircle(new Map(merged.map(({ id, mergedInto }) => [id, mergedInto])))
  return new Set([...lost.map(({ id }) => id), ...circular])
}

function lowestOfEachCircle(parents: ReadonlyMap<string, string | null>): ReadonlySet<string> {
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

/** What a record's references are settled by. */
interface Whole {
  readonly ids: ReadonlySet<string>
  readonly circular: ReadonlySet<string>
  readonly unmerged: ReadonlySet<string>
}

/** The record with its references settled; nothing when it makes no sense without what it pointed at. */
function settle(record: BoardRecord, whole: Whole, faults: Fault[]): readonly BoardRecord[] {
  const { ids, circular, unmerged } = whole
  if (record.kind === 'link') return keepIf(ids.has(record.from), record, faults)
  if (record.kind === 'comment' || record.kind === 'reaction')
    return keepIf(ids.has(record.card), record, faults)
  if (isBetween(record)) return keepIf(ids.has(record.from) && ids.has(record.to), record, faults)
  const { parent } = record.place
  const isMissing = parent !== null && !ids.has(parent)
  const isLost = isMissing || circular.has(record.id)
  if (isLost) {
    faults.push({ record: record.id, code: isMissing ? 'missingParent' : 'circularParent', field: 'place' })
  }
  return [settlePlaced(record, isLost, unmerged.has(record.id))]
}

/** What joins two records, and makes no sense without either. */
const isBetween = (record: BoardRecord): record is RecordOf<'binding' | 'relation' | 'actorLink'> =>
  record.kind === 'binding' || record.kind === 'relation' || record.kind === 'actorLink'

function keepIf(whole: boolean, record: BoardRecord, faults: Fault[]): readonly BoardRecord[] {
  if (whole) return [record]
  faults.push({ record: record.id, code: 'missingTarget' })
  return []
}

/** Records that lie on the board. */
type Placed = Extract<BoardRecord, { readonly place: Place }>

interface Settled {
  readonly isLost: boolean
  readonly isUnmerged: boolean
  readonly settled: Placed
}

/** What a record was settled to, so that it stays the very same while neither it nor what it points at changes. */
const settledBefore = new WeakMap<Placed, Settled>()

function settlePlaced(record: Placed, isLost: boolean, isUnmerged: boolean): Placed {
  if (!isLost && record.kind !== 'challenge') return record
  const known = settledBefore.get(record)
  if (known?.isLost === isLost && known.isUnmerged === isUnmerged) return known.settled
  const placed = isLost ? { ...record, place: { ...record.place, parent: null } } : record
  const settled =
    placed.kind === 'challenge'
      ? { ...placed, theme: themeOf(placed), mergedInto: isUnmerged ? null : placed.mergedInto }
      : placed
  settledBefore.set(record, { isLost, isUnmerged, settled })
  return settled
}

/** A challenge belongs to the theme that it lies in; in a group or on the open board it belongs to none. */
const themeOf = ({ place: { parent } }: Challenge): Challenge['theme'] =>
  isId('clu', parent) ? parent : null
