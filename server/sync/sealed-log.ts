import type { BoardLog } from '../store/repositories/board-log.ts'
import { StoreError } from '../store/store.ts'

/**
 * A log that takes nothing more of the boards in `sealed`, because their workshops are erased. A room that is still
 * in memory would otherwise write what it holds once more, to nobody's knowledge.
 */
export function sealedLog(log: BoardLog, sealed: ReadonlySet<string>): BoardLog {
  const unlessSealed = async <T>(board: string, call: () => Promise<T>): Promise<T> => {
    if (sealed.has(board)) throw new StoreError('guard', 'The workshop of this board is erased.')
    return call()
  }
  return {
    load: (board) => unlessSealed(board, () => log.load(board)),
    append: (board, batch) => unlessSealed(board, () => log.append(board, batch)),
    mark: (board, version) => unlessSealed(board, () => log.mark(board, version)),
    tell: async (board, deeds) => {
      if (!sealed.has(board)) await log.tell(board, deeds)
    },
    compact: async (board, ...state) => {
      if (!sealed.has(board)) await log.compact(board, ...state)
    },
  }
}
