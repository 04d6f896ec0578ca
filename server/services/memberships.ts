import { findMemberships } from '#server/store/repositories/seats.ts'
import type { Store } from '#server/store/store.ts'
import { activeSeats } from '#server/workshop-state.ts'
import type { Problem } from '#shared/api/problem.ts'
import type { WorkshopSummary } from '#shared/api/replies.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { Session } from './identity/sessions.ts'
import { type Caller, seatOf } from './state/callers.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'

export interface Memberships {
  /** The workshops in which a session has a seat, the newest first. */
  of(session: Session): Promise<readonly WorkshopSummary[]>
  /** One of them. */
  one(caller: Caller): Promise<Result<WorkshopSummary, Problem>>
}

export function createMemberships(deps: {
  readonly store: Store
  readonly memory: WorkshopMemory
}): Memberships {
  const { store, memory } = deps
  return {
    async of({ hash }) {
      const found = await findMemberships(store, hash)
      return found.map(({ workshop, role, seats, namesGoAt }) => ({
        ...{ ...workshop, role, seats },
        ...(namesGoAt !== null && isFacilitating(role) ? { namesGoAt } : {}),
      }))
    },
    async one(caller) {
      const state = await memory.load(caller.workshop)
      if (!state.ok) return state
      const seat = seatOf(state.value, caller)
      if (!seat.ok) return seat
      return ok({
        ...state.value.workshop,
        role: seat.value.role,
        seats: activeSeats(state.value).length,
      })
    },
  }
}
