/** As many of the last frames are compared. */
const COMPARED = 3

export interface ClockOffset {
  /** A frame that was made at `server` arrived at `here`, each by its own clock, milliseconds since 1970. */
  took(server: number, here: number): void
  /** A new connection: this device's clock may have been set meanwhile. */
  reset(): void
  /** Server time minus this device's, milliseconds. */
  get(): number
}

/** How far this device's clock is off. A frame is late by its way here, so that the largest difference is the truest. */
export function createClockOffset(): ClockOffset {
  let last: readonly number[] = []
  let offset = 0
  return {
    took(server, here) {
      last = [...last, server - here].slice(-COMPARED)
      offset = Math.max(...last)
    },
    reset() {
      last = []
    },
    get: () => offset,
  }
}
