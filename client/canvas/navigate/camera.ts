import type { Box } from '#shared/board/box.ts'
import type { Size } from '#shared/board/records.ts'

/** What lies over the edges of the canvas, pixels. */
export interface Edges {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Zoom (`z`), and the page's corner in units of the page, as the canvas library has it. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly z: number
}

/**
 * The camera that shows all of `box` in the middle of what the edges leave free of the screen; no nearer than `max`,
 * and no farther than `min`.
 */
export function cameraFor(
  box: Box,
  screen: Size,
  edges: Edges,
  { min, max }: { readonly min: number; readonly max: number },
): Camera {
  const w = Math.max(1, screen.w - edges.left - edges.right)
  const h = Math.max(1, screen.h - edges.top - edges.bottom)
  const z = Math.max(min, Math.min(max, w / Math.max(1, box.w), h / Math.max(1, box.h)))
  return {
    x: (edges.left + w / 2) / z - (box.x + box.w / 2),
    y: (edges.top + h / 2) / z - (box.y + box.h / 2),
    z,
  }
}
