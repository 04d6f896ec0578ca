import { type Id, idFromText, newId } from '../kernel/ids.ts'
import type { BoardEdit } from './edit.ts'
import { readBoard } from './read.ts'
import type { Board, Mark, Remarkable } from './records.ts'

/*
 * What people say of a card beside it: comments, and reactions. Neither carries a name; neither is counted in any
 * vote.
 */

/** Comments on a card; `at` is the writer's clock, milliseconds since 1970. Undefined when the card is gone. */
export function addComment(
  edit: BoardEdit,
  draft: { readonly card: Remarkable; readonly text: string; readonly at: number },
  board = readBoard(edit.doc),
): Id<'cmt'> | undefined {
  if (!isThere(board, draft.card)) return undefined
  const id = newId('cmt')
  edit.create({ kind: 'comment', id, ...draft })
  return id
}

/** The id of a seat's reaction: the same on each of its devices. It hides the seat from the eye, not from a search. */
export const reactionId = (seat: string, card: Remarkable, mark: Mark): Id<'rea'> =>
  idFromText('rea', `${seat} ${card} ${mark}`)

/** Reacts to a card, or takes that back. Gives whether the seat reacts to it now. */
export function toggleReaction(
  edit: BoardEdit,
  { seat, card, mark }: { readonly seat: string; readonly card: Remarkable; readonly mark: Mark },
  board = readBoard(edit.doc),
): boolean {
  const id = reactionId(seat, card, mark)
  if (board.reactions.some((reaction) => reaction.id === id)) {
    edit.remove(id)
    return false
  }
  if (!isThere(board, card)) return false
  edit.create({ kind: 'reaction', id, card, mark })
  return true
}

const isThere = (board: Board, card: Remarkable): boolean =>
  [...board.challenges, ...board.merged, ...board.themes].some(({ id }) => id === card)
