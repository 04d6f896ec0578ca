import { generateNKeysBetween } from 'fractional-indexing'
import { actorLinkId } from '#shared/board/actor-link-id.ts'
import type { NewRecord } from '#shared/board/edit.ts'
import { orderAtEnd, zInFront } from '#shared/board/order.ts'
import type { ActorLink, Binding, Board, Place, Relation } from '#shared/board/records.ts'
import { inOrder, relationId } from '#shared/board/relation-id.ts'
import { fieldsOf } from '#shared/board/schema.ts'
import { type Id, newId } from '#shared/kernel/ids.ts'
import { canHold, type Placed, placedOn, placeOnBoard } from '../binding/parents.ts'
import { isCardType } from '../binding/to-record.ts'

/**
 * Copied cards, themes and shapes with what ties them, as they are on the clipboard: whole records. What lies in
 * another copied record is placed in it; the rest counts from the board's corner.
 */
export interface Clip {
  readonly placed: readonly Placed[]
  readonly bindings: readonly Binding[]
  readonly relations: readonly Relation[]
  readonly actorLinks: readonly ActorLink[]
}

/** Copies records, what lies in them, and the ties and relations among them. */
export function copyRecords(board: Board, ids: readonly string[]): Clip {
  const all = placedById(board)
  const chosen = new Map<string, Placed>()
  const choose = (id: string) => {
    const record = all.get(id)
    if (!record || chosen.has(id)) return
    chosen.set(id, record)
    if (!canHold(record)) return
    for (const inside of all.values()) if (inside.place.parent === id) choose(inside.id)
  }
  for (const id of ids) choose(id)
  const find = (id: string) => all.get(id)
  return {
    placed: [...chosen.values()].map((record) =>
      record.place.parent !== null && chosen.has(record.place.parent)
        ? record
        : { ...record, place: placeOnBoard(record, find) },
    ),
    bindings: board.bindings.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
    relations: board.relations.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
    actorLinks: board.actorLinks.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
  }
}

/** The records that lie in no other of the clip. */
export const rootsOf = ({ placed }: Clip): readonly Placed[] =>
  placed.filter(({ place }) => place.parent === null)

/** A way that things are moved, canvas units. */
interface Move {
  readonly x: number
  readonly y: number
}

/** How far copies lie from what they would hide. */
const COPY_OFFSET = 24

/** Nearer than this, canvas units, one thing is hidden by the other. */
const HIDES = COPY_OFFSET / 2

/** The move nearest to `by` that lays no root of a clip upon something, as a second paste at one point would. */
export function clearMove(clip: Clip, board: Board, by: Move): Move {
  const all = placedById(board)
  const taken = [...all.values()].map((record) => placeOnBoard(record, (id) => all.get(id)))
  const roots = rootsOf(clip)
  const isHidden = (x: number, y: number) =>
    taken.some((other) => Math.abs(other.x - x) < HIDES && Math.abs(other.y - y) < HIDES)
  let { x, y } = by
  while (roots.some(({ place }) => isHidden(place.x + x, place.y + y))) {
    x += COPY_OFFSET
    y += COPY_OFFSET
  }
  return { x, y }
}

/**
 * New records, those that come to lie over a theme in it, as if they had been dropped there: the front one of several
 * that `isOpen`. Themes and arrows stay on the board.
 */
export function laidInThemes(
  records: readonly NewRecord[],
  board: Board,
  isOpen: (theme: string) => boolean,
): readonly NewRecord[] {
  const all = placedById(board)
  const themes = board.themes
    .filter(({ id }) => isOpen(id))
    .map((theme) => ({ ...theme, corner: placeOnBoard(theme, (id) => all.get(id)) }))
    .sort((a, b) => (a.z < b.z ? 1 : -1))
  return records.map((record) => {
    if (!isCardType(record.kind) && record.kind !== 'image') return record
    const { place, size } = record as Extract<NewRecord, { kind: 'challenge' }>
    if (place.parent !== null) return record
    const [x, y] = [place.x + size.w / 2, place.y + size.h / 2]
    const theme = themes.find(
      ({ corner, size: { w, h } }) =>
        x >= corner.x && x <= corner.x + w && y >= corner.y && y <= corner.y + h,
    )
    if (!theme) return record
    const inTheme = { ...place, x: place.x - theme.corner.x, y: place.y - theme.corner.y, parent: theme.id }
    return { ...record, place: inTheme }
  })
}

/** All that lies on a board, by id. */
const placedById = (board: Board): ReadonlyMap<string, Placed> =>
  new Map(placedOn(board).map((record) => [record.id, record]))

/**
 * A clip as new records: new ids throughout, moved by `by`, in front of everything, last in the lists. Challenges
 * get no number, for the server gives those. What facilitators gave the originals (locks, stamps) and what people said
 * of them is theirs alone.
 */
export function pasteRecords(clip: Clip, board: Board, by: Move): readonly NewRecord[] {
  const ids = new Map<string, string>()
  for (const { id } of [...clip.placed, ...clip.bindings]) {
    ids.set(id, newId(id.slice(0, 3) as 'chl' | 'clu' | 'acr' | 'act' | 'img' | 'shp' | 'bnd'))
  }
  const byDepth = [...clip.placed].sort((a, b) => (a.z < b.z ? -1 : 1))
  const depths = generateNKeysBetween(zInFront(board), null, byDepth.length)
  const moved = ({ x, y, rotation, parent }: Place): Place =>
    parent === null
      ? { x: x + by.x, y: y + by.y, rotation, parent }
      : { x, y, rotation, parent: ids.get(parent) ?? null }

  const { challenges, themes, actors, activities } = board
  let order = Math.max(...[challenges, themes, actors, activities].map(orderAtEnd))
  const isThere = new Set<string>(challenges.map(({ id }) => id))
  const placed = byDepth.map((record, index): NewRecord => {
    const given = {
      id: ids.get(record.id),
      z: depths[index] ?? record.z,
      place: moved(record.place),
      ...('order' in record && { order: order++ }),
      ...(record.kind === 'challenge' && { mergedInto: null }),
      // of what was copied along it is about the copies
      ...(record.kind === 'activity' && {
        challenges: record.challenges.flatMap((id) => ids.get(id) ?? (isThere.has(id) ? id : [])),
      }),
    }
    return { ...ownFields(record), ...given } as NewRecord
  })
  const bindings = clip.bindings.map(
    (binding) =>
      ({
        ...binding,
        id: ids.get(binding.id),
        from: ids.get(binding.from),
        to: ids.get(binding.to),
      }) as NewRecord,
  )
  return [
    ...placed,
    ...bindings,
    ...clip.relations.flatMap((relation) => copyOf(relation, ids) ?? []),
    ...clip.actorLinks.flatMap((link) => tieOf(link, ids) ?? []),
  ]
}

/** A record without what the server or facilitators alone write, and what follows from the rest. */
function ownFields(record: Placed): object {
  const given = new Set(
    fieldsOf(record.kind).flatMap(([name, spec]) => (spec.serverOnly || spec.facilitatorOnly ? [name] : [])),
  )
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'theme' && !given.has(name)))
}

/** The same between the copies; undefined for what no relation can be. */
function copyOf(relation: Relation, ids: ReadonlyMap<string, string>): NewRecord | undefined {
  const [from, to] = [ids.get(relation.from), ids.get(relation.to)] as [Id<'chl'>, Id<'chl'>]
  const ends = inOrder({ meaning: relation.meaning, from, to })
  const id = relationId(ends)
  return id && { kind: 'relation', id, ...ends, why: relation.why }
}

function tieOf(
  { from, to, stake, note }: ActorLink,
  ids: ReadonlyMap<string, string>,
): NewRecord | undefined {
  const ends = { from: ids.get(from), to: ids.get(to) } as Pick<ActorLink, 'from' | 'to'>
  const id = actorLinkId(ends)
  return id && { kind: 'actorLink', id, ...ends, stake, note }
}
