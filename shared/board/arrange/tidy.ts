import type { Point } from '../box.ts'
import { GRID, THEME_SIZE, VALUE_LIMITS } from '../limits.ts'
import type { Board, Place, Size } from '../records.ts'
import { type Arrangeable, type Arrangement, type ArrangeOptions, arrangeables } from './arrangement.ts'
import { boundsOf, freeSpot, inReadingOrder } from './boxes.ts'
import { columnsFor, type Grid, gridOf, rowsForScreen } from './grid.ts'

/** Between themes, so that they read as separate; canvas units. */
const THEME_GAP = 2 * GRID.gap

export interface TidyOptions extends ArrangeOptions {
  /** Which things; without it, every card that is in no theme. */
  readonly ids?: readonly string[] | undefined
  /** A higher rank comes first; things of one rank stay in reading order. */
  readonly rankOf?: ((id: string) => number) | undefined
}

/**
 * Lays things out in a grid without overlaps, in the order in which they are read. What lies in a theme stays in it
 * and the theme grows to hold it; on the open board the grid begins where the things did, or below what is there.
 */
export function tidyUp(board: Board, options: TidyOptions = {}): Arrangement {
  const all = arrangeables(board, options)
  const wanted = new Set<string>(
    options.ids ??
      cardsOn(board)
        .filter(isFree)
        .map(({ id }) => id),
  )
  const themes = new Map<string, Size>(board.themes.map(({ id, size }) => [id, size]))
  const chosen = all.filter(({ id, isFixed, place }) => {
    return wanted.has(id) && !isFixed && !(place.parent !== null && wanted.has(place.parent))
  })
  const places = new Map<string, Place>()
  const sizes = new Map<string, Size>()
  // themes first: the open board keeps clear of them as they have grown
  const parents = [...new Set(chosen.map(({ place }) => place.parent))].sort((a, b) =>
    b === null ? -1 : a === null ? 1 : 0,
  )
  for (const parent of parents) {
    const things = ranked(
      chosen.filter(({ place }) => place.parent === parent),
      options.rankOf,
    )
    const taken = all
      .filter((other) => other.place.parent === parent && !things.includes(other))
      .map((other) => ({ ...other, ...sizes.get(other.id) }))
    const theme = parent === null ? undefined : themes.get(parent)
    const columns = theme ? columnsIn(theme, things) : columnsFor(things)
    const grid = gridOf(things, columns)
    const from = theme ? { x: GRID.gap, y: GRID.themeHeader } : cornerOf(things)
    const corner = freeSpot(grid, from, taken, GRID.gap)
    put(places, things, grid, corner, parent)
    if (!theme || parent === null) continue
    const size = holding(theme, corner, grid)
    const mayGrow = all.find(({ id }) => id === parent)?.isFixed === false
    if (mayGrow && (size.w > theme.w || size.h > theme.h)) sizes.set(parent, size)
  }
  return { places, sizes, themes: [] }
}

/**
 * Puts the whole board in order: the cards of each theme in a grid in it, the themes in rows one beside the other in
 * the list's order, the cards that are in none before them. What is fixed, and what is drawn, stays and is kept free.
 */
export function tidyBoard(board: Board, options: ArrangeOptions = {}): Arrangement {
  const all = arrangeables(board, options)
  const find = new Map(all.map((thing) => [thing.id, thing]))
  const themes = board.themes.flatMap(({ id }) => movable(find.get(id)))
  const cards = cardsOn(board).filter(isFree)
  const free = inReadingOrder(cards.flatMap(({ id }) => movable(find.get(id))))
  const places = new Map<string, Place>()
  const sizes = new Map<string, Size>()
  const blocks: Block[] = []
  if (free.length > 0) blocks.push({ ...gridOf(free, columnsFor(free)), things: free })
  for (const theme of themes) {
    const inside = all.filter(({ place }) => place.parent === theme.id)
    const size = tidyTheme(theme, inside, places)
    sizes.set(theme.id, size)
    blocks.push({ ...gridOf([size], 1), things: [theme] })
  }
  const rows = rowsForScreen(blocks, THEME_GAP)
  const moved = new Set(blocks.flatMap(({ things }) => things.map(({ id }) => id)))
  const taken = all.filter(({ id, place }) => place.parent === null && !moved.has(id))
  const corner = freeSpot(rows, cornerOf([...free, ...themes]), taken, THEME_GAP)
  for (const [index, block] of blocks.entries()) {
    put(places, block.things, block, sum(corner, rows.cells[index]!), null)
  }
  return { places, sizes, themes: [] }
}

/** Things that are laid out together. */
interface Block extends Grid {
  readonly things: readonly Arrangeable[]
}

/** Lays out what may be moved of the cards in a theme, into `places`; gives the size that the theme needs. */
export function tidyTheme(
  theme: { readonly id: string; readonly w: number; readonly h: number },
  inside: readonly Arrangeable[],
  places: Map<string, Place>,
): Size {
  const cards = inReadingOrder(inside.filter(({ isFixed, isCard }) => isCard && !isFixed))
  const others = inside.filter((thing) => !cards.includes(thing))
  const grid = gridOf(cards, Math.max(2, Math.ceil(Math.sqrt(cards.length))))
  const corner = freeSpot(grid, { x: GRID.gap, y: GRID.themeHeader }, others, GRID.gap)
  put(places, cards, grid, corner, theme.id)
  const least = others.length > 0 ? theme : { w: THEME_SIZE.w, h: THEME_SIZE.h / 2 }
  return holding(least, corner, grid)
}

/** A size that holds a block at `corner`, with a gap around. */
const holding = (size: Size, corner: Point, block: Size): Size => ({
  w: Math.min(VALUE_LIMITS.sizeMax, Math.max(size.w, corner.x + block.w + GRID.gap)),
  h: Math.min(VALUE_LIMITS.sizeMax, Math.max(size.h, corner.y + block.h + GRID.gap)),
})

/** Places things in the cells of a grid with its corner at a point. What is drawn may begin beside its place. */
export function put(
  places: Map<string, Place>,
  things: readonly Arrangeable[],
  { cells }: Grid,
  corner: Point,
  parent: string | null,
): void {
  for (const [index, { id, place, x, y }] of things.entries()) {
    const cell = sum(corner, cells[index]!)
    places.set(id, {
      x: onBoard(cell.x + place.x - x),
      y: onBoard(cell.y + place.y - y),
      rotation: place.rotation,
      parent,
    })
  }
}

function ranked(
  things: readonly Arrangeable[],
  rankOf: ((id: string) => number) | undefined,
): readonly Arrangeable[] {
  const read = inReadingOrder(things)
  return rankOf ? [...read].sort((a, b) => rankOf(b.id) - rankOf(a.id)) : read
}

/** As many columns as fit between the edges of a theme, at least one. */
function columnsIn(theme: Size, things: readonly Size[]): number {
  const widest = Math.max(...things.map(({ w }) => w))
  return Math.max(1, Math.min(things.length, Math.floor((theme.w - GRID.gap) / (widest + GRID.gap))))
}

export function cornerOf(things: readonly Arrangeable[]): Point {
  const bounds = boundsOf(things)
  return bounds ? { x: Math.round(bounds.x), y: Math.round(bounds.y) } : { x: 0, y: 0 }
}

const cardsOn = ({ challenges, actors, activities }: Board) => [...challenges, ...actors, ...activities]

const isFree = ({ place }: { readonly place: Place }) => place.parent === null

const movable = (thing: Arrangeable | undefined): readonly Arrangeable[] =>
  thing && !thing.isFixed && thing.place.parent === null ? [thing] : []

const sum = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y })

const onBoard = (value: number) =>
  Math.min(VALUE_LIMITS.coordinate, Math.max(-VALUE_LIMITS.coordinate, value))
