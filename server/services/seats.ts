import { isDeepStrictEqual } from 'node:util'
import type { Sockets } from '#server/ports.ts'
import { deleteDraftsOf } from '#server/store/repositories/drafts.ts'
import { deleteReturnCodesOf } from '#server/store/repositories/return-codes.ts'
import { activeSeats, heldOnlyBy, type WorkshopState, withSeat } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { UpdateSeat } from '#shared/api/workshops.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine } from '#shared/kernel/text.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { withoutLostCharge } from './handover.ts'
import { type Caller, facilitator, writer } from './state/callers.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'
import { withoutLostBallots } from './voting/closing.ts'

export interface Seats {
  /** A facilitator changes role, group and way of voting; anybody their own name. */
  update(caller: Caller, seatId: string, patch: UpdateSeat): Promise<Result<Seat, Problem>>
  /** F7. The seat's sockets close at once and its session opens nothing here any more. */
  remove(caller: Caller, seatId: string): Promise<Result<null, Problem>>
}

export function createSeats(deps: { readonly memory: WorkshopMemory; readonly sockets: Sockets }): Seats {
  const { memory, sockets } = deps
  return {
    update: (caller, seatId, patch) =>
      memory.change(caller.workshop, (state) => {
        const by = writer(state, caller)
        if (!by.ok) return by
        const target = presentSeat(state, seatId)
        if (!target.ok) return target
        const refusal = refuseUpdate(state, by.value, target.value, patch)
        if (refusal) return fail(refusal)
        const seat = patched(target.value, patch)
        if (seat === target.value) return ok({ state, value: seat })
        const event = { kind: 'seatChanged', seat: by.value.id, data: { subject: seat.id, role: seat.role } }
        return ok({ state: withoutWhatSeatsLose(withSeat(state, seat), seat), event, value: seat })
      }),
    async remove(caller, seatId) {
      const removed = await memory.change(caller.workshop, (state) => {
        const by = facilitator(state, caller)
        if (!by.ok) return by
        const target = presentSeat(state, seatId)
        if (!target.ok) return target
        if (!mayRule(by.value, target.value)) return fail(problem('notAllowed'))
        if (isLastFacilitator(state, target.value)) return fail(problem('lastFacilitator'))
        const gone = [target.value, ...heldOnlyBy(state, target.value)].map(
          (seat): Seat => ({ ...seat, state: 'removed' }),
        )
        const event = { kind: 'seatRemoved', seat: by.value.id, data: { subject: target.value.id } }
        return ok({
          state: gone.reduce((after, seat) => withoutWhatSeatsLose(withSeat(after, seat), seat), state),
          event,
          also: gone.flatMap(({ id }) => [deleteDraftsOf(id), deleteReturnCodesOf(id)]),
          value: gone.map(({ id }) => id),
        })
      })
      if (!removed.ok) return removed
      for (const id of removed.value) sockets.disconnect(caller.workshop, id, CLOSE.notAllowed)
      return ok(null)
    },
  }
}

function presentSeat(state: WorkshopState, seatId: string): Result<Seat, Problem> {
  const seat = state.seats.get(seatId)
  return seat && seat.state !== 'removed' ? ok(seat) : fail(problem('noSuchSeat'))
}

/** F6. Only an owner makes, unmakes or removes an owner. */
const mayRule = (by: Seat, target: Seat): boolean =>
  by.role === 'facilitator' || (isFacilitating(by.role) && target.role !== 'facilitator')

function refuseUpdate(
  state: WorkshopState,
  by: Seat,
  target: Seat,
  { name, role, paperVoter, group }: UpdateSeat,
): Problem | undefined {
  if (name !== undefined && by.id !== target.id) return problem('notAllowed')
  if (paperVoter !== undefined && !isFacilitating(by.role)) return problem('notAllowed')
  if (group !== undefined && !isFacilitating(by.role)) return problem('notAllowed')
  if (typeof group === 'string' && !state.workshop.groups.some(({ id }) => id === group)) {
    return problem('noSuchGroup')
  }
  if (role === undefined || role === target.role) return undefined
  if (!mayRule(by, target)) return problem('notAllowed')
  if (role === 'facilitator' && by.role !== 'facilitator') return problem('notAllowed')
  return isLastFacilitator(state, target) ? problem('lastFacilitator') : undefined
}

/** F6. A workshop has an owner, always. */
export const isLastFacilitator = (state: WorkshopState, seat: Seat): boolean =>
  seat.role === 'facilitator' &&
  activeSeats(state).every((other) => other.id === seat.id || other.role !== 'facilitator')

function patched(seat: Seat, patch: UpdateSeat): Seat {
  const name = patch.name === undefined ? seat.name : cleanLine(patch.name)
  const role = patch.role ?? seat.role
  const paperVoter = patch.paperVoter ?? seat.paperVoter
  const group = patch.group === undefined ? seat.group : (patch.group as Seat['group'])
  const after = { ...seat, name, role, paperVoter, group }
  return isDeepStrictEqual(after, seat) ? seat : after
}

/** The state without what a seat loses by what it has become. */
export const withoutWhatSeatsLose = (state: WorkshopState, seat: Seat): WorkshopState =>
  withoutLostCharge(withoutLostBallots(state, seat), seat)
