import cookie from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Access } from '#server/ports.ts'
import {
  SESSION_COOKIE,
  SESSION_LIFE,
  type Session,
  type Sessions,
} from '#server/services/identity/sessions.ts'
import type { Caller } from '#server/services/state/callers.ts'
import type { Seat } from '#shared/domain/seat.ts'
import type { App } from './app-type.ts'
import { refuse } from './replies.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set in the routes of a workshop: the seat that asks. */
    caller: Caller
    /** By the hash of its token. */
    session: string
    seat: Seat
  }
}

/** Sessions as requests and replies carry them: one HttpOnly cookie for this site alone. */
export interface Identity {
  /** The session of the request, if it has one that lives; used after a day or more, it lasts anew. */
  session(request: FastifyRequest, reply: FastifyReply): Promise<Session | undefined>
  /** Gives the browser its session. */
  remember(reply: FastifyReply, session: Session): void
}

export async function addIdentity(app: App, sessions: Sessions, isHttps: boolean): Promise<Identity> {
  await app.register(cookie)

  const remember = (reply: FastifyReply, { token }: Session) => {
    reply.setCookie(SESSION_COOKIE, token, {
      httpOnly: true,
      sameSite: 'strict',
      secure: isHttps,
      path: '/',
      maxAge: SESSION_LIFE / 1000,
    })
  }

  return {
    remember,
    async session(request, reply) {
      const session = await sessions.find(request.headers.cookie)
      if (session && (await sessions.renew(session))) remember(reply, session)
      return session
    },
  }
}

/** Lets only those in who have a seat in the workshop that the path names; before anything of the body is read. */
export function requireSeat(app: App, identity: Identity, access: Access): void {
  app.decorateRequest('caller', null as never)
  app.decorateRequest('seat', null as never)
  app.decorateRequest('session', '')
  app.addHook('onRequest', async (request, reply) => {
    const { id } = request.params as { id: string }
    const { seat: wanted } = request.query as { seat?: unknown }
    request.session = (await identity.session(request, reply))?.hash ?? ''
    const seat = await access.identify(
      id,
      request.headers.cookie,
      typeof wanted === 'string' ? wanted : undefined,
    )
    if (!seat.ok) return refuse(reply, seat.error)
    request.seat = seat.value
    request.caller = { workshop: id, seat: seat.value.id }
  })
}
