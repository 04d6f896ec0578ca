import type { Clock } from '#server/clock.ts'
import type { Access } from '#server/ports.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { isSeated, type Seat } from '#shared/domain/seat.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { Log } from '../log.ts'
import type { ChargeWatch } from '../state/charge-watch.ts'
import { enforcedRights } from '../state/seat-rights.ts'
import { stageOf } from '../state/stage-view.ts'
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
  const present = (workshopId: string, seatId: string): readonly [WorkshopState, Seat] | undefined => {
    const state = memory.peek(workshopId)
    const seat = state?.seats.get(seatId)
    return state && seat && isSeated(seat) ? [state, seat] : undefined
  }

  return {
    async identify(workshopId, cookieHeader) {
      let session: Session | undefined
      try {
        session = await sessions.find(cookieHeader)
      } catch (error) {
        return fail(refusalOf(error, log))
      }
      if (!session) return fail(problem('noSession'))
      const { hash } = session
      return seatIn(memory, workshopId, (state) => state.seatOfSession.get(hash))
    },
    async redeem(workshopId, ticket) {
      const seatId = tickets.redeem(workshopId, ticket)
      if (seatId === undefined) return fail(problem('noSession'))
      return seatIn(memory, workshopId, () => seatId)
    },
    rights(workshopId, seatId) {
      const found = present(workshopId, seatId)
      return found && enforcedRights(...found, clock.now())
    },
    wrote: (workshopId, seatId) => writers.wrote(workshopId, seatId),
    seat: (workshopId, seatId) => present(workshopId, seatId)?.[1],
    stage(workshopId, seatId, connected, now) {
      const found = present(workshopId, seatId)
      const moment = {
        connected,
        written: writers.of(workshopId),
        awaySince: charge.awaySince(workshopId),
        now,
      }
      return found && stageOf(...found, moment)
    },
  }
}

async function seatIn(
  memory: WorkshopMemory,
  workshopId: string,
  find: (state: WorkshopState) => string | undefined,
): Promise<Result<Seat, Problem>> {
  const loaded = await memory.load(workshopId)
  if (!loaded.ok) return loaded
  const seat = loaded.value.seats.get(find(loaded.value) ?? '')
  return seat && isSeated(seat) ? ok(seat) : fail(problem('notAllowed'))
}
