import { type WorkshopState, withSeat } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { isInCharge, mayTakeOver } from '#shared/domain/handover.ts'
import { isSeated, type Seat } from '#shared/domain/seat.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'

type Decided = Result<WorkshopState, Problem>

const withActing = (state: WorkshopState, actingOwner: Seat['id'] | null): WorkshopState => ({
  ...state,
  workshop: { ...state.workshop, actingOwner },
})

/** F6. A co-facilitator stands in for an owner who is away. Pressed twice it is once; the second of two is told. */
export function takeOver(
  state: WorkshopState,
  { seat, awaySince, now }: { readonly seat: Seat; readonly awaySince: number | null; readonly now: number },
): Decided {
  if (isInCharge(state.workshop, seat)) return ok(state)
  return mayTakeOver(seat.role, awaySince, now)
    ? ok(withActing(state, seat.id))
    : fail(problem('ownerIsHere'))
}

/** F6. The owner is back; or who stood in gives it back. */
export function takeBack(state: WorkshopState, seat: Seat): Decided {
  if (state.workshop.actingOwner === null) return ok(state)
  return isInCharge(state.workshop, seat) ? ok(withActing(state, null)) : fail(problem('notAllowed'))
}

/** F6. The owner and a co-facilitator change places, in one step so that there is always one owner. */
export function handOver(state: WorkshopState, owner: Seat, to: string): Decided {
  if (owner.role !== 'facilitator') return fail(problem('notAllowed'))
  const next = state.seats.get(to)
  if (!next || !isSeated(next)) return fail(problem('noSuchSeat'))
  if (next.role !== 'cofacilitator') return fail(problem('notAllowed'))
  const handed = withSeat(withSeat(state, { ...next, role: 'facilitator' }), {
    ...owner,
    role: 'cofacilitator',
  })
  return ok(withActing(handed, null))
}

/** Who stands in stands in no longer when it is no co-facilitator any more. */
export function withoutLostCharge(state: WorkshopState, seat: Seat): WorkshopState {
  const stands = isSeated(seat) && seat.role === 'cofacilitator'
  return stands || state.workshop.actingOwner !== seat.id ? state : withActing(state, null)
}
