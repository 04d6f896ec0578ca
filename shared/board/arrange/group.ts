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
  /** The name of the theme that a goal's cards come to lie in. */
  readonly nameOf: (goal: number) => string
  /** How many themes a board may have. */
  readonly maxThemes: number
}

/** A theme that gathers cards: one that was there, or a new one. */
interface Gathering {
  readonly id: Id<'clu'>
  readonly name: string
  readonly known: Theme | undefined
  readonly size: Size
}

/**
 * Gathers the free cards that have a goal in a theme for each goal, the first one that a card has; a theme of the
 * same name takes them if there is one. Cards without a goal stay where they are.
 */
export function groupByGoal(board: Board, options: GroupOptions): Arrangement {
  const all = arrangeables(board, options)
  const find = new Map(all.map((thing) => [thing.id, thing]))
  const places = new Map<string, Place>()
  const gatherings: Gathering[] = []
  const cards: Arrangeable[] = []
  let room = options.maxThemes - board.themes.length
  for (const [goal, members] of membersByGoal(board, find, options.ids)) {
    const name = truncate(options.nameOf(goal), TEXT_LIMITS.themeName)
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

/** The free cards of each goal, goals in order and cards in that of the list. */
function membersByGoal(
  board: Board,
  find: ReadonlyMap<string, Arrangeable>,
  ids: readonly string[] | undefined,
): readonly (readonly [number, readonly Arrangeable[]])[] {
  const wanted = ids && new Set(ids)
  const members = new Map<number, Arrangeable[]>()
  for (const { id, goals, place } of board.challenges) {
    const [goal] = goals
    const thing = find.get(id)
    if (goal === undefined || place.parent !== null || !thing || thing.isFixed || wanted?.has(id) === false)
      continue
    members.set(goal, [...(members.get(goal) ?? []), thing])
  }
  return [...members].sort(([a], [b]) => a - b)
}

/** A card that is new in a theme comes after those that lie in it. */
const readLast = (card: Arrangeable, index: number): Arrangeable => {
  const y = 1e7 * (index + 1)
  return { ...card, x: 0, y, place: { ...card.place, x: 0, y } }
}
