import { setTimeout as wait } from 'node:timers/promises'
import type { Boards } from '#server/ports.ts'
import type { Challenge } from '#shared/board/records.ts'
import { hasTitle } from '#shared/domain/voting/freeze.ts'

/** How often, and how long each time, a card that was made this moment is waited for. Milliseconds. */
const TRIES = 40
const PAUSE = 25

interface NumberedChallenges {
  readonly challenges: readonly Challenge[]
  /** Version of the board that they were read from. */
  readonly version: number
}

/** The challenges of a board, once each of them has the number that the server gives it. */
export async function numberedChallenges(boards: Boards, workshop: string): Promise<NumberedChallenges> {
  for (let left = TRIES; ; left--) {
    const { board, version } = await boards.read(workshop)
    const isNumbered = board.challenges.every(
      (challenge) => challenge.number !== null || !hasTitle(challenge),
    )
    if (isNumbered || left === 0) return { challenges: board.challenges, version }
    await wait(PAUSE)
  }
}
