import { parts } from 'virtual:shell-parts'
import { createShell } from './shell.ts'

/*
 * The service worker, built by itself to /sw.js. A newer one waits until the pages are closed that the older one serves:
 * the older one gives out whatever version was used last, the newer one's too. Pushing it out would wait for what it is
 * in the middle of, and hold up pages that are opened meanwhile.
 */

/** As much of a service worker's surroundings as is used here; the library for pages does not know it. */
interface WorkerScope {
  readonly caches: CacheStorage
  readonly clients: { claim(): Promise<void> }
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'message', listener: (event: Lasting & MessageEvent<unknown>) => void): void
  addEventListener(type: 'fetch', listener: (event: Lasting & Asked) => void): void
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void
}

interface Asked {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

const scope = globalThis as unknown as WorkerScope
const shell = createShell(parts, { caches: scope.caches, fetch: (request, init) => fetch(request, init) })

scope.addEventListener('install', (event) => {
  event.waitUntil(shell.install())
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(shell.activate().then(() => scope.clients.claim()))
})

scope.addEventListener('fetch', (event) => {
  const { origin } = new URL(event.request.url)
  const answer = origin === location.origin ? shell.answer(event.request) : undefined
  if (answer) event.respondWith(answer)
})

scope.addEventListener('message', (event) => {
  const keep = (event.data as { keep?: unknown } | null)?.keep
  if (Array.isArray(keep)) event.waitUntil(shell.keep(keep.filter((file) => typeof file === 'string')))
})
