import type { Editor } from 'tldraw'

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * The library gives everything that lies in a theme a clip path of the theme's outline. Only what sticks out needs one,
 * and each costs the browser something in every frame: cards that lie inside get none.
 */
export function clipWhatSticksOut(editor: Editor): void {
  const clipPath = editor.getShapeClipPath.bind(editor)
  editor.getShapeClipPath = (shape) => {
    const mask = editor.getShapeMask(shape)
    const corners = mask && editor.getShapePageBounds(shape)?.corners
    return mask && corners && liesIn(mask, corners) ? undefined : clipPath(shape)
  }
}

/** Whether all points lie in a polygon without dents: on the same side of each of its edges, or on it. */
export function liesIn(polygon: readonly Point[], points: readonly Point[]): boolean {
  if (polygon.length < 3) return false
  const sides = points.flatMap((point) =>
    polygon.map((from, i) => {
      const to = polygon[(i + 1) % polygon.length]!
      return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
    }),
  )
  return sides.every((side) => side >= -EPSILON) || sides.every((side) => side <= EPSILON)
}

const EPSILON = 1e-6
