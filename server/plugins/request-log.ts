import type { App } from './app-type.ts'
import { routeOf } from './problems.ts'

/** Nothing is written about these: who voted or wrote when is nobody's business, and probes are noise. */
const SILENT = new Set([
  '/api/workshops/:id/rounds/:roundId/ballot',
  '/api/workshops/:id/drafts',
  '/api/workshops/:id/drafts/:draftId',
  '/healthz',
  '/readyz',
])

/**
 * One line per request: route, status and duration. Never the path itself, for it may hold a join code, and never
 * an address, a cookie or a body.
 */
export function addRequestLog(app: App): void {
  app.addHook('onResponse', async (request, reply) => {
    if (SILENT.has(request.routeOptions.url ?? '')) return
    const ms = Math.round(reply.elapsedTime)
    request.log.info({ route: routeOf(request), status: reply.statusCode, ms }, 'request')
  })
}
