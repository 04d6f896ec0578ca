import { setTimeout as delay } from 'node:timers/promises'

/** Something that happens again and again: `phase` after the start, then every `period`, milliseconds. */
export interface Recurring {
  readonly period: number
  readonly phase: number
  readonly work: () => void
}

/**
 * Plays events when they are due, whether or not the server keeps up: who is slow does not slow people down. Gives
 * how late the player itself was at worst, milliseconds.
 */
export async function play(events: readonly Recurring[], seconds: number): Promise<number> {
  const start = performance.now()
  const due = events.map(({ phase }) => start + phase)
  let last = start
  let late = 0
  for (;;) {
    const now = performance.now()
    late = Math.max(late, now - last)
    last = now
    if (now - start >= seconds * 1000) return late
    for (const [i, { period, work }] of events.entries()) {
      for (; due[i]! <= now; due[i]! += period) work()
    }
    await delay(1)
  }
}
