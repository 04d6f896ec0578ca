import { type IsMine, mayRelate } from '#client/features/cards/card-rules.ts'
import { lockedOn } from '#shared/board/locking.ts'
import type { Board } from '#shared/board/records.ts'
import type { BoardRights } from '#shared/domain/rights.ts'

/* The same rules as the server's policy, so that no button leads to a refusal. */

/** Changing and deleting an actor or an activity. */
export function mayEditRecord(board: Board, id: string, rights: BoardRights, isMine: IsMine): boolean {
  if (!rights.mayLock && lockedOn(board).has(id)) return false
  return rights.mayEdit === 'all' || (rights.mayEdit === 'own' && isMine(id))
}

/** MO2. Saying what an actor has to do with something, and taking that back. */
export const mayTie = (rights: BoardRights, isMine: IsMine, ...ends: readonly string[]): boolean =>
  rights.mayWrite || mayRelate(rights, isMine, ...ends)
