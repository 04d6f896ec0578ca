import type { BoardEdit } from '../edit.ts'
import type { Board, Challenge } from '../records.ts'

/**
 * Puts challenges in order within each theme of the list, higher ranks first and equal ones as they stand, as one
 * transaction. Only those whose order changes are written; it gives how many.
 */
export function orderList(edit: BoardEdit, board: Board, rankOf: (challenge: Challenge) => number): number {
  const changes = new Map<string, number>()
  for (const theme of new Set(board.challenges.map((challenge) => challenge.theme))) {
    const siblings = board.challenges.filter((challenge) => challenge.theme === theme)
    const orders = distinctOrders(siblings)
    for (const [index, { id, order }] of [...siblings].sort((a, b) => rankOf(b) - rankOf(a)).entries()) {
      if (orders[index] !== order) changes.set(id, orders[index]!)
    }
  }
  edit.batch(() => {
    for (const [id, order] of changes) edit.change(id, { order })
  })
  return changes.size
}

/** The orders that siblings have now, to be given out anew; 1, 2, 3 … where two have the same. */
function distinctOrders(siblings: readonly Challenge[]): readonly number[] {
  const orders = siblings.map(({ order }) => order)
  return new Set(orders).size === orders.length ? orders : siblings.map((_, index) => index + 1)
}
