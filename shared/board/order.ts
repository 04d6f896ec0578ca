import { generateKeyBetween } from 'fractional-indexing'
import type { Board } from './records.ts'

interface Ordered {
  readonly id: string
  readonly order: number
}

/** The order of something that comes last among `siblings`. */
export const orderAtEnd = (siblings: readonly Ordered[]): number =>
  siblings.reduce((max, sibling) => Math.max(max, sibling.order), 0) + 1

/**
 * The order that brings `id` one place up (-1) or down (1) among `siblings`, which are in order; undefined when
 * it is at that end already.
 */
export function orderMoved(siblings: readonly Ordered[], id: string, by: -1 | 1): number | undefined {
  const index = siblings.findIndex((sibling) => sibling.id === id)
  const passed = siblings[index + by]
  if (index < 0 || !passed) return undefined
  const beyond = siblings[index + 2 * by]
  return beyond ? (passed.order + beyond.order) / 2 : passed.order + by
}

/** A z-index in front of everything on the board. Keys are those of fractional indexing, as the canvas uses. */
export function zInFront(board: Board): string {
  let top: string | null = null
  for (const list of [board.challenges, board.themes, board.actors, board.activities, board.shapes]) {
    for (const { z } of list) if (top === null || z > top) top = z
  }
  try {
    return generateKeyBetween(top, null)
  } catch {
    return FIRST_Z // someone stored a key that is none; the canvas puts such records in order itself
  }
}

const FIRST_Z = generateKeyBetween(null, null)
