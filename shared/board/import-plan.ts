import { generateNKeysBetween } from 'fractional-indexing'
import { type Id, newId } from '../kernel/ids.ts'
import { arrangeables } from './arrange/arrangement.ts'
import { cardSizeFor } from './card-size.ts'
import type { NewRecord } from './edit.ts'
import { CARD_SIZE, GRID, TEXT_LIMITS } from './limits.ts'
import { orderAtEnd, zInFront } from './order.ts'
import { type Board, COLOURS, type Colour, type Size } from './records.ts'

/** A card that comes from a file. Cards of one theme, by its name, lie together; '' is none. */
export interface ImportedCard {
  readonly title: string
  readonly body: string
  readonly goals: readonly number[]
  readonly theme: string
}

/** Cards of a theme stand in so many columns. */
const THEME_COLUMNS = 3

/** Themes stand beside each other up to this width, canvas units. */
const ROW_WIDTH = 3 * (THEME_COLUMNS * (CARD_SIZE.w + GRID.gap) + GRID.gap)

/**
 * The records of cards that come in together: below all that lies on the board, in rows, and with a theme each for
 * those that name one. Names that differ in capitals are one. Themes come before what lies in them.
 */
export function planImport(board: Board, cards: readonly ImportedCard[]): readonly NewRecord[] {
  const groups = new Map<string, ImportedCard[]>()
  for (const card of cards) {
    const key = card.theme.toLowerCase()
    groups.set(key, [...(groups.get(key) ?? []), card])
  }
  const loose = groups.get('') ?? []
  groups.delete('')
  const depths = generateNKeysBetween(zInFront(board), null, cards.length + groups.size)
  const next = { z: 0, order: orderAtEnd(board.challenges), theme: orderAtEnd(board.themes) }
  const z = () => depths[next.z++] ?? 'a1'

  const records: NewRecord[] = []
  const put = (card: ImportedCard, size: Size, x: number, y: number, parent: string | null, colour: Colour) =>
    records.push({
      kind: 'challenge',
      id: newId('chl'),
      title: card.title,
      body: card.body,
      goals: card.goals,
      targets: [],
      colour,
      size,
      place: { x, y, rotation: 0, parent },
      z: z(),
      order: next.order++,
    })

  let top = freeBelow(board)
  if (loose.length > 0) {
    const grid = gridOf(loose, GRID.columns)
    for (const { card, size, x, y } of grid.cells) put(card, size, x, top + y, null, 'yellow')
    top += grid.h + 2 * GRID.gap
  }
  let left = 0
  let tallest = 0
  let colour = 0
  for (const group of groups.values()) {
    const grid = gridOf(group, Math.min(THEME_COLUMNS, group.length))
    const size = { w: grid.w + 2 * GRID.gap, h: GRID.themeHeader + grid.h + GRID.gap }
    if (left > 0 && left + size.w > ROW_WIDTH) {
      top += tallest + 2 * GRID.gap
      left = 0
      tallest = 0
    }
    const id: Id<'clu'> = newId('clu')
    const own = COLOURS[colour++ % COLOURS.length] ?? 'grey'
    const name = (group[0]?.theme ?? '').slice(0, TEXT_LIMITS.themeName)
    const place = { x: left, y: top, rotation: 0, parent: null }
    records.push({ kind: 'theme', id, name, colour: own, size, place, z: z(), order: next.theme++ })
    for (const cell of grid.cells) {
      put(cell.card, cell.size, GRID.gap + cell.x, GRID.themeHeader + cell.y, id, own)
    }
    left += size.w + 2 * GRID.gap
    tallest = Math.max(tallest, size.h)
  }
  return records
}

/** The first height at which nothing lies on the open board. */
function freeBelow(board: Board): number {
  const open = arrangeables(board, {}).filter(({ place }) => place.parent === null)
  if (open.length === 0) return 0
  return Math.ceil(Math.max(...open.map(({ y, h }) => y + h))) + 2 * GRID.gap
}

/** Cards row by row, each row as tall as its tallest. */
function gridOf(cards: readonly ImportedCard[], columns: number) {
  const cells: {
    readonly card: ImportedCard
    readonly size: Size
    readonly x: number
    readonly y: number
  }[] = []
  let y = 0
  for (let start = 0; start < cards.length; start += columns) {
    const row = cards
      .slice(start, start + columns)
      .map((card) => ({ card, size: cardSizeFor(card.title, card.body) }))
    for (const [column, { card, size }] of row.entries()) {
      cells.push({ card, size, x: column * (CARD_SIZE.w + GRID.gap), y })
    }
    y += Math.max(...row.map(({ size }) => size.h)) + GRID.gap
  }
  return { cells, w: columns * (CARD_SIZE.w + GRID.gap) - GRID.gap, h: Math.max(0, y - GRID.gap) }
}
