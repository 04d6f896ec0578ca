import type { Clock } from '#server/clock.ts'
import { hashToken, newToken } from './tokens.ts'

/** How long a ticket waits to be used, milliseconds. */
export const TICKET_LIFE = 30_000

const MOST_TICKETS = 20_000

interface Ticket {
  readonly workshop: string
  readonly seat: string
  readonly expiresAt: number
}

/** Single-use tickets for sockets of clients that have no cookie. Kept in memory: a restart ends them all. */
export interface Tickets {
  issue(workshop: string, seat: string): string
  /** The seat that the ticket was issued to for this workshop; whatever the answer, the ticket is used up. */
  redeem(workshop: string, ticket: string): string | undefined
}

export function createTickets(clock: Clock): Tickets {
  const tickets = new Map<string, Ticket>()

  /** Tickets lie in the order of their making, so the first that has not expired ends the search. */
  const dropExpired = () => {
    for (const [hash, ticket] of tickets) {
      if (ticket.expiresAt > clock.now() && tickets.size < MOST_TICKETS) return
      tickets.delete(hash)
    }
  }

  return {
    issue(workshop, seat) {
      dropExpired()
      const ticket = newToken()
      tickets.set(hashToken(ticket), { workshop, seat, expiresAt: clock.now() + TICKET_LIFE })
      return ticket
    },
    redeem(workshop, ticket) {
      const hash = hashToken(ticket)
      const found = tickets.get(hash)
      tickets.delete(hash)
      if (!found || found.workshop !== workshop || found.expiresAt <= clock.now()) return undefined
      return found.seat
    },
  }
}
