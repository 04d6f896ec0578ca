import type { Boards, Sockets } from '#server/ports.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { Result } from '#shared/kernel/result.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { type Caller, seatOf } from './state/callers.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'

export interface Erasing {
  /** F16. The owner erases the workshop; when this resolves, nothing of it is left on disk. */
  erase(caller: Caller): Promise<Result<null, Problem>>
  /** The same by the server itself, for what has had its time. */
  eraseUnasked(workshop: string): Promise<Result<null, Problem>>
  /** Has something else go with each workshop that is erased; it is waited for. */
  follow(listener: (workshop: string) => Promise<void>): void
}

export interface ErasingDeps {
  readonly memory: WorkshopMemory
  readonly boards: Boards
  readonly sockets: Sockets
}

export function createErasing({ memory, boards, sockets }: ErasingDeps): Erasing {
  const listeners: ((workshop: string) => Promise<void>)[] = []

  async function eraseUnless(workshop: string, refusal: (state: WorkshopState) => Problem | undefined) {
    let isSealed = false
    const erased = await memory.erase(workshop, {
      refuse(state) {
        const why = refusal(state)
        if (why) return why
        // From here on nothing is written to the board: what is on its way would outlive the workshop.
        boards.seal(workshop)
        isSealed = true
        return undefined
      },
      erased: () => sockets.disconnectAll(workshop, CLOSE.noSuchWorkshop),
    })
    if (!erased.ok && isSealed) boards.unseal(workshop)
    if (erased.ok) await Promise.all(listeners.map((listener) => listener(workshop)))
    return erased
  }

  return {
    erase: (caller) =>
      eraseUnless(caller.workshop, (state) => {
        const seat = seatOf(state, caller)
        if (!seat.ok) return seat.error
        return seat.value.role === 'facilitator' ? undefined : problem('notAllowed')
      }),
    eraseUnasked: (workshop) => eraseUnless(workshop, () => undefined),
    follow: (listener) => void listeners.push(listener),
  }
}
