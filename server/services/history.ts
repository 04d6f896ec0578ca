import * as Y from 'yjs'
import type { Boards } from '#server/ports.ts'
import { type BoardVersion, listVersions, readVersion } from '#server/store/repositories/board-versions.ts'
import { findForgotten, listDeeds } from '#server/store/repositories/deeds.ts'
import type { Store } from '#server/store/store.ts'
import type { Restored, RestoreScope } from '#shared/api/history.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { newBoardDoc, recordsOf } from '#shared/board/document.ts'
import type { BoardEdit } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Board } from '#shared/board/records.ts'
import { restoreBoard } from '#shared/board/restore.ts'
import { areaOf, restoreSeat } from '#shared/board/restore-part.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'

/** F10. Earlier states of a board. */
export interface History {
  /** The newest first. */
  versions(workshop: string): Promise<readonly BoardVersion[]>
  /** The board as it was at the time of a version; `notFound` when there is none. */
  read(workshop: string, at: number): Promise<Result<Board, Problem>>
  /**
   * Makes the board, or a part of it, read as it did at the time of a version: as one change, before which the board
   * is kept as a version too.
   */
  restore(workshop: string, at: number, scope: RestoreScope): Promise<Result<Restored, Problem>>
}

export interface HistoryDeps {
  readonly store: Store
  readonly boards: Pick<Boards, 'write' | 'keepVersion' | 'hands'>
}

export function createHistory({ store, boards }: HistoryDeps): History {
  /** Calls with the document of a version, which is gone afterwards. */
  async function withVersion<T>(
    workshop: string,
    at: number,
    use: (then: Y.Doc) => T | Promise<T>,
  ): Promise<Result<T, Problem>> {
    const state = await readVersion(store, workshop, at)
    if (!state) return fail(problem('notFound'))
    const then = newBoardDoc()
    try {
      Y.applyUpdate(then, state)
      return ok(await use(then))
    } finally {
      then.destroy()
    }
  }

  async function restoreTo(workshop: string, at: number, scope: RestoreScope, then: Y.Doc) {
    const hands = await boards.hands(workshop)
    const forgotten = await findForgotten(store, workshop)
    const mayBe = ({ doc }: BoardEdit) => {
      const now = recordsOf(doc)
      return (id: string) => now.has(id) || !forgotten.has(hands.authorOf(id) ?? '')
    }
    if (scope.type === 'board') {
      return boards.write(workshop, null, (edit) => restoreBoard(edit, then, mayBe(edit)))
    }
    if (scope.type === 'theme') {
      return boards.write(workshop, null, (edit, now) => {
        const [area, isAllowed] = [areaOf(scope.id, now, readBoard(then)), mayBe(edit)]
        restoreBoard(edit, then, (id) => area.has(id) && isAllowed(id))
      })
    }
    const deeds = await listDeeds(store, workshop, at)
    const deleted = deeds.filter(({ seat }) => seat === scope.id).flatMap(({ records }) => records)
    return boards.write(workshop, null, (edit) => restoreSeat(edit, then, scope.id, { ...hands, deleted }))
  }

  return {
    versions: (workshop) => listVersions(store, workshop),
    read: (workshop, at) => withVersion(workshop, at, readBoard),
    async restore(workshop, at, scope) {
      const restored = await withVersion(workshop, at, async (then) => {
        const before = await boards.keepVersion(workshop, { reason: 'before', label: null })
        if (!before.ok) return before
        const written = await restoreTo(workshop, at, scope, then)
        return written.ok ? ok({ before: before.value }) : written
      })
      return restored.ok ? restored.value : restored
    },
  }
}
