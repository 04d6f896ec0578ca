import type { Board, Place } from './records.ts'

/** What is needed of a record to tell whether it is locked. */
export interface Held {
  readonly locked: boolean
  readonly parent: string | null
  /** Whether what lies in it stays free though it is locked. */
  readonly takesCards: boolean
}

/** Records may lie in each other this deep; what lies deeper is in a circle. */
const DEPTH = 20

/** Whether a record is locked, by itself or by something that it lies in. */
export function isLockedIn(id: string, heldOf: (id: string) => Held | undefined): boolean {
  let at: string | null = id
  for (let depth = 0; at !== null && depth < DEPTH; depth++) {
    const held: Held | undefined = heldOf(at)
    if (!held) return false
    if (held.locked && (at === id || !held.takesCards)) return true
    at = held.parent
  }
  return false
}

interface Lockable {
  readonly id: string
  readonly locked: boolean
  readonly place: Place
  readonly takesCards?: boolean
}

/** The ids of all that is locked on a board, by itself or by what it lies in: the set of `before` when it is the same. */
export function lockedOn(board: Board, before: ReadonlySet<string> = NONE): ReadonlySet<string> {
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
  const held = new Map(
    all.map(({ id, locked, place, takesCards = false }) => [
      id,
      { locked, parent: place.parent, takesCards },
    ]),
  )
  const locked = all.flatMap(({ id }) => (isLockedIn(id, (at) => held.get(at)) ? [id] : []))
  return locked.length === before.size && locked.every((id) => before.has(id)) ? before : new Set(locked)
}

/** The ids of the themes that take nothing from who may not unlock them. */
export function closedThemes(board: Board): ReadonlySet<string> {
  const locked = lockedOn(board)
  if (locked.size === 0) return NONE
  const isOpen = new Set(
    board.themes
      .filter((theme) => theme.takesCards && !locked.has(theme.place.parent ?? ''))
      .map(({ id }) => id),
  )
  return new Set(board.themes.flatMap(({ id }) => (locked.has(id) && !isOpen.has(id) ? [id] : [])))
}

const NONE: ReadonlySet<string> = new Set()
