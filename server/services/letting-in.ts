import type { WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { DoorRules } from '#shared/domain/workshop.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'

/** F14. How the door is kept from now on. Who waits already goes on waiting, whatever is said of the next. */
export function keepDoor(
  state: WorkshopState,
  { locked = state.workshop.door.locked, asksFirst = state.workshop.door.asksFirst }: Partial<DoorRules>,
): WorkshopState {
  const { door } = state.workshop
  if (door.locked === locked && door.asksFirst === asksFirst) return state
  return { ...state, workshop: { ...state.workshop, door: { locked, asksFirst } } }
}

/**
 * F14. Lets in who waits: all, or some. Who is in already stays in, and who was turned away stays out, so that two
 * facilitators may press at once.
 */
export function letIn(
  state: WorkshopState,
  wanted: 'all' | readonly string[],
): Result<WorkshopState, Problem> {
  if (wanted !== 'all' && !wanted.every((id) => state.seats.has(id))) return fail(problem('noSuchSeat'))
  const ids: ReadonlySet<string> = new Set(wanted === 'all' ? state.seats.keys() : wanted)
  const waiting = [...state.seats.values()].filter((seat) => seat.state === 'waiting' && ids.has(seat.id))
  if (waiting.length === 0) return ok(state)
  const seats = new Map(state.seats)
  for (const seat of waiting) seats.set(seat.id, { ...seat, state: 'active' })
  return ok({ ...state, seats })
}
