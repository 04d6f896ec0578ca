export interface Pace {
  /** There is something new to tell: it goes now, or as soon as it may. While out of sight it does not go. */
  plan(): void
  /** The page went out of sight, or came back: told once either way. */
  turn(): void
  stop(): void
}

/** Calls `send` at most `rate` times a second, and not while `isHidden`, but once on going out of sight. */
export function createPace(send: () => void, rate: number, isHidden: () => boolean): Pace {
  // whole, for timers cut the rest off and would be early
  const between = Math.ceil(1000 / rate)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isFarewell = false
  let last = Number.NEGATIVE_INFINITY

  const tell = () => {
    timer = undefined
    if (isHidden() && !isFarewell) return
    isFarewell = false
    last = performance.now()
    send()
  }
  const wait = () => {
    timer ??= setTimeout(tell, Math.max(0, last + between - performance.now()))
  }
  return {
    plan() {
      if (!isHidden()) wait()
    },
    turn() {
      isFarewell = isHidden()
      wait()
    },
    stop: () => clearTimeout(timer),
  }
}
