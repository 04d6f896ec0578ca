import { addChallenge } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'

/** A board with one card on it. */
export function newBoard() {
  const doc = newBoardDoc()
  const edit = editBoard(doc, 'me')
  const card = addChallenge(edit, { title: 'Mer jordbruk' })
  return { edit, card, board: () => readBoard(doc) }
}
