import { isIPv6 } from 'node:net'
import type { Clock } from '#server/clock.ts'
import { createTokenBuckets } from '#server/token-buckets.ts'

/** Wrong codes from one address: a class may mistype together, a machine may not try. */
const PER_ADDRESS = { burst: 20, perMinute: 10 } as const

/**
 * Wrong codes from everywhere together. Eight digits with 50 live workshops: one guess in two million hits, so
 * that many addresses together need more than a day for one hit.
 */
const EVERYWHERE = { burst: 1000, perMinute: 1000 } as const

/**
 * Keeps join codes from being guessed. Only wrong codes count, so that a whole class behind one address gets in
 * with the right one; who has guessed too often is refused before the code is looked at.
 */
export interface JoinGuard {
  mayTry(address: string): boolean
  wasWrong(address: string): void
}

export function createJoinGuard(clock: Clock): JoinGuard {
  const perAddress = createTokenBuckets(clock, PER_ADDRESS)
  const everywhere = createTokenBuckets(clock, EVERYWHERE)
  return {
    mayTry: (address) => !perAddress.isEmpty(networkOf(address)) && !everywhere.isEmpty(ALL),
    wasWrong(address) {
      perAddress.take(networkOf(address))
      everywhere.take(ALL)
    },
  }
}

const ALL = 'all'

/** One subscriber has a whole /64 of IPv6 addresses. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail?.split(':') ?? [])]
    .slice(0, 4)
    .map((group) => group || '0')
    .join(':')
}
