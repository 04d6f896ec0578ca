import type { IncomingHttpHeaders } from 'node:http'
import { problem } from '#shared/api/problem.ts'
import type { App } from './app-type.ts'
import { refuse } from './replies.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Another site may not use a participant's cookie: whatever changes something, and every WebSocket, is refused
 * when the browser says that it comes from elsewhere.
 */
export function addOriginCheck(app: App, publicUrl: string | undefined): void {
  app.addHook('onRequest', async (request, reply) => {
    if (SAFE_METHODS.has(request.method) && request.headers.upgrade === undefined) return
    if (!isSameOrigin(request.headers, publicUrl)) return refuse(reply, problem('wrongOrigin'))
  })
}

/**
 * Whether a request comes from the product's own pages, or from no page at all: what is no browser sends no
 * Origin. Without `publicUrl`, own pages are those of the host that the request names.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, publicUrl: string | undefined): boolean {
  const { origin, host } = headers
  if (origin === undefined) return true
  if (publicUrl !== undefined) return origin === new URL(publicUrl).origin
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)
}
