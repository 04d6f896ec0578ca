import type { Size } from '#shared/board/records.ts'

/** What browsers of today draw without failing, pixels: on a side, and in all. */
const MAX_SIDE = 8192
const MAX_PIXELS = 32_000_000

/** Pixels for each unit of the board: two where that is not too much, fewer for large boards. */
export function pixelsPerUnit({ w, h }: Size): number {
  return Math.min(2, MAX_SIDE / w, MAX_SIDE / h, Math.sqrt(MAX_PIXELS / (w * h)))
}
