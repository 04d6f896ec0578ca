import type { Access } from '../ports.ts'

/** A Stage connection as the feed sees it. */
export interface Listener {
  readonly seat: string
  send(text: string): void
}

/** Changes are gathered for so long before the Stage is sent again, milliseconds. */
const GATHER_MS = 20

/** Coming and going is gathered for longer: a class of sixty joins within seconds. */
const GATHER_PEOPLE_MS = 250

export interface StageFeed {
  enter(workshopId: string, listener: Listener): void
  leave(workshopId: string, listener: Listener): void
  /** The workshop has changed: everyone gets the Stage again. */
  changed(workshopId: string): void
  /** Somebody has come or gone, on whichever socket. */
  peopleChanged(workshopId: string): void
  /** Every listener of every workshop. */
  all(): Iterable<Listener>
  stop(): void
}

/** Sends each connected seat its own view of the workshop whenever the server's truth changes. */
export function createStageFeed(
  access: Pick<Access, 'stage'>,
  connected: (workshopId: string) => ReadonlySet<string>,
  now: () => number,
): StageFeed {
  const listeners = new Map<string, Set<Listener>>()
  const due = new Map<string, { readonly timer: ReturnType<typeof setTimeout>; readonly at: number }>()

  const send = (workshopId: string, to: Iterable<Listener>) => {
    const here = connected(workshopId)
    for (const listener of to) {
      const stage = access.stage(workshopId, listener.seat, here, now())
      if (stage) listener.send(JSON.stringify(stage))
    }
  }
  const schedule = (workshopId: string, delay: number) => {
    const known = due.get(workshopId)
    const at = performance.now() + delay
    if (known && known.at <= at) return
    clearTimeout(known?.timer)
    const timer = setTimeout(() => {
      due.delete(workshopId)
      send(workshopId, listeners.get(workshopId) ?? [])
    }, delay)
    due.set(workshopId, { timer, at })
  }
  return {
    enter(workshopId, listener) {
      const known = listeners.get(workshopId) ?? new Set()
      listeners.set(workshopId, known.add(listener))
      send(workshopId, [listener])
    },
    leave(workshopId, listener) {
      const known = listeners.get(workshopId)
      known?.delete(listener)
      if (known?.size === 0) listeners.delete(workshopId)
    },
    changed: (workshopId) => schedule(workshopId, GATHER_MS),
    peopleChanged: (workshopId) => schedule(workshopId, GATHER_PEOPLE_MS),
    *all() {
      for (const known of listeners.values()) yield* known
    },
    stop() {
      for (const { timer } of due.values()) clearTimeout(timer)
      due.clear()
    },
  }
}
