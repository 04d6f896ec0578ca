import type { Clock } from '#server/clock.ts'
import {
  deleteExpiredSessions,
  extendSession,
  findSessionExpiry,
  insertSession,
} from '#server/store/repositories/sessions.ts'
import type { Statement, Store } from '#server/store/store.ts'
import { RETENTION } from '#shared/domain/retention.ts'
import { hashToken, newToken } from './tokens.ts'

const DAY = 24 * 60 * 60 * 1000

/** How long a device stays known after it was last used, and how much of it must be gone before it is renewed. */
export const SESSION_LIFE = RETENTION.sessionDays * DAY
const RENEW_AFTER = DAY

/** Sessions that were seen lately, so that not every request reads the store. */
const CACHED = 20_000

export const SESSION_COOKIE = 'dugnad'

export interface Session {
  /** What the store knows it by. */
  readonly hash: string
  readonly token: string
}

export interface Sessions {
  /** The session that a cookie header names, if there is one and it has not expired. Rejects with `StoreError`. */
  find(cookieHeader: string | undefined): Promise<Session | undefined>
  /** Makes it last anew when that is due; says whether the cookie should be set again. */
  renew(session: Session): Promise<boolean>
  /** The session that somebody has, or a new one, to be stored in the same transaction as what it is made for. */
  ensure(known: Session | undefined): { readonly session: Session; readonly also: readonly Statement[] }
  /** Forgets those that have expired. */
  purge(): Promise<void>
}

export function createSessions(store: Store, clock: Clock): Sessions {
  const expiries = new Map<string, number>()

  const remember = (hash: string, expiresAt: number) => {
    const [oldest] = expiries.keys()
    if (expiries.size >= CACHED && oldest !== undefined) expiries.delete(oldest)
    expiries.set(hash, expiresAt)
  }

  return {
    async find(cookieHeader) {
      const token = cookieToken(cookieHeader)
      if (!token) return undefined
      const hash = hashToken(token)
      const expiresAt = expiries.get(hash) ?? (await findSessionExpiry(store, hash))
      if (expiresAt === undefined || expiresAt <= clock.now()) return undefined
      remember(hash, expiresAt)
      return { hash, token }
    },
    async renew({ hash }) {
      const now = clock.now()
      if ((expiries.get(hash) ?? 0) - now > SESSION_LIFE - RENEW_AFTER) return false
      await store.write([extendSession(hash, now + SESSION_LIFE)])
      remember(hash, now + SESSION_LIFE)
      return true
    },
    ensure(known) {
      if (known) return { session: known, also: [] }
      const token = newToken()
      const hash = hashToken(token)
      const now = clock.now()
      return { session: { hash, token }, also: [insertSession(hash, now, now + SESSION_LIFE)] }
    },
    async purge() {
      await store.write([deleteExpiredSessions(clock.now())])
    },
  }
}

const COOKIE = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([A-Za-z0-9_-]{43})\\s*(?:;|$)`)

/** The token in a cookie header. */
export const cookieToken = (header: string | undefined): string | undefined => header?.match(COOKIE)?.[1]
