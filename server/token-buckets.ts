import type { Clock } from './clock.ts'

export interface BucketSize {
  /** What may come at once. */
  readonly burst: number
  readonly perMinute: number
}

/** Counts something per key (an address, a session) and says when it has been enough. */
export interface TokenBuckets {
  isEmpty(key: string): boolean
  /** Takes one out, down to none. */
  take(key: string): void
}

interface Bucket {
  level: number
  at: number
}

/** Full buckets are forgotten when there are this many. */
const MOST_BUCKETS = 50_000

export function createTokenBuckets(
  clock: Pick<Clock, 'now'>,
  { burst, perMinute }: BucketSize,
): TokenBuckets {
  const buckets = new Map<string, Bucket>()

  const levelOf = ({ level, at }: Bucket) =>
    Math.min(burst, level + ((clock.now() - at) * perMinute) / 60_000)

  const forgetFull = () => {
    for (const [key, bucket] of buckets) if (levelOf(bucket) >= burst) buckets.delete(key)
    if (buckets.size >= MOST_BUCKETS) buckets.clear()
  }

  return {
    isEmpty(key) {
      const bucket = buckets.get(key)
      return bucket !== undefined && levelOf(bucket) < 1
    },
    take(key) {
      if (buckets.size >= MOST_BUCKETS && !buckets.has(key)) forgetFull()
      const level = levelOf(buckets.get(key) ?? { level: burst, at: clock.now() })
      buckets.set(key, { level: Math.max(0, level - 1), at: clock.now() })
    },
  }
}
