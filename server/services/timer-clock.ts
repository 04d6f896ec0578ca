import type { Clock } from '#server/clock.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import { ok } from '#shared/kernel/result.ts'
import { lockDue, lockInTime } from './board-lock.ts'
import type { Log } from './log.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'

/** How long after a failed attempt the clock tries to lock the board again, milliseconds. */
const RETRY_MS = 2000

/** F1. Locks boards by the server's clock when the time of a step is up, where the step says so. */
export interface TimerClock {
  /** To be called whenever the workshop's state was loaded or changed. */
  follow(state: WorkshopState): void
  stop(): void
}

export function createTimerClock(memory: WorkshopMemory, clock: Clock, log: Log): TimerClock {
  const armed = new Map<string, { readonly due: number; readonly cancel: () => void }>()

  function arm(workshop: string, due: number, time: number): void {
    armed.get(workshop)?.cancel()
    armed.set(workshop, { due, cancel: clock.at(time, () => void strike(workshop, due)) })
  }

  async function strike(workshop: string, due: number): Promise<void> {
    armed.delete(workshop)
    try {
      const locked = await memory.change(workshop, (state, now) =>
        ok({ state: lockInTime(state, now), event: { kind: 'lockBoard', seat: null }, value: null }),
      )
      if (!locked.ok && locked.error.code === 'unavailable') arm(workshop, due, clock.now() + RETRY_MS)
    } catch (error) {
      log.error({ err: error }, 'A board could not be locked by the clock')
    }
  }

  return {
    follow(state) {
      const { id } = state.workshop
      const due = lockDue(state)
      if (due !== undefined && armed.get(id)?.due === due) return
      armed.get(id)?.cancel()
      armed.delete(id)
      if (due !== undefined) arm(id, due, due)
    },
    stop() {
      for (const { cancel } of armed.values()) cancel()
      armed.clear()
    },
  }
}
