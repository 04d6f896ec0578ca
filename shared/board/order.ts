import { generateKeyBetween } from 'fractional-indexing'
import { VALUE_LIMITS } from './limits.ts'
import type { Board } from './records.ts'

interface Ordered {
  readonly id: string
  readonly order: number
}

/** The order of something that comes last among `siblings`. */
export const orderAtEnd = (siblings: readonly Ordered[]): number =>
  siblings.reduce((max, sibling) => Math.max(max, sibling.order), 0) + 1

/**
 * The new orders that bring `id` one place up (-1) or down (1) among `siblings`, which are in order; none when it
 * is at that end already. Only its own changes, unless there is no number left between those that it comes to lie
 * between (two people who add a card at the same time give both the same order): then all are numbered anew.
 */
export function orderMoved(siblings: readonly Ordered[], id: string, by: -1 | 1): readonly Ordered[] {
  const index = siblings.findIndex((sibling) => sibling.id === id)
  const passed = siblings[index + by]
  if (index < 0 || !passed) return []
  const beyond = siblings[index + 2 * by]
  const order = beyond ? passed.order / 2 + beyond.order / 2 : passed.order + by
  const isBetween = (order - passed.order) * by > 0 && (!beyond || (beyond.order - order) * by > 0)
  if (isBetween) return [{ id, order }]
  const moved = siblings.filter((sibling) => sibling.id !== id)
  moved.splice(index + by, 0, siblings[index]!)
  return moved
    .map((sibling, place) => ({ id: sibling.id, order: place + 1, was: sibling.order }))
    .filter(({ order: next, was }) => next !== was)
    .map(({ id: renumbered, order: next }) => ({ id: renumbered, order: next }))
}

/**
 * The order that puts something directly before (-1) or after (1) `other` among `siblings`, which are in order and
 * do not hold it; undefined when `other` is not among them.
 */
export function orderBeside(siblings: readonly Ordered[], other: string, by: -1 | 1): number | undefined {
  const index = siblings.findIndex((sibling) => sibling.id === other)
  const beside = siblings[index]
  if (!beside) return undefined
  const beyond = siblings[index + by]
  return beyond ? (beside.order + beyond.order) / 2 : beside.order + by
}

/** A z-index in front of everything on the board. Keys are those of fractional indexing, as the canvas uses. */
export function zInFront(board: Board): string {
  let top: string | null = null
  for (const list of [
    board.challenges,
    board.themes,
    board.actors,
    board.activities,
    board.images,
    board.shapes,
  ]) {
    for (const { z } of list) if (top === null || z > top) top = z
  }
  try {
    const key = generateKeyBetween(top, null)
    return key.length <= VALUE_LIMITS.zLength ? key : FIRST_Z
  } catch {
    return FIRST_Z // someone stored a key that is none; the canvas puts such records in order itself
  }
}

const FIRST_Z = generateKeyBetween(null, null)
