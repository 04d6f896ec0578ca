import type { FastifyRequest } from 'fastify'
import { networkOf } from '#server/services/identity/join-guard.ts'
import { hashToken, newToken } from '#server/services/identity/tokens.ts'

/** In which simulated participants say whom they belong to. */
const ALLOWANCE_HEADER = 'x-dugnad-rehearsal'

/**
 * By what requests are counted: by the network that they come from, and those of the simulated participants of a
 * rehearsal apart from everybody's, with the same limits. They come from this very machine, as everybody does behind a
 * proxy, so that an address cannot tell them. What tells them is a secret of this process that is made for one
 * rehearsal, is given to nobody but its participants, and ends with it.
 */
export interface Allowance {
  keyOf(request: FastifyRequest): string
  /** In place of the one before. */
  issue(): IssuedAllowance
}

interface IssuedAllowance {
  readonly headers: Readonly<Record<string, string>>
  revoke(): void
}

export function createAllowance(): Allowance {
  /** The hash of the token that is valid. */
  let valid: string | undefined

  return {
    keyOf(request) {
      const given = request.headers[ALLOWANCE_HEADER]
      if (valid === undefined || typeof given !== 'string') return networkOf(request.ip)
      return isFromHere(request) && hashToken(given) === valid ? 'rehearsal' : networkOf(request.ip)
    },
    issue() {
      const token = newToken()
      const hash = hashToken(token)
      valid = hash
      return {
        headers: { [ALLOWANCE_HEADER]: token },
        revoke() {
          if (valid === hash) valid = undefined
        },
      }
    },
  }
}

/** Whether a request was made on this machine, and has come through no proxy. */
function isFromHere({ raw: { socket, headers } }: FastifyRequest): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false
  return socket.remoteAddress !== undefined && socket.remoteAddress === socket.localAddress
}
