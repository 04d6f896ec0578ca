import { type Id, newId } from '../../kernel/ids.ts'
import { truncate } from '../../kernel/text.ts'
import { GRID, TEXT_LIMITS } from '../limits.ts'
import { orderAtEnd, zInFront } from '../order.ts'
import type { Board, Place, Size, Theme } from '../records.ts'
import {
  type Arrangeable,
  type Arrangement,
  type ArrangeOptions,
  arrangeables,
  NO_ARRANGEMENT,
} from './arrangement.ts'
import { freeSpot } from './boxes.ts'
import { rowsForScreen } from './grid.ts'
import { cornerOf, tidyTheme } from './tidy.ts'

export interface GroupOptions extends ArrangeOptions {
  /** Which cards; without it, all. Those that are in a theme already stay there in any case. */
  readonly ids?: readonly string[] | undefined
  /** How many themes a board may have. */
  readonly maxThemes: number
}

/** Cards that belong together, and what the theme is called that they come to lie in. */
export interface CardGroup {
  readonly name: string
  readonly cards: readonly string[]
}

/** A theme that gathers cards: one that was there, or a new one. */
interface Gathering {
  readonly id: Id<'clu'>
  readonly name: string
  readonly known: Theme | undefined
  readonly size: Size
}

/** Gathers the free cards that have a goal in a theme for each goal, the first one that a card has. */
export function groupByGoal(
  board: Board,
  { nameOf, ...options }: GroupOptions & { readonly nameOf: (goal: number) => string },
): Arrangement {
  const goals = new Map<number, string[]>()
  for (const {
    id,
    goals: [goal],
  } of board.challenges) {
    if (goal !== undefined) goals.set(goal, [...(goals.get(goal) ?? []), id])
  }
  const groups = [...goals].sort(([a], [b]) => a - b)
  return gatherInThemes(
    board,
    groups.map(([goal, cards]) => ({ name: nameOf(goal), cards })),
    options,
  )
}

/**
 * Gathers the free cards of each group in a theme, in the order of the list; a theme of the same name takes them if
 * there is one. Cards of no group stay where they are.
 */
export function gatherInThemes(
  board: Board,
  groups: readonly CardGroup[],
  options: GroupOptions,
): Arrangement {
  const all = arrangeables(board, options)
  const find = new Map(all.map((thing) => [thing.id, thing]))
  const places = new Map<string, Place>()
  const gatherings: Gathering[] = []
  const cards: Arrangeable[] = []
  let room = options.maxThemes - board.themes.length
  const free = freeCards(board, find, options.ids)
  for (const group of groups) {
    const wanted = new Set(group.cards)
    const members = free.filter(({ id }) => wanted.has(id))
    if (members.length === 0) continue
    const name = truncate(group.name, TEXT_LIMITS.themeName)
    const known = board.themes.find((theme) => {
      return theme.name === name && theme.place.parent === null && find.get(theme.id)?.isFixed === false
    })
    if (!known && room-- <= 0) continue
    const id = known?.id ?? newId('clu')
    const inside = all.filter(({ place }) => place.parent === id)
    const box = { id, w: known?.size.w ?? 0, h: known?.size.h ?? 0 }
    gatherings.push({ id, name, known, size: tidyTheme(box, [...inside, ...members.map(readLast)], places) })
    cards.push(...members)
  }
  if (gatherings.length === 0) return NO_ARRANGEMENT

  const themes = gatherings.flatMap(({ known }) => (known ? [find.get(known.id)!] : []))
  const moved = new Set([...cards, ...themes].map(({ id }) => id))
  const taken = all.filter(({ id, place }) => place.parent === null && !moved.has(id))
  const gap = 2 * GRID.gap
  const sizes = gatherings.map(({ size }) => size)
  const rows = rowsForScreen(sizes, gap)
  const corner = freeSpot(rows, cornerOf([...cards, ...themes]), taken, gap)
  const at = (index: number): Place => {
    const { x, y } = rows.cells[index]!
    return { x: corner.x + x, y: corner.y + y, rotation: 0, parent: null }
  }
  const order = orderAtEnd(board.themes)
  const isNew = (gathering: Gathering) => gathering.known === undefined
  for (const [index, { id, known }] of gatherings.entries()) if (known) places.set(id, at(index))
  return {
    places,
    sizes: new Map(gatherings.flatMap(({ id, known, size }) => (known ? [[id, size]] : []))),
    themes: gatherings.filter(isNew).map(({ id, name, size }, index) => ({
      kind: 'theme',
      id,
      name,
      size,
      colour: 'grey',
      place: at(gatherings.findIndex((gathering) => gathering.id === id)),
      z: zInFront(board),
      order: order + index,
    })),
  }
}

/** The cards that lie in no theme and may be moved, in the order of the list. */
function freeCards(
  board: Board,
  find: ReadonlyMap<string, Arrangeable>,
  ids: readonly string[] | undefined,
): readonly Arrangeable[] {
  const wanted = ids && new Set(ids)
  return board.challenges.flatMap(({ id, place }) => {
    const thing = find.get(id)
    const isFree = place.parent === null && thing?.isFixed === false && wanted?.has(id) !== false
    return isFree ? [thing] : []
  })
}

/** A card that is new in a theme comes after those that lie in it. */
const readLast = (card: Arrangeable, index: number): Arrangeable => {
  const y = 1e7 * (index + 1)
  return { ...card, x: 0, y, place: { ...card.place, x: 0, y } }
}
