import type { Clock } from '#server/clock.ts'
import { openRound, type WorkshopState } from '#server/workshop-state.ts'
import { ROUND_LIMITS } from '#shared/domain/voting/round.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Log } from '../log.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { closeRound } from './closing.ts'

/** How long after a failed attempt the clock tries to close the round again, milliseconds. */
const RETRY_MS = 2000

/** V10. Closes rounds by the server's clock, two seconds after their time. */
export interface RoundClock {
  /** Sets the timer by the workshop's open round; to be called whenever its state was loaded or changed. */
  follow(state: WorkshopState): void
  stop(): void
}

export function createRoundClock(memory: WorkshopMemory, clock: Clock, log: Log): RoundClock {
  const timers = new Map<string, { readonly round: string; readonly cancel: () => void }>()

  function arm(workshop: string, round: string, time: number): void {
    timers.get(workshop)?.cancel()
    timers.set(workshop, { round, cancel: clock.at(time, () => void strike(workshop, round)) })
  }

  async function strike(workshop: string, roundId: string): Promise<void> {
    timers.delete(workshop)
    try {
      const closed = await memory.change(workshop, (state, now) => {
        const round = openRound(state)
        if (round?.id !== roundId) return ok({ state, value: null })
        const event = { kind: 'roundClosed', seat: null, data: { round: round.number } }
        return ok({ state: closeRound(state, round, now), event, value: null })
      })
      if (!closed.ok && closed.error.code === 'unavailable') arm(workshop, roundId, clock.now() + RETRY_MS)
    } catch (error) {
      log.error({ err: error }, 'A round could not be closed by the clock')
    }
  }

  return {
    follow(state) {
      const { id } = state.workshop
      const round = openRound(state)
      const armed = timers.get(id)
      if (round && round.closesAt !== null) {
        if (armed?.round !== round.id) arm(id, round.id, round.closesAt + ROUND_LIMITS.graceMs)
        return
      }
      armed?.cancel()
      timers.delete(id)
    },
    stop() {
      for (const { cancel } of timers.values()) cancel()
      timers.clear()
    },
  }
}
