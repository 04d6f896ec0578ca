import * as Y from 'yjs'
import type { Boards } from '#server/ports.ts'
import { type BoardVersion, listVersions, readVersion } from '#server/store/repositories/board-versions.ts'
import type { Store } from '#server/store/store.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { restoreBoard } from '#shared/board/restore.ts'
import { fail, type Result } from '#shared/kernel/result.ts'

/** F10. Earlier states of a board. */
export interface History {
  /** The newest first. */
  versions(workshop: string): Promise<readonly BoardVersion[]>
  /** Makes the board read as it did at `at`, the time of a version; `notFound` when there is none. */
  restore(workshop: string, at: number): Promise<Result<void, Problem>>
}

export function createHistory({
  store,
  boards,
}: {
  readonly store: Store
  readonly boards: Pick<Boards, 'write'>
}): History {
  return {
    versions: (workshop) => listVersions(store, workshop),
    async restore(workshop, at) {
      const state = await readVersion(store, workshop, at)
      if (!state) return fail(problem('notFound'))
      const then = newBoardDoc()
      Y.applyUpdate(then, state)
      const restored = await boards.write(workshop, null, (edit) => restoreBoard(edit, then))
      then.destroy()
      return restored
    },
  }
}
