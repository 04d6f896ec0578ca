import type { Clock } from '#server/clock.ts'
import { cookieToken } from '#server/services/identity/sessions.ts'
import { createTokenBuckets } from '#server/token-buckets.ts'
import { problem } from '#shared/api/problem.ts'
import type { Allowance } from './allowance.ts'
import type { App } from './app-type.ts'
import { refuse } from './replies.ts'

/** Requests a minute, and at once. */
export interface RequestLimits {
  readonly perDevice: number
  readonly perAddress: number
}

/**
 * A hall of three hundred sits behind one address, and a device that votes sends a request per tap: these are
 * bounds against floods. What can be guessed has its own, narrow ones.
 */
export const REQUEST_LIMITS: RequestLimits = { perDevice: 3000, perAddress: 30_000 }

const LIMITED = /^\/(?:api|sync|stage)\//

/** Before anything is looked up. Both bounds count, for a device may call itself something else each time. */
export function addRateLimit(
  app: App,
  clock: Clock,
  { perDevice, perAddress }: RequestLimits,
  allowance: Pick<Allowance, 'keyOf'>,
): void {
  const devices = createTokenBuckets(clock, { burst: perDevice, perMinute: perDevice })
  const addresses = createTokenBuckets(clock, { burst: perAddress, perMinute: perAddress })

  app.addHook('onRequest', async (request, reply) => {
    if (!LIMITED.test(request.url)) return
    const address = allowance.keyOf(request)
    const device = cookieToken(request.headers.cookie)
    if (addresses.isEmpty(address) || (device !== undefined && devices.isEmpty(device))) {
      return refuse(reply.header('retry-after', 1), problem('tooManyRequests'))
    }
    addresses.take(address)
    if (device !== undefined) devices.take(device)
  })
}
