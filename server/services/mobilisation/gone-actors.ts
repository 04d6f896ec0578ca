import type { Clock } from '#server/clock.ts'
import type { Boards } from '#server/ports.ts'
import { actorsSeen, findContactsToLookAt } from '#server/store/repositories/mobilisation.ts'
import type { Store } from '#server/store/store.ts'
import { VERSION_LIFE_MS } from '#server/store/thinning.ts'
import type { Log } from '../log.ts'

/** Each board is looked at once a day, and so many in one round. */
const LOOK_EVERY_MS = 24 * 60 * 60_000
const BOARDS_A_ROUND = 50

export interface GoneActorsDeps {
  readonly store: Store
  readonly boards: Pick<Boards, 'read'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Pick<Log, 'warn'>
}

/**
 * MO11. Notices which actors are gone from a board, and forgets whom to talk to there, and the links to their pages, when
 * they have been gone for so long that no version of the board brings them back. As for pictures (I4).
 */
export async function lookAtActors({ store, boards, clock, log }: GoneActorsDeps): Promise<void> {
  const warn = (err: unknown) => log.warn({ err }, 'It was not seen which actors are on a board')
  const now = clock.now()
  const due = await findContactsToLookAt(store, now - LOOK_EVERY_MS, BOARDS_A_ROUND).catch(
    (error: unknown) => {
      warn(error)
      return []
    },
  )
  for (const workshop of due) {
    try {
      const { board } = await boards.read(workshop)
      const shown = board.actors.map(({ id }) => id)
      await store.write(actorsSeen(workshop, shown, { now, life: VERSION_LIFE_MS }))
    } catch (error) {
      warn(error)
    }
  }
}
