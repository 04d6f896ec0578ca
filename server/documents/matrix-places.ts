import type { Matrix, PlacedPoint } from '#shared/export/document/document.ts'

/** The scores of both axes, and how far the picture goes beyond them, so that a point at 1 or 5 is whole. */
export const SCORES = { least: 1, middle: 3, most: 5, beyond: 0.4 } as const

/** Where a score lies on a line of a length, from its beginning. */
export const along = (score: number, length: number): number =>
  ((score - SCORES.least + SCORES.beyond) / (SCORES.most - SCORES.least + 2 * SCORES.beyond)) * length

export interface Label {
  readonly point: PlacedPoint
  readonly x: number
  readonly y: number
  /** On which side of its point it stands. */
  readonly side: 'right' | 'left'
}

/**
 * Where the labels of a matrix stand in a picture of a size, from its left upper corner: beside their points, to the left
 * of those far to the right, and lower where another one is in the way. `widthOf` measures a label; `line` is its height.
 */
export function placeLabels(
  { points }: Pick<Matrix, 'points'>,
  size: { readonly width: number; readonly height: number },
  line: number,
  widthOf: (label: string) => number,
): readonly Label[] {
  const taken: { left: number; right: number; y: number }[] = []
  return points
    .map((point) => ({
      point,
      x: along(point.x, size.width),
      y: size.height - along(point.y, size.height),
    }))
    .toSorted((a, b) => a.y - b.y || a.x - b.x)
    .map(({ point, x, y }) => {
      const width = widthOf(point.label)
      const side = x + line + width > size.width ? 'left' : 'right'
      const left = side === 'right' ? x + 0.6 * line : x - 0.6 * line - width
      let free = y
      while (
        taken.some(
          (other) => left < other.right && left + width > other.left && Math.abs(free - other.y) < line,
        )
      ) {
        free += line / 2
      }
      taken.push({ left, right: left + width, y: free })
      return { point, x: left, y: free, side }
    })
}
