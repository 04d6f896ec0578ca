import { setTimeout as wait } from 'node:timers/promises'
import type { Boards } from '#server/ports.ts'
import type { Board } from '#shared/board/records.ts'
import { hasTitle } from '#shared/domain/voting/freeze.ts'

/** How often, and how long each time, a card that was made this moment is waited for. Milliseconds. */
const TRIES = 40
const PAUSE = 25

/** What may be voted on, and version of the board that it was read from. */
export interface VotedBoard extends Pick<Board, 'challenges' | 'merged' | 'relations'> {
  readonly version: number
}

/** The challenges of a board, once each of them has the number that the server gives it. */
export async function votedBoard(boards: Boards, workshop: string): Promise<VotedBoard> {
  for (let left = TRIES; ; left--) {
    const { board, version } = await boards.read(workshop)
    const isNumbered = board.challenges.every((card) => card.number !== null || !hasTitle(card))
    if (isNumbered || left === 0) {
      const { challenges, merged, relations } = board
      return { challenges, merged, relations, version }
    }
    await wait(PAUSE)
  }
}
