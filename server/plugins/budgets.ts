import type { FastifyReply, FastifyRequest } from 'fastify'
import { networkOf } from '#server/services/identity/join-guard.ts'
import type { TokenBuckets } from '#server/token-buckets.ts'
import { problem } from '#shared/api/problem.ts'
import { refuse } from './replies.ts'

/**
 * A hook that takes one from a budget before anything is done, so that many at once get no more than one after the
 * other; or says after how many seconds there is some again.
 */
const takeFrom =
  (keyOf: (request: FastifyRequest) => string) =>
  (budget: TokenBuckets, retryAfter: number) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const key = keyOf(request)
    if (budget.isEmpty(key)) {
      return refuse(reply.header('retry-after', retryAfter), problem('tooManyRequests'))
    }
    budget.take(key)
  }

/** From the caller's seat; in the routes of a workshop. */
export const takeFromSeat = takeFrom(({ caller }) => caller.seat)

/** From the network that the request comes from. */
export const takeFromAddress = takeFrom(({ ip }) => networkOf(ip))
