import { isIPv6 } from 'node:net'
import type { Clock } from '#server/clock.ts'
import { createTokenBuckets } from '#server/token-buckets.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'

/** Wrong codes from one address: a class may mistype together, a machine may not try. */
const PER_ADDRESS = { burst: 20, perMinute: 10 } as const

/**
 * Wrong codes from everywhere together. Eight digits with 50 live workshops: one guess in two million hits, so
 * that many addresses together need more than a day for one hit.
 */
const EVERYWHERE = { burst: 1000, perMinute: 1000 } as const

/**
 * Keeps codes from being guessed. Only wrong codes count, so that a whole class behind one address gets in
 * with the right one; who has guessed too often is refused before the code is looked at.
 */
export interface JoinGuard {
  /**
   * What `look` finds for a code; a code for which it finds nothing is a wrong one. One at a time for a network:
   * guesses that come together would else all be looked at before the first is counted.
   */
  look<T>(address: string, look: () => Promise<T | undefined>): Promise<Result<T, 'tooManyWrong' | 'wrong'>>
}

export function createJoinGuard(clock: Clock): JoinGuard {
  const perAddress = createTokenBuckets(clock, PER_ADDRESS)
  const everywhere = createTokenBuckets(clock, EVERYWHERE)
  const turns = new Map<string, Promise<unknown>>()

  return {
    look(address, look) {
      const network = networkOf(address)
      const turn = (turns.get(network) ?? Promise.resolve()).then(async () => {
        if (perAddress.isEmpty(network) || everywhere.isEmpty(ALL)) return fail('tooManyWrong' as const)
        const found = await look()
        if (found !== undefined) return ok(found)
        perAddress.take(network)
        everywhere.take(ALL)
        return fail('wrong' as const)
      })
      const over = turn
        .catch(() => undefined)
        .then(() => {
          if (turns.get(network) === over) turns.delete(network)
        })
      turns.set(network, over)
      return turn
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
