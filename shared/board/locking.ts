import type { Board, Place } from './records.ts'

/** What is needed of a record to tell whether it is locked. */
export interface Held {
  readonly locked: boolean
  readonly parent: string | null
}

/** Records may lie in each other this deep; what lies deeper is in a circle. */
const DEPTH = 20

/** Whether a record is locked, by itself or by something that it lies in. */
export function isLockedIn(id: string, heldOf: (id: string) => Held | undefined): boolean {
  let at: string | null = id
  for (let depth = 0; at !== null && depth < DEPTH; depth++) {
    const held: Held | undefined = heldOf(at)
    if (!held) return false
    if (held.locked) return true
    at = held.parent
  }
  return false
}

interface Lockable {
  readonly id: string
  readonly locked: boolean
  readonly place: Place
}

/** The ids of all that is locked on a board, by itself or by what it lies in. */
export function lockedOn(board: Board): ReadonlySet<string> {
  const { challenges, merged, themes, actors, activities, images, shapes } = board
  const all: readonly Lockable[] = [
    ...challenges,
    ...merged,
    ...themes,
    ...actors,
    ...activities,
    ...images,
    ...shapes,
  ]
  if (!all.some(({ locked }) => locked)) return NONE
  const held = new Map(all.map(({ id, locked, place }) => [id, { locked, parent: place.parent }]))
  return new Set(all.flatMap(({ id }) => (isLockedIn(id, (at) => held.get(at)) ? [id] : [])))
}

const NONE: ReadonlySet<string> = new Set()
