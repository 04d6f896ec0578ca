/** A limit on how much may happen: `rate` tokens a second on average, `burst` at once. */
export function tokenBucket(rate: number, burst: number, start: number) {
  let tokens = burst
  let last = start
  return {
    /** Takes `cost` tokens at `now` (milliseconds); false when there are not as many. */
    take(now: number, cost = 1): boolean {
      tokens = Math.min(burst, tokens + ((now - last) / 1000) * rate)
      last = now
      if (tokens < cost) return false
      tokens -= cost
      return true
    },
  }
}
