import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { problem } from '#shared/api/problem.ts'
import type { App } from './app-type.ts'
import { preloadsOf } from './preloads.ts'
import { refuse } from './replies.ts'

/** The addresses that the client knows; see its own list of pages. */
const PAGES = [
  '/',
  '/new',
  '/join',
  '/j',
  '/j/:code',
  '/w/:id',
  '/w/:id/report',
  '/w/:id/paper/:round',
  '/w/:id/indicators',
  '/w/:id/data',
  '/w/:id/mobilisation',
  '/wall/:id',
  '/actor',
  '/indicators',
  '/privacy',
  '/accessibility',
] as const

const YEAR = 365 * 24 * 60 * 60

const NOT_BUILT = `<!doctype html>
<html lang="en">
<title>Dugnad</title>
<p>The pages have not been built. Run <code>npm run build</code> and start the server again; while developing,
run <code>npm run dev</code> and open the address that it prints.</p>
</html>
`

/** A service worker that takes itself and all that it kept off the device. Browsers ask for a newer one by themselves. */
const REMOVER = `addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(remove()))
async function remove() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith('dugnad-')).map((name) => caches.delete(name)))
  await registration.unregister()
}
`

/**
 * Serves the built client from `folder`: hashed assets for ever, pages always checked for newer ones. Whatever
 * else is asked for is not found: people get a page that says so, programs a problem document. Without `hasShell`
 * browsers are made to forget what they keep of it.
 */
export async function addPages(app: App, folder: string, hasShell: boolean): Promise<void> {
  const page = await readPage(folder)

  const preload = await preloadsOf(folder)

  const sender = (html: string) => (_request: FastifyRequest, reply: FastifyReply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html)
  const sendPage = sender(page)

  if (existsSync(join(folder, 'assets'))) {
    await app.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      preCompressed: true,
      immutable: true,
      maxAge: YEAR * 1000,
      index: false,
    })
    await app.register(fastifyStatic, {
      root: folder,
      prefix: '/',
      preCompressed: true,
      wildcard: false,
      globIgnore: ['assets/**', 'index.html*', '**/*.br', '**/*.gz', ...(hasShell ? [] : ['sw.js'])],
      index: false,
      decorateReply: false,
      cacheControl: false,
      setHeaders: (reply) => {
        reply.setHeader('cache-control', 'no-cache')
      },
    })
  }

  if (!hasShell) {
    app.get('/sw.js', { schema: { hide: true } }, (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(REMOVER),
    )
  }

  for (const path of PAGES) app.get(path, { schema: { hide: true } }, sender(preload(page, path)))

  app.setNotFoundHandler((request, reply) => {
    const isForPeople = request.method === 'GET' && !isForPrograms(request.url) && acceptsHtml(request)
    return isForPeople ? sendPage(request, reply.code(404)) : refuse(reply, problem('notFound'))
  })
}

async function readPage(folder: string): Promise<string> {
  try {
    return await readFile(join(folder, 'index.html'), 'utf8')
  } catch {
    return NOT_BUILT
  }
}

const isForPrograms = (url: string): boolean =>
  /^\/(?:api|sync|stage|assets|healthz|readyz)(?:[/?]|$)/.test(url)

const acceptsHtml = ({ headers }: FastifyRequest): boolean =>
  headers.accept === undefined || /text\/html|\*\/\*/.test(headers.accept)
