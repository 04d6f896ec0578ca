import type { Clock } from '#server/clock.ts'

/** Requests to the service, one after the other, and no more of them a minute than it allows. */
export interface Turns {
  /**
   * Does the work when its turn has come. What somebody waits for on screen goes before what a job asks for. Rejects with
   * the signal's reason when that is aborted before the turn has come.
   */
  take<T>(work: () => Promise<T>, signal: AbortSignal, isUrgent: boolean): Promise<T>
  /** Nothing more is asked before `time` (milliseconds since 1970): the service has said so. */
  pauseUntil(time: number): void
}

/** What SSB allows an address: 30 requests a minute. Many servers of one municipality may share an address. */
const REQUESTS = 30
const WINDOW_MS = 60_000

interface Waiting {
  readonly isUrgent: boolean
  readonly start: () => Promise<unknown>
}

/** SB5. At most 30 requests begin in any 60 seconds, over all workshops of the server, and one is under way at a time. */
export function createTurns(clock: Clock): Turns {
  const begun: number[] = []
  const queue: Waiting[] = []
  let isBusy = false
  let pausedUntil = 0
  let callOff = () => {}

  function next(): void {
    callOff()
    if (isBusy || queue.length === 0) return
    const now = clock.now()
    while (begun[0] !== undefined && begun[0] <= now - WINDOW_MS) begun.shift()
    const free = begun.length < REQUESTS ? now : begun[0]! + WINDOW_MS
    const due = Math.max(free, pausedUntil)
    if (due > now) {
      callOff = clock.at(due, next)
      return
    }
    const at = Math.max(
      0,
      queue.findIndex(({ isUrgent }) => isUrgent),
    )
    const [one] = queue.splice(at, 1)
    begun.push(now)
    isBusy = true
    void one!.start().finally(() => {
      isBusy = false
      next()
    })
  }

  return {
    take: (work, signal, isUrgent) =>
      new Promise((resolve, reject) => {
        const leave = () => {
          const at = queue.indexOf(waiting)
          if (at >= 0) queue.splice(at, 1)
          reject(signal.reason as Error)
        }
        const waiting: Waiting = {
          isUrgent,
          start: () => {
            signal.removeEventListener('abort', leave)
            return work().then(resolve, reject)
          },
        }
        if (signal.aborted) return reject(signal.reason as Error)
        signal.addEventListener('abort', leave, { once: true })
        queue.push(waiting)
        next()
      }),
    pauseUntil(time) {
      pausedUntil = Math.max(pausedUntil, time)
    },
  }
}
