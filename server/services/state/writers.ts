import type { WorkshopState } from '#server/workshop-state.ts'
import { activeStep } from '#shared/domain/step.ts'

/**
 * F8. Which seats have made something in the step that runs. Known to the server alone, which shows the number of
 * them to those who run the workshop. Kept in memory; after a start it is taken from the log of deeds.
 */
export interface Writers {
  /**
   * A seat has made something: a record on the board, or a note in private. Gives whether it is the first of that seat
   * in the step. The one place for this: whatever counts as writing calls it.
   */
  wrote(workshop: string, seat: string): boolean
  /** A seat has nothing left of what it made in private. Gives whether it was counted. */
  tookBack(workshop: string, seat: string): boolean
  /** The very same set as long as nobody new has written. */
  of(workshop: string): ReadonlySet<string>
  /** To be called whenever a workshop's state was loaded or changed: another step begins with nobody. */
  follow(state: WorkshopState): void
}

const NOBODY: ReadonlySet<string> = new Set()

interface Entry {
  readonly step: string | null
  seats: ReadonlySet<string>
}

/**
 * `past` finds who had written since a time, before this server began; `found` is called when that has changed a
 * workshop's number.
 */
export function createWriters(
  past: (workshop: string, since: number) => Promise<readonly string[]>,
  found: (workshop: string) => void,
): Writers {
  const entries = new Map<string, Entry>()

  async function recall(workshop: string, entry: Entry, since: number): Promise<void> {
    const seats = await past(workshop, since)
    if (seats.length === 0 || entries.get(workshop) !== entry) return
    entry.seats = new Set([...entry.seats, ...seats])
    found(workshop)
  }

  return {
    wrote(workshop, seat) {
      const entry = entries.get(workshop)
      if (!entry || entry.seats.has(seat)) return false
      entry.seats = new Set(entry.seats).add(seat)
      return true
    },
    tookBack(workshop, seat) {
      const entry = entries.get(workshop)
      if (!entry?.seats.has(seat)) return false
      entry.seats = new Set([...entry.seats].filter((other) => other !== seat))
      return true
    },
    of: (workshop) => entries.get(workshop)?.seats ?? NOBODY,
    follow({ workshop, agenda }) {
      const before = entries.get(workshop.id)
      if (workshop.status === 'ended' || workshop.status === 'archived') {
        entries.delete(workshop.id)
        return
      }
      if (before?.step === agenda.active) return
      const entry: Entry = { step: agenda.active, seats: NOBODY }
      entries.set(workshop.id, entry)
      const since = activeStep(agenda)?.startedAt
      if (!before && since !== undefined) void recall(workshop.id, entry, since)
    },
  }
}
