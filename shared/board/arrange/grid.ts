import type { Point } from '../box.ts'
import { GRID } from '../limits.ts'
import type { Size } from '../records.ts'

/** Where the cells of a grid begin, counted from its corner, and how large all of it is. */
export interface Grid extends Size {
  readonly cells: readonly Point[]
}

/** Lays sizes row by row, each column as wide as its widest and each row as tall as its tallest. */
export function gridOf(sizes: readonly Size[], columns: number, gap: number = GRID.gap): Grid {
  const widths: number[] = []
  const heights: number[] = []
  for (const [index, { w, h }] of sizes.entries()) {
    const [column, row] = [index % columns, Math.floor(index / columns)]
    widths[column] = Math.max(widths[column] ?? 0, Math.ceil(w))
    heights[row] = Math.max(heights[row] ?? 0, Math.ceil(h))
  }
  const [xs, ys] = [startsOf(widths, gap), startsOf(heights, gap)]
  return {
    cells: sizes.map((_, index) => ({ x: xs[index % columns]!, y: ys[Math.floor(index / columns)]! })),
    w: Math.max(0, (xs.at(-1) ?? 0) + (widths.at(-1) ?? 0)),
    h: Math.max(0, (ys.at(-1) ?? 0) + (heights.at(-1) ?? 0)),
  }
}

function startsOf(lengths: readonly number[], gap: number): readonly number[] {
  let next = 0
  return lengths.map((length) => {
    const start = next
    next += length + gap
    return start
  })
}

/** How many columns make a grid of these sizes about as wide as a screen. */
export function columnsFor(sizes: readonly Size[], gap: number = GRID.gap): number {
  if (sizes.length === 0) return 1
  const mean = (of: (size: Size) => number) =>
    sizes.reduce((sum, size) => sum + of(size) + gap, 0) / sizes.length
  const columns = Math.round(Math.sqrt((sizes.length * (16 / 9) * mean(({ h }) => h)) / mean(({ w }) => w)))
  return Math.min(sizes.length, Math.max(1, columns))
}

/** Lays sizes in rows no wider than `width` (a single one may be), each row as tall as its tallest. */
function rowsOf(sizes: readonly Size[], width: number, gap: number): Grid {
  const cells: Point[] = []
  let [x, y, tallest, widest] = [0, 0, 0, 0]
  for (const { w, h } of sizes) {
    if (x > 0 && x + w > width) {
      y += tallest + gap
      x = 0
      tallest = 0
    }
    cells.push({ x, y })
    x += Math.ceil(w) + gap
    tallest = Math.max(tallest, Math.ceil(h))
    widest = Math.max(widest, x - gap)
  }
  return { cells, w: widest, h: y + tallest }
}

/** Lays sizes in rows so that all of them are seen as large as may be on a screen. */
export function rowsForScreen(sizes: readonly Size[], gap: number): Grid {
  let best = rowsOf(sizes, 0, gap)
  let width = -gap
  for (const { w } of sizes) {
    width += Math.ceil(w) + gap
    const rows = rowsOf(sizes, width, gap)
    if (scaleOf(rows) > scaleOf(best)) best = rows
  }
  return best
}

/** How large something of this size can be on a screen of sixteen by ten. */
const scaleOf = ({ w, h }: Size) => Math.min(16 / Math.max(1, w), 10 / Math.max(1, h))
