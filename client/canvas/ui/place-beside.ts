import type { Size } from '#shared/board/records.ts'

interface Box extends Size {
  readonly x: number
  readonly y: number
}

const GAP = 14
const MARGIN = 8
/** Room that the tools take at the bottom of the canvas, pixels. */
const BOTTOM = 84

/** Where a bar goes beside a thing: above it, or below, or, where neither has room, at the top of the canvas. */
export function placeBeside(thing: Box, bar: Size, room: Size): { readonly x: number; readonly y: number } {
  const x = within(thing.x + thing.w / 2 - bar.w / 2, MARGIN, room.w - bar.w - MARGIN)
  const above = thing.y - bar.h - GAP
  const below = thing.y + thing.h + GAP
  const y = above >= MARGIN ? above : below + bar.h <= room.h - BOTTOM ? below : MARGIN
  return { x: Math.round(x), y: Math.round(within(y, MARGIN, room.h - bar.h - BOTTOM)) }
}

/** Where a panel goes beside a thing: to its right, or to its left, or, where neither has room, over it. */
export function placeAside(thing: Box, panel: Size, room: Size): { readonly x: number; readonly y: number } {
  const right = thing.x + thing.w + GAP
  const left = thing.x - panel.w - GAP
  const isRight = right + panel.w + MARGIN <= room.w
  const x = isRight ? right : left >= MARGIN ? left : room.w - panel.w - MARGIN
  return {
    x: Math.round(within(x, MARGIN, room.w - panel.w - MARGIN)),
    y: Math.round(within(thing.y, MARGIN, room.h - panel.h - MARGIN)),
  }
}

/** `value`, or the nearest that is between the two; `min` when there is no room. */
export const within = (value: number, min: number, max: number) => Math.max(min, Math.min(value, max))
