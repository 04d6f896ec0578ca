/** A limit on how often something may happen: `rate` times a second on average, `burst` times at once. */
export function tokenBucket(rate: number, burst: number, start: number) {
  let tokens = burst
  let last = start
  return {
    /** Takes one token at `now` (milliseconds); false when there is none. */
    take(now: number): boolean {
      tokens = Math.min(burst, tokens + ((now - last) / 1000) * rate)
      last = now
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
  }
}
