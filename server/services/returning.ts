import { randomBytes } from 'node:crypto'
import { findByReturnCode, insertReturnCode } from '#server/store/repositories/return-codes.ts'
import type { Store } from '#server/store/store.ts'
import { ownSeat, withHeldSeat } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { Joined, ReturnCode } from '#shared/api/replies.ts'
import { parseReturnCode, returnCodeFrom } from '#shared/domain/return-code.ts'
import { isSeated } from '#shared/domain/seat.ts'
import { isDoorOpen } from '#shared/domain/workshop.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { WithSession } from './creating.ts'
import { badField } from './fields.ts'
import type { JoinGuard } from './identity/join-guard.ts'
import type { Sessions } from './identity/sessions.ts'
import { hashToken } from './identity/tokens.ts'
import type { Visitor } from './joining.ts'
import { type Caller, writer } from './state/callers.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'

/** V7. A personal code by which another device reaches the same seat, and so the same ballot. */
export interface Returning {
  /** A code for the caller's own seat. It is told once: only its hash is kept. It dies with the workshop. */
  issue(caller: Caller): Promise<Result<ReturnCode, Problem>>
  /** The seat that a code opens, for this device too; the devices that have it keep it. */
  comeBack(
    input: string,
    visitor: Visitor,
  ): Promise<Result<WithSession<{ readonly joined: Joined }>, Problem>>
}

export interface ReturningDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly sessions: Sessions
  readonly guard: JoinGuard
}

export function createReturning({ store, memory, sessions, guard }: ReturningDeps): Returning {
  return {
    async issue(caller) {
      const state = await memory.load(caller.workshop)
      if (!state.ok) return state
      const seat = writer(state.value, caller)
      if (!seat.ok) return seat
      const code = returnCodeFrom(randomBytes(16))
      await store.write(insertReturnCode(caller.workshop, seat.value.id, hashToken(code)))
      return ok({ code })
    },
    async comeBack(input, { session: known, address }) {
      const code = parseReturnCode(input)
      if (code === undefined) return fail(badField('code', 'invalid'))
      const found = await guard.look(address, () => findByReturnCode(store, hashToken(code)))
      if (!found.ok) return fail(problem(found.error === 'wrong' ? 'noSuchReturnCode' : 'tooManyRequests'))
      const { session, also } = sessions.ensure(known)
      return memory.change(found.value.workshop, (state) => {
        const seat = state.seats.get(found.value.seat)
        if (!seat || !isSeated(seat) || !isDoorOpen(state.workshop.status)) {
          return fail(problem('noSuchReturnCode'))
        }
        const own = ownSeat(state, session.hash)
        if (own && own.id !== seat.id) return fail(problem('hasOtherSeat'))
        const { id, name, role } = seat
        const joined: Joined = { workshopId: state.workshop.id, participant: { id, name, role } }
        const event = { kind: 'returned', seat: id }
        return ok({ state: withHeldSeat(state, session.hash, id), event, also, value: { session, joined } })
      })
    },
  }
}
