import { isFacilitating } from '#shared/domain/role.ts'
import { isSeated } from '#shared/domain/seat.ts'
import type { Access, Audience } from '../ports.ts'

/** A Stage connection as the feed sees it. */
export interface Listener extends Audience {
  send(text: string): void
}

/** Changes are gathered for so long before the Stage is sent again, milliseconds. */
const GATHER_MS = 20

/** Coming and going is gathered for longer: a class of sixty joins within seconds. */
const GATHER_PEOPLE_MS = 250

/** How far people are is told to who runs the workshop at most so often, milliseconds. */
const GATHER_PROGRESS_MS = 1000

export interface StageFeed {
  enter(workshopId: string, listener: Listener): void
  leave(workshopId: string, listener: Listener): void
  /** The workshop has changed: everyone gets the Stage again. */
  changed(workshopId: string): void
  /** Somebody has come or gone, on whichever socket. */
  peopleChanged(workshopId: string): void
  /** What has changed concerns one seat at most, and those who run the workshop. */
  progressChanged(workshopId: string, seatId?: string): void
  /** Some seats have voted, and nothing else has changed. */
  turnoutChanged(workshopId: string, seats: ReadonlySet<string>): void
  /** Every listener of every workshop. */
  all(): Iterable<Listener>
  stop(): void
}

/** Sends each connected seat its own view of the workshop whenever the server's truth changes. */
export function createStageFeed(
  access: Pick<Access, 'stage' | 'seat' | 'turnouts'>,
  connected: (workshopId: string) => ReadonlySet<string>,
  now: () => number,
): StageFeed {
  const listeners = new Map<string, Set<Listener>>()
  const due = new Map<string, { readonly timer: ReturnType<typeof setTimeout>; readonly at: number }>()

  const send = (workshopId: string, to: Iterable<Listener>) => {
    const here = connected(workshopId)
    for (const listener of to) {
      const stage = access.stage(workshopId, listener, here, now())
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
  /** Seats that have voted since the turnout was told, by workshop. */
  const voters = new Map<
    string,
    { readonly seats: Set<string>; readonly timer: ReturnType<typeof setTimeout> }
  >()
  const tellTurnout = (workshopId: string) => {
    const voted = voters.get(workshopId)?.seats
    voters.delete(workshopId)
    const frame = access.turnouts(workshopId, now())
    const text = frame && JSON.stringify(frame)
    for (const listener of listeners.get(workshopId) ?? []) {
      const seat = access.seat(workshopId, listener.seat)
      if (voted?.has(listener.seat) && !listener.isWall) send(workshopId, [listener])
      else if (text !== undefined && seat && isSeated(seat)) listener.send(text)
    }
  }
  const staff = new Map<string, ReturnType<typeof setTimeout>>()
  const tellStaff = (workshopId: string) => {
    staff.delete(workshopId)
    const runs = ({ seat, isWall }: Listener) =>
      !isWall && isFacilitating(access.seat(workshopId, seat)?.role ?? 'observer')
    send(workshopId, [...(listeners.get(workshopId) ?? [])].filter(runs))
  }
  function progressChanged(workshopId: string, seatId?: string): void {
    if (seatId !== undefined) {
      send(
        workshopId,
        [...(listeners.get(workshopId) ?? [])].filter(({ seat, isWall }) => seat === seatId && !isWall),
      )
    }
    if (staff.has(workshopId)) return
    staff.set(
      workshopId,
      setTimeout(() => tellStaff(workshopId), GATHER_PROGRESS_MS),
    )
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
    progressChanged,
    turnoutChanged(workshopId, seats) {
      const gathered = voters.get(workshopId)
      const timer = gathered?.timer ?? setTimeout(() => tellTurnout(workshopId), GATHER_MS)
      voters.set(workshopId, { timer, seats: new Set([...(gathered?.seats ?? []), ...seats]) })
      progressChanged(workshopId)
    },
    *all() {
      for (const known of listeners.values()) yield* known
    },
    stop() {
      for (const { timer } of due.values()) clearTimeout(timer)
      due.clear()
      for (const timer of staff.values()) clearTimeout(timer)
      for (const { timer } of voters.values()) clearTimeout(timer)
      staff.clear()
    },
  }
}
