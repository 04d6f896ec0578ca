import type { WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import { isSeated, type Seat } from '#shared/domain/seat.ts'
import { isEditable } from '#shared/domain/workshop.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'

/** Who asks: a seat in a workshop. Its role is looked up anew by every decision. */
export interface Caller {
  readonly workshop: string
  readonly seat: string
}

/** The caller's seat as it is now, unless it waits at the door or has been removed. */
export function seatOf(state: WorkshopState, caller: Caller): Result<Seat, Problem> {
  const seat = state.seats.get(caller.seat)
  return seat && isSeated(seat) ? ok(seat) : fail(problem('notAllowed'))
}

/** The caller's seat, if the workshop can still be changed. */
export function writer(state: WorkshopState, caller: Caller): Result<Seat, Problem> {
  const seat = seatOf(state, caller)
  if (!seat.ok) return seat
  return isEditable(state.workshop.status) ? seat : fail(problem('workshopEnded'))
}

/** The caller's seat, if it runs the workshop and the workshop can still be changed. */
export function facilitator(state: WorkshopState, caller: Caller): Result<Seat, Problem> {
  const seat = seatOf(state, caller)
  if (seat.ok && !isFacilitating(seat.value.role)) return fail(problem('notAllowed'))
  return seat.ok ? writer(state, caller) : seat
}
