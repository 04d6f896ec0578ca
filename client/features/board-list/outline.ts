import type { Board } from '#shared/board/records.ts'

/** The parts of the list that are no themes, and what is in them. */
export const RECORD_PARTS = ['actors', 'activities'] as const

export type RecordPart = (typeof RECORD_PARTS)[number]

/**
 * A part of the list: a theme, or with null what is in no theme, and the challenges in it from top to bottom; or the
 * actors, or the activities.
 */
export interface OutlineSection {
  readonly theme: string | null
  readonly ids: readonly string[]
}

/** What stands where in the list, without what it says. */
export type Outline = readonly OutlineSection[]

/** What a held list does not show yet: how many challenges are new, and whether anything else differs. */
export interface News {
  readonly added: number
  readonly changed: boolean
}

export const NO_NEWS: News = { added: 0, changed: false }

/** The board's order: first what is in no theme, then the themes. */
export function outlineOf(board: Pick<Board, 'challenges' | 'themes'>): Outline {
  const byTheme = new Map<string | null, string[]>([[null, []]])
  for (const theme of board.themes) byTheme.set(theme.id, [])
  for (const challenge of board.challenges) byTheme.get(challenge.theme)?.push(challenge.id)
  return [...byTheme].map(([theme, ids]) => ({ theme, ids }))
}

/** The same with actors and activities after it, where there are any. */
export const listOutlineOf = (board: Board): Outline => [
  ...outlineOf(board),
  ...RECORD_PARTS.filter((part) => board[part].length > 0).map((part) => ({
    theme: part,
    ids: board[part].map(({ id }) => id),
  })),
]

/**
 * The held outline with the records `ids` where they are in `current`, everything else unmoved: what somebody
 * does themselves shows at once, what others did meanwhile waits.
 */
export function takeIn(held: Outline, current: Outline, ids: ReadonlySet<string>): Outline {
  const isKept = (section: OutlineSection) => section.theme === null || !ids.has(section.theme)
  const before = new Map(held.map((section) => [section.theme, section.ids]))
  const shown = held
    .filter(isKept)
    .map((section) => ({ theme: section.theme, ids: without(section.ids, ids) }))
  for (const [index, section] of current.entries()) {
    const moved = section.ids.filter((id) => ids.has(id))
    let target = shown.find((candidate) => candidate.theme === section.theme)
    if (!target && (moved.length > 0 || !isKept(section))) {
      target = { theme: section.theme, ids: without(before.get(section.theme) ?? [], ids) }
      const themesBefore = current.slice(0, index).map((earlier) => earlier.theme)
      shown.splice(
        afterLast(
          shown.map((other) => other.theme),
          themesBefore,
        ),
        0,
        target,
      )
    }
    for (const id of moved) {
      const earlier = section.ids.slice(0, section.ids.indexOf(id))
      target?.ids.splice(afterLast(target.ids, earlier), 0, id)
    }
  }
  return shown
}

const without = (list: readonly string[], ids: ReadonlySet<string>) => list.filter((id) => !ids.has(id))

/** The index after the nearest of `earlier` (nearest last) that is in `list`; 0 when none is. */
function afterLast<T>(list: readonly T[], earlier: readonly T[]): number {
  for (let i = earlier.length - 1; i >= 0; i--) {
    const index = list.indexOf(earlier[i] as T)
    if (index >= 0) return index + 1
  }
  return 0
}

/** What `current` has that `shown` has not, and the other way round. */
export function newsIn(shown: Outline, current: Outline): News {
  const known = new Set(shown.flatMap((section) => section.ids))
  const added = current.flatMap((section) => section.ids).filter((id) => !known.has(id)).length
  const isSame =
    shown.length === current.length &&
    current.every(({ theme, ids }, i) =>
      isSameSection({ theme, ids: ids.filter((id) => known.has(id)) }, shown[i] as OutlineSection),
    )
  return added === 0 && isSame ? NO_NEWS : { added, changed: !isSame }
}

const isSameSection = (a: OutlineSection, b: OutlineSection) =>
  a.theme === b.theme && a.ids.length === b.ids.length && a.ids.every((id, i) => id === b.ids[i])
