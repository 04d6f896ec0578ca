import type { Clock } from '#server/clock.ts'
import { openRounds, type WorkshopState } from '#server/workshop-state.ts'
import { ROUND_LIMITS } from '#shared/domain/voting/round.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Log } from '../log.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { closeRound } from './closing.ts'
import type { Signing } from './signing.ts'

/** How long after a failed attempt the clock tries to close the round again, milliseconds. */
const RETRY_MS = 2000

/** V10. Closes rounds by the server's clock, two seconds after their time. */
export interface RoundClock {
  /** Sets the timers by the workshop's open rounds; to be called whenever its state was loaded or changed. */
  follow(state: WorkshopState): void
  stop(): void
}

export interface RoundClockDeps {
  readonly memory: WorkshopMemory
  readonly clock: Clock
  readonly log: Log
  readonly signing: Signing
}

export function createRoundClock({ memory, clock, log, signing }: RoundClockDeps): RoundClock {
  /** How to call off the timer of a round, by workshop and round. */
  const timers = new Map<string, Map<string, () => void>>()

  function arm(workshop: string, round: string, time: number): void {
    const own = timers.get(workshop) ?? new Map<string, () => void>()
    own.get(round)?.()
    own.set(
      round,
      clock.at(time, () => void strike(workshop, round)),
    )
    timers.set(workshop, own)
  }

  function disarm(workshop: string, round: string): void {
    const own = timers.get(workshop)
    own?.get(round)?.()
    own?.delete(round)
    if (own?.size === 0) timers.delete(workshop)
  }

  async function strike(workshop: string, roundId: string): Promise<void> {
    disarm(workshop, roundId)
    try {
      const closed = await memory.change(workshop, (state, now) => {
        const round = openRounds(state).find(({ id }) => id === roundId)
        if (!round) return ok({ state, value: null })
        const event = { kind: 'roundClosed', seat: null, data: { round: round.number } }
        return ok({
          state: closeRound(state, round, { now, by: 'clock', signer: signing.signer }),
          event,
          value: null,
        })
      })
      if (!closed.ok && closed.error.code === 'unavailable') arm(workshop, roundId, clock.now() + RETRY_MS)
    } catch (error) {
      log.error({ err: error }, 'A round could not be closed by the clock')
    }
  }

  return {
    follow(state) {
      const { id } = state.workshop
      const timed = openRounds(state).flatMap((round) =>
        round.closesAt === null ? [] : [[round.id, round.closesAt] as const],
      )
      const own = timers.get(id)
      for (const [round, closesAt] of timed) {
        if (!own?.has(round)) arm(id, round, closesAt + ROUND_LIMITS.graceMs)
      }
      const wanted = new Set<string>(timed.map(([round]) => round))
      for (const round of [...(own?.keys() ?? [])]) if (!wanted.has(round)) disarm(id, round)
    },
    stop() {
      for (const own of timers.values()) for (const cancel of own.values()) cancel()
      timers.clear()
    },
  }
}
