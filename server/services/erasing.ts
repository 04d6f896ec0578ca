import type { Boards, Sockets } from '#server/ports.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { Result } from '#shared/kernel/result.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { type Caller, seatOf } from './state/callers.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'

export interface Erasing {
  /** F16. The owner erases the workshop; when this resolves, nothing of it is left on disk. */
  erase(caller: Caller): Promise<Result<null, Problem>>
}

export interface ErasingDeps {
  readonly memory: WorkshopMemory
  readonly boards: Boards
  readonly sockets: Sockets
}

export function createErasing({ memory, boards, sockets }: ErasingDeps): Erasing {
  return {
    async erase(caller) {
      let isSealed = false
      const erased = await memory.erase(caller.workshop, {
        refuse(state) {
          const seat = seatOf(state, caller)
          if (!seat.ok) return seat.error
          if (seat.value.role !== 'facilitator') return problem('notAllowed')
          // From here on nothing is written to the board: what is on its way would outlive the workshop.
          boards.seal(caller.workshop)
          isSealed = true
          return undefined
        },
        erased: () => sockets.disconnectAll(caller.workshop, CLOSE.noSuchWorkshop),
      })
      if (!erased.ok && isSealed) boards.unseal(caller.workshop)
      return erased
    },
  }
}
