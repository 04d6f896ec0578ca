import type { Id } from '../kernel/ids.ts'
import { deleteChallenge } from './commands.ts'
import type { BoardEdit } from './edit.ts'
import { readBoard } from './read.ts'
import type { Board, Challenge } from './records.ts'

/** Takes a merged challenge apart: its sources are as before, and it goes with all that was said of it since. */
export function takeApart(edit: BoardEdit, id: Id<'chl'>, board = readBoard(edit.doc)): void {
  const sources = sourcesOf(board, id)
  if (sources.length === 0) return
  edit.batch(() => {
    for (const source of sources) edit.change(source.id, { mergedInto: null })
    deleteChallenge(edit, id, board)
  })
}

/** What was merged into a challenge, in the list's order; not what had been merged into that before. */
export const sourcesOf = (board: Board, id: string): readonly Challenge[] =>
  board.merged.filter(({ mergedInto }) => mergedInto === id)

/** The card that each merged challenge is shown with: the one on the board that it went into, by any number of steps. */
export function shownWith({ merged }: Pick<Board, 'merged'>): ReadonlyMap<string, Id<'chl'>> {
  const into = new Map(merged.map(({ id, mergedInto }) => [id as string, mergedInto as Id<'chl'>]))
  return new Map(
    merged.map(({ id, mergedInto }) => {
      let top = mergedInto as Id<'chl'>
      for (let next = into.get(top); next !== undefined; next = into.get(top)) top = next
      return [id, top]
    }),
  )
}
