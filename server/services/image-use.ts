import type { Clock } from '#server/clock.ts'
import type { Boards } from '#server/ports.ts'
import { findImagesToLookAt, imagesSeen } from '#server/store/repositories/images.ts'
import type { Store } from '#server/store/store.ts'
import { VERSION_LIFE_MS } from '#server/store/thinning.ts'
import type { Log } from './log.ts'

/** Each board is looked at once a day, and so many in one round. */
const LOOK_EVERY_MS = 24 * 60 * 60_000
const BOARDS_A_ROUND = 50

export interface ImageUseDeps {
  readonly store: Store
  readonly boards: Pick<Boards, 'read'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Pick<Log, 'warn'>
}

/**
 * Notices which pictures a board shows, and lets go of those that it has not shown for so long that no version of it
 * refers to them any more either. An undo or a version of the board can bring them back until then.
 */
export async function lookAtImages({ store, boards, clock, log }: ImageUseDeps): Promise<void> {
  const warn = (err: unknown) => log.warn({ err }, 'It was not seen which pictures of a board are in use')
  const now = clock.now()
  const due = await findImagesToLookAt(store, now - LOOK_EVERY_MS, BOARDS_A_ROUND).catch((error: unknown) => {
    warn(error)
    return []
  })
  for (const workshop of due) {
    try {
      const { board } = await boards.read(workshop)
      const shown = [...new Set(board.images.map(({ hash }) => hash))]
      await store.write(imagesSeen(workshop, shown, { now, life: VERSION_LIFE_MS }))
    } catch (error) {
      warn(error)
    }
  }
}
