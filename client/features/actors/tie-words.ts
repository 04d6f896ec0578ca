import { cardName } from '#client/ui/card-names.ts'
import type { ActorLink, Board } from '#shared/board/records.ts'
import type { Texts } from '#shared/i18n/texts.ts'

type Words = Pick<Texts, 'actors' | 'names'>

const nameOf = (board: Board, id: string, { names }: Words): string =>
  cardName(board, id, names) ?? names.untitled

const withNote = (tie: string, note: string, { actors }: Words): string =>
  note.trim() === '' ? tie : actors.tieWithNote({ tie, note: note.trim() })

/** MO2. A link as its actor sees it: `Berøres av U-12 Tomme lokaler: eier lokalene`. */
export const tieOfActor = (board: Board, { to, stake, note }: ActorLink, t: Words): string =>
  withNote(t.actors.ties[stake]({ other: nameOf(board, to, t) }), note, t)

/** The same link as the other end sees it: `Næringsforeningen berøres: eier lokalene`. */
export const tieOfOther = (board: Board, { from, stake, note }: ActorLink, t: Words): string =>
  withNote(t.actors.tiedBy[stake]({ actor: nameOf(board, from, t) }), note, t)

/** A link as one of its ends sees it. */
export const tieInWords = (board: Board, link: ActorLink, end: string, t: Words): string =>
  link.from === end ? tieOfActor(board, link, t) : tieOfOther(board, link, t)
