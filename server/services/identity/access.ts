import type { Clock } from '#server/clock.ts'
import type { Access } from '#server/ports.ts'
import { heldSeat, type WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { isSeated, type Seat } from '#shared/domain/seat.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { Log } from '../log.ts'
import type { ChargeWatch } from '../state/charge-watch.ts'
import { enforcedRights } from '../state/seat-rights.ts'
import { atDoor, type Moment, stageOf, turnoutsOf, wallOf } from '../state/stage-view.ts'
import { refusalOf, type WorkshopMemory } from '../state/workshop-memory.ts'
import type { Writers } from '../state/writers.ts'
import type { Session, Sessions } from './sessions.ts'
import type { Tickets } from './tickets.ts'

export interface AccessDeps {
  readonly memory: WorkshopMemory
  readonly sessions: Sessions
  readonly tickets: Tickets
  readonly charge: Pick<ChargeWatch, 'awaySince'>
  readonly clock: Clock
  readonly log: Log
  readonly writers: Pick<Writers, 'of' | 'wrote'>
}

export function createAccess(deps: AccessDeps): Access {
  const { memory, sessions, tickets, charge, clock, log, writers } = deps
  const known = (workshopId: string, seatId: string): readonly [WorkshopState, Seat] | undefined => {
    const state = memory.peek(workshopId)
    const seat = state?.seats.get(seatId)
    return state && seat && seat.state !== 'removed' ? [state, seat] : undefined
  }

  const identifyAtDoor: Access['identifyAtDoor'] = async (workshopId, cookieHeader, wanted) => {
    let session: Session | undefined
    try {
      session = await sessions.find(cookieHeader)
    } catch (error) {
      return fail(refusalOf(error, log))
    }
    if (!session) return fail(problem('noSession'))
    const { hash } = session
    return seatIn(memory, workshopId, (state) => heldSeat(state, hash, wanted)?.id)
  }

  return {
    identifyAtDoor,
    identify: async (...who) => letIn(await identifyAtDoor(...who)),
    async redeem(workshopId, ticket) {
      const seatId = tickets.redeem(workshopId, ticket)
      if (seatId === undefined) return fail(problem('noSession'))
      return letIn(await seatIn(memory, workshopId, () => seatId))
    },
    rights(workshopId, seatId) {
      const found = known(workshopId, seatId)
      return found && isSeated(found[1]) ? enforcedRights(...found, clock.now()) : undefined
    },
    wrote: (workshopId, seatId) => writers.wrote(workshopId, seatId),
    seat: (workshopId, seatId) => known(workshopId, seatId)?.[1],
    turnouts(workshopId, now) {
      const state = memory.peek(workshopId)
      return state && turnoutsOf(state, now)
    },
    stage(workshopId, { seat, isWall }, connected, now) {
      const found = known(workshopId, seat)
      if (!found) return undefined
      if (!isSeated(found[1])) return atDoor(...found, now)
      const moment: Moment = {
        connected,
        written: writers.of(workshopId),
        awaySince: charge.awaySince(workshopId),
        now,
      }
      return isWall ? wallOf(found[0], moment) : stageOf(...found, moment)
    },
  }
}

const letIn = (seat: Result<Seat, Problem>): Result<Seat, Problem> =>
  seat.ok && !isSeated(seat.value) ? fail(problem('notLetIn')) : seat

/** A seat that has not been removed. */
async function seatIn(
  memory: WorkshopMemory,
  workshopId: string,
  find: (state: WorkshopState) => string | undefined,
): Promise<Result<Seat, Problem>> {
  const loaded = await memory.load(workshopId)
  if (!loaded.ok) return loaded
  const seat = loaded.value.seats.get(find(loaded.value) ?? '')
  return seat && seat.state !== 'removed' ? ok(seat) : fail(problem('notAllowed'))
}
