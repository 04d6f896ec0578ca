import type * as Y from 'yjs'
import { lockedOn } from './locking.ts'
import { type Hands, ownRecords } from './own-records.ts'
import { MOVE_FIELDS } from './policy.ts'
import { readBoard } from './read.ts'
import type { Board } from './records.ts'

export interface ForgetPlan {
  /** What can be deleted for its author. */
  readonly gone: readonly string[]
  /** How many cards and drawings of the author have to stay. */
  readonly left: number
}

/**
 * P24. What is deleted of a board when its author asks for that: all that nobody else has worked on, but for what is
 * locked and what has been decided on (`decided`). To have moved a card is no work on it.
 */
export function planForgetting(
  doc: Y.Doc,
  seat: string,
  hands: Hands,
  decided: ReadonlySet<string>,
): ForgetPlan {
  const board = readBoard(doc)
  const { alone, shared } = ownRecords(doc, seat, hands, MOVE_FIELDS)
  const locked = lockedOn(board)
  const own = new Set(alone)
  const holdsOthers = new Set(contents(board).flatMap(([id, parent]) => (own.has(id) ? [] : [parent])))
  const gone = alone.filter((id) => !locked.has(id) && !decided.has(id) && !holdsOthers.has(id))
  return { gone, left: shared.length + alone.length - gone.length }
}

/** What lies in what. */
const contents = ({ challenges, merged, themes, actors, activities, images, shapes }: Board) =>
  [...challenges, ...merged, ...themes, ...actors, ...activities, ...images, ...shapes].flatMap(
    ({ id, place }): readonly (readonly [string, string])[] =>
      place.parent === null ? [] : [[id, place.parent]],
  )
