import type { Block, Document, Item, Table } from '#shared/export/document/document.ts'

/** Where content is on a wide slide, inches. */
export const WIDE = { left: 0.5, width: 12.33, top: 1.35, bottom: 6.9 } as const

/** On the first slide there is little but the title, which stands in the middle of it; inches. */
export const FIRST = { title: 1.6, titleHeight: 1.6, top: 3.4 } as const

export interface Slide {
  readonly title: string
  readonly pieces: readonly Piece[]
}

/** A block, or a part of one, at its place; inches, and points for the size of its text. */
export interface Piece {
  readonly block: Block
  readonly y: number
  readonly height: number
  readonly size: number
}

const GAP = 0.15
const ROW_PADDING = 0.12

const SIZES = { heading: 22, paragraph: 20, list: 18, table: 16, bars: 16, matrix: 16 } as const

/**
 * Where a document's blocks go: a slide for each part, and another where one is full. Lists and tables go on there, with
 * the table's head. How tall text becomes is estimated on the safe side: slides have no flow of their own.
 */
export function slidesOf({ title, words, blocks }: Document): readonly Slide[] {
  const slides: { title: string; pieces: Piece[] }[] = [{ title, pieces: [] }]
  let part = title
  let y: number = FIRST.top
  const next = (name: string) => {
    slides.push({ title: name, pieces: [] })
    y = WIDE.top
  }
  const goOn = () => next(`${part} (${words.continued})`)
  const put = (block: Block) => {
    const height = heightOf(block)
    if (y + height > WIDE.bottom && slides.at(-1)!.pieces.length > 0) goOn()
    slides.at(-1)!.pieces.push({ block, y, height, size: SIZES[block.kind] })
    y += height + GAP
  }
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) {
      part = block.text
      next(part)
    } else if (block.kind === 'list' || block.kind === 'table') {
      let rest: typeof block | undefined = block
      while (rest) {
        const [first, after]: readonly [typeof block, typeof block | undefined] = split(rest, WIDE.bottom - y)
        put(first)
        rest = after
        if (rest) goOn()
      }
    } else put(block)
  }
  return slides
}

/** What of a list or table fits in `room`, at least one of its items, and the rest. */
function split<B extends Extract<Block, { kind: 'list' | 'table' }>>(
  block: B,
  room: number,
): readonly [B, B | undefined] {
  const parts: readonly unknown[] = block.kind === 'list' ? block.items : block.rows
  const withParts = (some: readonly unknown[]): B =>
    block.kind === 'list' ? { ...block, items: some } : { ...block, rows: some }
  let count = parts.length
  while (count > 1 && heightOf(withParts(parts.slice(0, count))) > room) count -= 1
  return [withParts(parts.slice(0, count)), count < parts.length ? withParts(parts.slice(count)) : undefined]
}

function heightOf(block: Block): number {
  const size = SIZES[block.kind]
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return textHeight(block.text, WIDE.width, size)
    case 'list':
      return block.items.reduce(
        (sum, item) => sum + textHeight(saidIn(item), WIDE.width - 0.4, size) + 0.08,
        0,
      )
    case 'table':
      return [block.columns.map(({ title }) => title), ...block.rows].reduce(
        (sum, cells) => sum + rowHeight(block, cells),
        0,
      )
    case 'matrix':
      return 4.5
    case 'bars':
      return Math.min(WIDE.bottom - WIDE.top, 0.8 + 0.55 * block.bars.length)
  }
}

const saidIn = ({ label = '', text }: Item): string => `${label} ${text}`

function rowHeight({ columns }: Table, cells: readonly string[]): number {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const heights = cells.map((text, index) =>
    textHeight(text, (WIDE.width * (columns[index]?.width ?? 1)) / whole - 0.2, SIZES.table),
  )
  return Math.max(...heights) + ROW_PADDING
}

/** Height of a text in a column of `width`, both inches: letters are about half as wide as they are tall. */
function textHeight(text: string, width: number, size: number): number {
  const perLine = Math.max(1, Math.floor((width * 72) / (size * 0.54)))
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
  return (lines * size * 1.22) / 72
}
