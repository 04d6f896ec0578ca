import { frameInside } from '#shared/board/frame.ts'
import type { Board, Place } from '#shared/board/records.ts'

/** A record that lies on the canvas and that the canvas can show. */
export type Placed = Board['challenges' | 'themes' | 'actors' | 'activities' | 'images' | 'shapes'][number]

/** All that lies on a board. */
export const placedOn = ({
  themes,
  challenges,
  actors,
  activities,
  images,
  shapes,
}: Pick<
  Board,
  'themes' | 'challenges' | 'actors' | 'activities' | 'images' | 'shapes'
>): readonly Placed[] => [...themes, ...challenges, ...actors, ...activities, ...images, ...shapes]

interface Lying {
  readonly id: string
  readonly place: Place
}

/** Whether something may lie in this record: a theme, or a group of shapes. */
export const canHold = (record: Placed): boolean =>
  record.kind === 'theme' || (record.kind === 'shape' && record.type === 'group')

/** How deep records may nest before the canvas puts them on the open board. */
const MAX_DEPTH = 16

/**
 * The record that `record` lies in, or null for the open board. Null too when its parents hold each other in a
 * ring, which two people can cause by moving at the same time and the canvas would follow for ever.
 */
export function parentOf(record: Placed, find: (id: string) => Placed | undefined): string | null {
  const { parent } = record.place
  if (parent === null) return null
  let above: string | null = parent
  for (let depth = 0; above !== null; depth++) {
    const holder = find(above)
    if (depth > MAX_DEPTH || above === record.id || !holder || !canHold(holder)) return null
    above = holder.place.parent
  }
  return parent
}

/** Where a record lies counted from the board's corner, whatever it lies in. */
export function placeOnBoard(record: Lying, find: (id: string) => Lying | undefined): Place {
  let place = record.place
  const seen = new Set([record.id])
  while (place.parent !== null) {
    const holder = seen.has(place.parent) ? undefined : find(place.parent)
    if (!holder) break
    seen.add(holder.id)
    place = { ...frameInside(holder.place, place), parent: holder.place.parent }
  }
  return { ...place, parent: null }
}
