import type { Clock } from '#server/clock.ts'
import type { Boards, Sockets } from '#server/ports.ts'
import { findBoardsWithLog } from '#server/store/repositories/board-rows.ts'
import { deleteExpiredHistory } from '#server/store/repositories/board-versions.ts'
import { findTimedWorkshops } from '#server/store/repositories/rounds.ts'
import type { Store } from '#server/store/store.ts'
import { openRounds, type WorkshopState } from '#server/workshop-state.ts'
import type { Sessions } from '../identity/sessions.ts'
import { lookAtImages } from '../image-use.ts'
import type { Log } from '../log.ts'
import { lookAtActors } from '../mobilisation/gone-actors.ts'
import type { NamesExpiry } from '../names-expiry.ts'
import type { Rehearsals } from '../rehearsal/rehearsals.ts'
import type { WorkshopMemory } from './workshop-memory.ts'

/** How often it is looked what can go, and how long a workshop stays in memory unused. Milliseconds. */
const ROUND_MS = 5 * 60_000
const UNUSED_MS = 15 * 60_000

/** After a start, people come back first. Milliseconds. */
const SETTLED_MS = 60_000

/** So many boards are opened in one round for their logs' sake. */
const BOARDS_A_ROUND = 200

export interface HousekeepingDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly sessions: Sessions
  readonly boards: Pick<Boards, 'read'>
  readonly sockets: Sockets
  readonly rehearsals: Pick<Rehearsals, 'purge'>
  readonly names: NamesExpiry
  readonly clock: Clock
  readonly log: Log
}

/**
 * What the server does without being asked: at the start it takes up the rounds that the clock is to close, and
 * from then on it lets go of workshops that nobody uses and of what has expired: sessions, versions of boards,
 * what lay in quarantine, pictures that no board shows, contacts at actors that are gone from theirs, and names where
 * nothing has been done for long. Boards that nobody is in but whose logs were not shortened, because the server ended
 * before, are opened once: when they are put away, what was deleted from them is gone from the log.
 */
export function keepHouse(deps: HousekeepingDeps) {
  const { store, memory, sessions, boards, sockets, rehearsals, names, clock, log } = deps
  let cancel = () => {}
  let cancelFirst = () => {}

  const isNeeded = (state: WorkshopState) =>
    sockets.connected(state.workshop.id).size > 0 ||
    openRounds(state).some(({ closesAt }) => closesAt !== null)

  const again = () => {
    cancel = clock.at(clock.now() + ROUND_MS, () => {
      memory.forgetUnused(clock.now() - UNUSED_MS, isNeeded)
      void lookAtImages(deps)
        .then(() => lookAtActors(deps))
        .then(purge)
      void shortenLogs()
      again()
    })
  }

  async function purge(): Promise<void> {
    try {
      await sessions.purge()
      await rehearsals.purge()
      await names.purge()
      await store.write(deleteExpiredHistory(clock.now()))
      await store.scrub()
    } catch (error) {
      log.warn(
        { err: error },
        'What has expired was not purged, or may lie in the log of the store for a while',
      )
    }
  }

  async function shortenLogs(): Promise<void> {
    try {
      const left = (await findBoardsWithLog(store, BOARDS_A_ROUND)).filter(
        (id) => sockets.connected(id).size === 0,
      )
      for (const id of left) await boards.read(id)
    } catch (error) {
      log.warn({ err: error }, 'The log of a board was not shortened')
    }
  }

  return {
    async start(): Promise<void> {
      await Promise.all((await findTimedWorkshops(store)).map((id) => memory.load(id)))
      await purge()
      cancelFirst = clock.at(clock.now() + SETTLED_MS, () => void shortenLogs())
      again()
    },
    stop(): void {
      cancel()
      cancelFirst()
    },
  }
}
