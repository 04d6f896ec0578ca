import { setTimeout as wait } from 'node:timers/promises'
import type { Boards } from '#server/ports.ts'
import type { Challenge } from '#shared/board/records.ts'
import { hasTitle } from './opening.ts'

/** How often, and how long each time, a card that was made this moment is waited for. Milliseconds. */
const TRIES = 40
const PAUSE = 25

/** The challenges of a board, once each of them has the number that the server gives it. */
export async function numberedChallenges(boards: Boards, workshop: string): Promise<readonly Challenge[]> {
  for (let left = TRIES; ; left--) {
    const { board } = await boards.read(workshop)
    const isNumbered = board.challenges.every(
      (challenge) => challenge.number !== null || !hasTitle(challenge),
    )
    if (isNumbered || left === 0) return board.challenges
    await wait(PAUSE)
  }
}
