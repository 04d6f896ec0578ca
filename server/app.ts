import { randomBytes } from 'node:crypto'
import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import websocket from '@fastify/websocket'
import { type FastifyServerOptions, fastify, LogController } from 'fastify'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { PictureMaker } from './pictures/picture-maker.ts'
import { createAllowance } from './plugins/allowance.ts'
import type { App } from './plugins/app-type.ts'
import { addIdentity } from './plugins/identity.ts'
import { addOpenApi } from './plugins/openapi.ts'
import { addOriginCheck } from './plugins/origin.ts'
import { addPages } from './plugins/pages.ts'
import { addProblems } from './plugins/problems.ts'
import { addRateLimit, REQUEST_LIMITS, type RequestLimits } from './plugins/rate-limit.ts'
import { addRequestLog } from './plugins/request-log.ts'
import { addSecurityHeaders } from './plugins/security.ts'
import { addRoutes } from './routes/index.ts'
import { createServer } from './server.ts'
import type { Store } from './store/store.ts'

export interface AppDeps {
  readonly config: Pick<
    Config,
    'publicUrl' | 'isHttps' | 'trustProxy' | 'appShell' | 'contact' | 'keepNamesMonths' | 'statbankUrl'
  >
  readonly store: Store
  readonly clock: Clock
  readonly logger: NonNullable<FastifyServerOptions['logger']>
  /** The folder of the built client. */
  readonly pages: string
  readonly limits?: RequestLimits
  /** Draws boards; without one, processes of our own do. */
  readonly pictures?: PictureMaker
}

/** What one request may carry, bytes. Larger imports go in slices. */
const BODY_LIMIT = 512 * 1024

/** What one WebSocket message may have before its connection is cut without a word, bytes. */
const FRAME_LIMIT = 1024 * 1024

/** How long a socket has to answer the server's goodbye, milliseconds. */
const GOODBYE_MS = 500

/** Puts the server together, apart from listening. `close` of what it gives ends everything but the store. */
export async function buildApp(deps: AppDeps): Promise<App> {
  const { config, store, clock } = deps
  const app = newApp(deps)
  const allowance = createAllowance()
  const server = await createServer({
    ...(deps.pictures && { pictures: deps.pictures }),
    ...{ store, clock, log: app.log, config },
    rehearsing: { address: () => ownAddress(app), admit: allowance.issue },
  })

  addProblems(app)
  addRequestLog(app)
  // Before everything that refuses: it sees to it that a refused upgrade does not leave its connection behind.
  await app.register(websocket, {
    options: { maxPayload: FRAME_LIMIT, perMessageDeflate: false },
    preClose: (done) => void endSockets(app, server.sync.close).then(() => done(), done),
  })
  addOriginCheck(app, config.publicUrl)
  await addSecurityHeaders(app, config.isHttps)
  addRateLimit(app, clock, deps.limits ?? REQUEST_LIMITS, allowance)
  await addOpenApi(app)
  const identity = await addIdentity(app, server.sessions, config.isHttps)

  await app.register(async (scope) => addRoutes(scope, { server, identity, allowance, clock, about: config }))
  await app.register(async (scope) => server.sync.register(scope))
  await addPages(app, deps.pages, config.appShell)

  app.addHook('onReady', server.start)
  app.addHook('preClose', async () => server.stop())
  return app
}

function newApp({ config, logger }: AppDeps): App {
  const app = fastify({
    logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    genReqId: () => randomBytes(4).toString('hex'),
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.setValidatorCompiler(TypeBoxValidatorCompiler)
  app.setSerializerCompiler(() => (data) => JSON.stringify(data))
  allowEmptyJson(app)
  return app
}

/** Where the server can be reached from this machine; undefined while it does not listen. */
function ownAddress(app: App): string | undefined {
  const address = app.server.address()
  if (address === null || typeof address === 'string') return undefined
  const host = EVERY_NETWORK[address.address] ?? address.address
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`
}

const EVERY_NETWORK: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' }

/** Says goodbye to every socket, and cuts those that do not answer. */
async function endSockets(app: App, sayGoodbye: () => Promise<void>): Promise<void> {
  await sayGoodbye()
  const cut = setTimeout(() => {
    for (const socket of app.websocketServer.clients) socket.terminate()
  }, GOODBYE_MS)
  cut.unref()
}

/** A request that needs no body may come with the media type of one. */
function allowEmptyJson(app: App): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined)
    else parse(request, body as string, done)
  })
}
