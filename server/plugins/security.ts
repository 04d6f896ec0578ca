import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import { networkOf } from '#server/services/identity/join-guard.ts'
import { cookieToken } from '#server/services/identity/sessions.ts'
import type { App } from './app-type.ts'

export interface RequestLimits {
  /** Requests a minute of one device, and of one address from which no known device asks. */
  readonly perDevice: number
  readonly perAddress: number
}

/**
 * A hall of three hundred sits behind one address, and a device that votes sends a request per tap: these are
 * bounds against floods. What can be guessed has its own, narrow ones.
 */
export const REQUEST_LIMITS: RequestLimits = { perDevice: 3000, perAddress: 30_000 }

export async function addSecurityHeaders(app: App, isHttps: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'frame-ancestors': ["'none'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
      },
    },
    // Browsers ignore these three without TLS, and complain about it.
    strictTransportSecurity: isHttps,
    crossOriginOpenerPolicy: isHttps,
    originAgentCluster: isHttps,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
}

export async function addRateLimit(app: App, limits: RequestLimits): Promise<void> {
  const device = (cookie: string | undefined) => cookieToken(cookie) ?? ''
  await app.register(rateLimit, {
    timeWindow: 60_000,
    cache: 50_000,
    max: (request) => (device(request.headers.cookie) === '' ? limits.perAddress : limits.perDevice),
    keyGenerator: (request) => device(request.headers.cookie) || networkOf(request.ip),
    allowList: (request) => !/^\/(?:api|sync|stage)\//.test(request.url),
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
  })
}
