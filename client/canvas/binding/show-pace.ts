/** When others' changes are shown next. Times are milliseconds on one clock. */
export interface ShowPace {
  /** Whether it is time; `wanted`: until then something of this person's own had better not be disturbed. */
  isDue(now: number, wanted: number): boolean
  /** Showing begins. */
  begin(now: number): void
  /** The picture with what was shown is done. */
  end(now: number): void
}

/** The part of the time that showing others' changes may take: one in so many. */
const PART = 2

/**
 * A pace that follows what showing costs this device, with the picture that comes of it: with every frame as long as
 * that is cheap, less often on a large board or a busy device, and at least every `within`.
 */
export function createShowPace(within: number): ShowPace {
  let last = Number.NEGATIVE_INFINITY
  let interval = 0
  return {
    isDue(now, wanted) {
      const since = now - last
      return since >= within || (since >= interval && now >= wanted)
    },
    begin(now) {
      last = now
    },
    end(now) {
      interval = (now - last) * PART
    },
  }
}
