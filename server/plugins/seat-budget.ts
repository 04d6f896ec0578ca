import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TokenBuckets } from '#server/token-buckets.ts'
import { problem } from '#shared/api/problem.ts'
import { refuse } from './replies.ts'

/** A hook that takes one from the budget of the caller's seat, or says after how many seconds there is some again. */
export const takeFromSeat =
  (budget: TokenBuckets, retryAfter: number) =>
  async ({ caller: { seat } }: FastifyRequest, reply: FastifyReply) => {
    if (budget.isEmpty(seat)) {
      return refuse(reply.header('retry-after', retryAfter), problem('tooManyRequests'))
    }
    budget.take(seat)
  }
