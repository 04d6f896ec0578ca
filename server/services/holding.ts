import { withHeldSeat, withSeat } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { HeldSeat } from '#shared/api/replies.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import { SEAT_LIMITS } from '#shared/domain/seat.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { newSeat } from './joining.ts'
import { type Caller, seatOf, writer } from './state/callers.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'

/** V7. A device votes for several people: those who have none of their own. */
export interface Holding {
  /** The seats that this session has here, its own first. */
  mine(caller: Caller, session: string): Promise<Result<readonly HeldSeat[], Problem>>
  /** One more, for somebody beside it. The door holds for them as for anybody, but not before who keeps it. */
  add(caller: Caller, session: string, name: string): Promise<Result<HeldSeat, Problem>>
}

export function createHolding({ memory }: { readonly memory: WorkshopMemory }): Holding {
  return {
    async mine(caller, session) {
      const state = await memory.load(caller.workshop)
      if (!state.ok) return state
      const seat = seatOf(state.value, caller)
      if (!seat.ok) return seat
      const held = state.value.seatsOfSession.get(session) ?? []
      return ok(
        held
          .flatMap((id) => state.value.seats.get(id) ?? [])
          .filter((one) => one.state !== 'removed')
          .map(({ id, name, number, state }) => ({ id, name, number, isWaiting: state === 'waiting' })),
      )
    },
    add: (caller, session, name) =>
      memory.change(caller.workshop, (state) => {
        const by = writer(state, caller)
        if (!by.ok) return by
        const { door } = state.workshop
        const keepsDoor = isFacilitating(by.value.role)
        if (by.value.role === 'observer') return fail(problem('notAllowed'))
        if (door.locked && !keepsDoor) return fail(problem('doorLocked'))
        const held = state.seatsOfSession.get(session) ?? []
        if (held.length >= SEAT_LIMITS.perDevice) return fail(problem('tooManySeats'))
        const made = newSeat(state, { name, language: by.value.language }, door.asksFirst && !keepsDoor)
        if (!made.ok) return made
        const seat = made.value
        return ok({
          state: withHeldSeat(withSeat(state, seat), session, seat.id),
          event: { kind: 'joined', seat: seat.id },
          value: { id: seat.id, name: seat.name, number: seat.number, isWaiting: seat.state === 'waiting' },
        })
      }),
  }
}
