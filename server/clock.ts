/** Time as the server sees it; tests bring their own. Times are milliseconds since 1970 (UTC). */
export interface Clock {
  now(): number
  /** Calls `work` once `time` has come, at once when it has passed; gives a function that calls it off. */
  at(time: number, work: () => void): () => void
}

/** The longest wait that a timer of the platform takes; beyond it a timer fires at once. */
const LONGEST_WAIT = 2 ** 31 - 1

/** The machine's clock. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  at(time, work) {
    let timer: NodeJS.Timeout
    const wait = () => {
      const left = time - Date.now()
      timer = setTimeout(left > LONGEST_WAIT ? wait : work, Math.min(Math.max(left, 0), LONGEST_WAIT))
      timer.unref()
    }
    wait()
    return () => clearTimeout(timer)
  },
}
