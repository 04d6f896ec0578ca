import type { WorkshopState } from '#server/workshop-state.ts'
import { type BoardRights, boardRights, eitherRights } from '#shared/domain/rights.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { activeStep } from '#shared/domain/step.ts'
import type { WorkshopStatus } from '#shared/domain/workshop.ts'
import { GRACE_MS, lockDue, lockInTime } from '../board-lock.ts'

/** What a seat may do to the board now, as it is shown to people. */
export const currentRights = (state: WorkshopState, seat: Seat): BoardRights =>
  boardRights(seat.role, boardStatus(state), activeStep(state.agenda)?.rights, state.workshop.boardLocked)

/**
 * The same as it is enforced: for a few seconds after a step has changed or the board was locked, what was allowed
 * before is let through too, so that nobody's last words are refused because the facilitator pressed *next*.
 */
export function enforcedRights(state: WorkshopState, seat: Seat, now: number): BoardRights {
  const due = lockDue(state)
  const isLocked = due !== undefined && now >= due + GRACE_MS
  // the clock's lock holds also while the store does not take it
  const rights = currentRights(isLocked ? lockInTime(state, now) : state, seat)
  if (!state.grace || now >= state.grace.until) return rights
  return eitherRights(rights, boardRights(seat.role, boardStatus(state), state.grace.rights))
}

/** Without an agenda there is no first step to wait for: such a board is open as soon as its door is. */
function boardStatus({ workshop, agenda }: WorkshopState): WorkshopStatus {
  return workshop.status === 'lobby' && agenda.steps.length === 0 ? 'live' : workshop.status
}
