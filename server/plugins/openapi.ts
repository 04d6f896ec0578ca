import swagger from '@fastify/swagger'
import type { App } from './app-type.ts'

/** Collects the schemas of all routes that are added after it, and serves them as one description. */
export async function addOpenApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Dugnad',
        description:
          'Workshops, boards, rounds and outcomes. Errors are problem documents (RFC 9457) with a `code`.',
        version: '1',
      },
    },
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
