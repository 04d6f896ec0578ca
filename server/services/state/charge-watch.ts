import type { Clock } from '#server/clock.ts'
import type { Sockets } from '#server/ports.ts'
import { activeSeats } from '#server/workshop-state.ts'
import { isInCharge, TAKE_OVER_AFTER_MS } from '#shared/domain/handover.ts'
import { isEditable } from '#shared/domain/workshop.ts'
import type { WorkshopMemory } from './workshop-memory.ts'

/**
 * F6. Knows since when nobody in charge of a workshop is connected while others are, and tells them when it has been
 * so long that a co-facilitator may take over. A start of the server begins anew, for then everybody has to come back.
 */
export interface ChargeWatch {
  /** To be called whenever somebody has come or gone, or the state was loaded or changed. */
  look(workshopId: string): void
  /** Milliseconds since 1970 (UTC); null while somebody in charge is there, or nobody at all. */
  awaySince(workshopId: string): number | null
  stop(): void
}

export interface ChargeWatchDeps {
  readonly memory: Pick<WorkshopMemory, 'peek'>
  readonly sockets: Pick<Sockets, 'connected' | 'stageChanged'>
  readonly clock: Clock
}

export function createChargeWatch({ memory, sockets, clock }: ChargeWatchDeps): ChargeWatch {
  const absences = new Map<string, { readonly since: number; readonly cancel: () => void }>()

  const isLeft = (workshopId: string): boolean => {
    const state = memory.peek(workshopId)
    if (!state || !isEditable(state.workshop.status)) return false
    const connected = sockets.connected(workshopId)
    const here = activeSeats(state).filter(({ id }) => connected.has(id))
    return here.length > 0 && !here.some((seat) => isInCharge(state.workshop, seat))
  }

  return {
    look(workshopId) {
      const absence = absences.get(workshopId)
      if (isLeft(workshopId) === (absence !== undefined)) return
      if (absence) {
        absence.cancel()
        absences.delete(workshopId)
        return
      }
      const since = clock.now()
      const cancel = clock.at(since + TAKE_OVER_AFTER_MS, () => sockets.stageChanged(workshopId))
      absences.set(workshopId, { since, cancel })
    },
    awaySince: (workshopId) => absences.get(workshopId)?.since ?? null,
    stop() {
      for (const { cancel } of absences.values()) cancel()
      absences.clear()
    },
  }
}
