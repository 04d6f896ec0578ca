import { CARD_SIZE, GRID } from '#shared/board/limits.ts'
import type { Place, Size } from '#shared/board/records.ts'

/** How many frames stand side by side, cards in a frame, and how far apart frames are. Canvas units. */
const FRAMES_PER_ROW = 3
const CARDS_PER_ROW = 2
const FRAME_GAP = 80

const acrossFrame = GRID.gap + CARDS_PER_ROW * (CARD_SIZE.w + GRID.gap)

/** A frame that holds so many cards with even gaps. */
export const frameSize = (cards: number): Size => ({
  w: acrossFrame,
  h: GRID.themeHeader + Math.ceil(cards / CARDS_PER_ROW) * (CARD_SIZE.h + GRID.gap),
})

/** The place of the `index`-th frame, all frames being of the size `frame`. */
export const framePlace = (index: number, frame: Size): Place => ({
  x: (index % FRAMES_PER_ROW) * (frame.w + FRAME_GAP),
  y: Math.floor(index / FRAMES_PER_ROW) * (frame.h + FRAME_GAP),
  rotation: 0,
  parent: null,
})

/** The place of the `index`-th card inside its frame. */
export const cardPlace = (index: number, parent: string): Place => ({
  x: GRID.gap + (index % CARDS_PER_ROW) * (CARD_SIZE.w + GRID.gap),
  y: GRID.themeHeader + Math.floor(index / CARDS_PER_ROW) * (CARD_SIZE.h + GRID.gap),
  rotation: 0,
  parent,
})

/** The place of the `index`-th card that lies outside, in a row under `frames` frames. */
export const loosePlace = (index: number, frames: number, frame: Size): Place => ({
  x: index * (CARD_SIZE.w + GRID.gap),
  y: Math.ceil(frames / FRAMES_PER_ROW) * (frame.h + FRAME_GAP),
  rotation: 0,
  parent: null,
})
