import type { Clock } from '#server/clock.ts'
import type { Sockets } from '#server/ports.ts'
import { cutTies, findIdle, giveNotice } from '#server/store/repositories/idle-workshops.ts'
import type { Store } from '#server/store/store.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import { NOTICE_MS, namesGoAt } from '#shared/domain/retention.ts'
import { nameless } from '#shared/domain/seat.ts'
import { ok } from '#shared/kernel/result.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'
import { countEverything } from './voting/closing.ts'
import type { Signing } from './voting/signing.ts'

/** P24. Takes names out of workshops in which nothing has been done for long. */
export interface NamesExpiry {
  /**
   * Takes them out of those whose time has come, thirty days at the earliest after it has begun to say so to those who
   * run them: also where the server was away, or the time was set anew. Rejects with `StoreError`.
   */
  purge(): Promise<void>
}

export interface NamesExpiryDeps {
  readonly store: Store
  readonly memory: Pick<WorkshopMemory, 'change'>
  readonly sockets: Pick<Sockets, 'connected'>
  readonly clock: Pick<Clock, 'now'>
  readonly signing: Signing
  /** How long names are kept after the last thing that was done. */
  readonly months: number
}

/** No month is shorter, milliseconds. */
const SHORTEST_MONTH = 28 * 24 * 60 * 60 * 1000

/** So many workshops are looked at in one round: each is loaded. */
const WORKSHOPS_A_ROUND = 50

export function createNamesExpiry({ store, memory, sockets, clock, ...deps }: NamesExpiryDeps): NamesExpiry {
  const { signing, months } = deps

  const expire = (id: string) =>
    memory.change(id, (state, now) =>
      ok({
        state: withoutNames(countEverything(state, { now, by: 'clock', signer: signing.signer })),
        event: { kind: 'namesGone', seat: null },
        also: cutTies(id, now),
        value: null,
      }),
    )

  return {
    async purge() {
      const now = clock.now()
      const before = now + NOTICE_MS - months * SHORTEST_MONTH
      for (const { id, activeAt, goAt } of await findIdle(store, { before, now, limit: WORKSHOPS_A_ROUND })) {
        const due = namesGoAt(activeAt, months)
        if (goAt === null) {
          if (due - NOTICE_MS > now) continue
          await store.write([giveNotice(id, activeAt, Math.max(due, now + NOTICE_MS))])
        } else if (due <= now && sockets.connected(id).size === 0) {
          // while somebody is there, they may be about to write
          await expire(id)
        }
      }
    },
  }
}

/** The state with every seat a number and a role, and nothing else. Votes that are under way have to be counted before. */
const withoutNames = (state: WorkshopState): WorkshopState => ({
  ...state,
  seats: new Map([...state.seats].map(([id, seat]) => [id, nameless(seat)])),
})
