import type { Clock } from '#server/clock.ts'

/** A clock that stands until it is moved. */
export interface FakeClock extends Clock {
  /** Moves on by so many milliseconds, and calls what has come due on the way, in order. */
  advance(ms: number): void
}

export function fakeClock(start = Date.UTC(2026, 2, 4, 9)): FakeClock {
  let time = start
  const waiting = new Set<{ readonly time: number; readonly work: () => void }>()

  const nextBefore = (end: number) =>
    [...waiting].filter((entry) => entry.time <= end).sort((a, b) => a.time - b.time)[0]

  return {
    now: () => time,
    at(due, work) {
      const entry = { time: due, work }
      waiting.add(entry)
      return () => waiting.delete(entry)
    },
    advance(ms) {
      const end = time + ms
      for (let entry = nextBefore(end); entry; entry = nextBefore(end)) {
        waiting.delete(entry)
        time = Math.max(time, entry.time)
        entry.work()
      }
      time = end
    },
  }
}
