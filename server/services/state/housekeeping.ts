import type { Clock } from '#server/clock.ts'
import type { Sockets } from '#server/ports.ts'
import { deleteExpiredHistory } from '#server/store/repositories/board-versions.ts'
import { findTimedWorkshops } from '#server/store/repositories/rounds.ts'
import type { Store } from '#server/store/store.ts'
import { openRound, type WorkshopState } from '#server/workshop-state.ts'
import type { Sessions } from '../identity/sessions.ts'
import type { Log } from '../log.ts'
import type { WorkshopMemory } from './workshop-memory.ts'

/** How often it is looked what can go, and how long a workshop stays in memory unused. Milliseconds. */
const ROUND_MS = 5 * 60_000
const UNUSED_MS = 15 * 60_000

export interface HousekeepingDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly sessions: Sessions
  readonly sockets: Sockets
  readonly clock: Clock
  readonly log: Log
}

/**
 * What the server does without being asked: at the start it takes up the rounds that the clock is to close, and
 * from then on it lets go of workshops that nobody uses and of what has expired: sessions, versions of boards,
 * and what lay in quarantine.
 */
export function keepHouse({ store, memory, sessions, sockets, clock, log }: HousekeepingDeps) {
  let cancel = () => {}

  const isNeeded = (state: WorkshopState) =>
    sockets.connected(state.workshop.id).size > 0 || openRound(state)?.closesAt != null

  const again = () => {
    cancel = clock.at(clock.now() + ROUND_MS, () => {
      memory.forgetUnused(clock.now() - UNUSED_MS, isNeeded)
      void purge()
      again()
    })
  }

  async function purge(): Promise<void> {
    try {
      await sessions.purge()
      await store.write(deleteExpiredHistory(clock.now()))
      await store.scrub()
    } catch (error) {
      log.warn(
        { err: error },
        'What has expired was not purged, or may lie in the log of the store for a while',
      )
    }
  }

  return {
    async start(): Promise<void> {
      await Promise.all((await findTimedWorkshops(store)).map((id) => memory.load(id)))
      await purge()
      again()
    },
    stop(): void {
      cancel()
    },
  }
}
