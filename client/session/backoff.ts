import { CLOSE } from '#shared/wire/sync.ts'

/** The longest wait between two attempts to connect, milliseconds. */
export const BACKOFF_CEILING = 15_000

const FIRST = 200

/** A restarted server is back after about two seconds: doubling would often find it only after four. */
const GROWTH = 1.5

/**
 * How long to wait before attempt number `attempt` (1 is the first after a loss), milliseconds: half as
 * long again each time up to the ceiling, of which a random half is taken off. Without the chance in it, everybody in a room whose
 * network blinked would come back in the same instant. `random` is in [0, 1).
 */
export function backoffDelay(attempt: number, random: number): number {
  const whole = Math.min(BACKOFF_CEILING, FIRST * GROWTH ** Math.max(0, attempt - 1))
  return whole / 2 + (whole / 2) * random
}

/** Close codes by which a server asks for some time: it restarts, or this client was too fast or too slow. */
export const isBusy = (code: number): boolean =>
  code === CLOSE.restarting || code === CLOSE.slowReader || code === CLOSE.tooFast
