import type { Box } from '../box.ts'
import { GRID } from '../limits.ts'
import { boundsOf, type Spots, type Thing } from './boxes.ts'

export const EDGES = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const

export type Edge = (typeof EDGES)[number]

/** Puts things at one line: an edge of all of them, or their middle. Each moves one way only. */
export function align(things: readonly Thing[], edge: Edge): Spots {
  const all = boundsOf(things)
  if (!all) return new Map()
  return new Map(things.map((thing) => [thing.id, alignedTo(thing, all, edge)]))
}

function alignedTo({ x, y, w, h }: Thing, all: Box, edge: Edge) {
  switch (edge) {
    case 'left':
      return { x: all.x, y }
    case 'centre':
      return { x: all.x + (all.w - w) / 2, y }
    case 'right':
      return { x: all.x + all.w - w, y }
    case 'top':
      return { x, y: all.y }
    case 'middle':
      return { x, y: all.y + (all.h - h) / 2 }
    case 'bottom':
      return { x, y: all.y + all.h - h }
  }
}

export type Direction = 'across' | 'down'

/**
 * Makes the gaps between things equal, from left to right or from top to bottom. The first and the last stay; only
 * where there is no room for the rest between them, the others go on beyond the last with a small gap.
 */
export function distribute(things: readonly Thing[], direction: Direction): Spots {
  const [at, extent] = direction === 'across' ? (['x', 'w'] as const) : (['y', 'h'] as const)
  const inLine = [...things].sort(
    (a, b) => a[at] + a[extent] / 2 - (b[at] + b[extent] / 2) || (a.id < b.id ? -1 : 1),
  )
  const [first, last] = [inLine[0], inLine.at(-1)]
  if (!first || !last) return new Map()
  const taken = inLine.reduce((sum, thing) => sum + thing[extent], 0)
  const room = last[at] + last[extent] - first[at] - taken
  const gap = room >= 0 && inLine.length > 1 ? room / (inLine.length - 1) : GRID.gap / 2
  let next = first[at]
  return new Map(
    inLine.map((thing) => {
      const spot = { x: thing.x, y: thing.y, [at]: next }
      next += thing[extent] + gap
      return [thing.id, spot]
    }),
  )
}
