import { randomBytes } from 'node:crypto'
import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import websocket from '@fastify/websocket'
import { type FastifyServerOptions, fastify, LogController } from 'fastify'
import { createSetReader } from './catalogue/set-reader.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { createDocumentMaker } from './documents/document-maker.ts'
import { createAllowance } from './plugins/allowance.ts'
import type { App } from './plugins/app-type.ts'
import { addIdentity, requireSeat } from './plugins/identity.ts'
import { addOpenApi } from './plugins/openapi.ts'
import { addOriginCheck } from './plugins/origin.ts'
import { addPages } from './plugins/pages.ts'
import { addProblems } from './plugins/problems.ts'
import { addRateLimit, REQUEST_LIMITS, type RequestLimits } from './plugins/rate-limit.ts'
import { addRequestLog } from './plugins/request-log.ts'
import { addSecurityHeaders } from './plugins/security.ts'
import { startCrowd } from './rehearsal/crowd-process.ts'
import { aboutRoutes } from './routes/about.ts'
import { archiveRoutes, reopeningRoutes } from './routes/archives.ts'
import { boardRoutes } from './routes/board.ts'
import { catalogueRoutes } from './routes/catalogue.ts'
import { dataStatusRoutes } from './routes/data-status.ts'
import { draftRoutes } from './routes/drafts.ts'
import { figureRoutes } from './routes/figures.ts'
import { healthRoutes } from './routes/health.ts'
import { historyRoutes } from './routes/history.ts'
import { imageRoutes } from './routes/images.ts'
import { joinRoutes } from './routes/join.ts'
import { keyRoutes } from './routes/keys.ts'
import { outcomesRoutes } from './routes/outcomes.ts'
import { rehearsalRoutes } from './routes/rehearsal.ts'
import { roundFigureRoutes } from './routes/round-figures.ts'
import { roundRoutes } from './routes/rounds.ts'
import { sampleRoutes } from './routes/samples.ts'
import { seatRoutes } from './routes/seats.ts'
import { statbankRoutes } from './routes/statbank.ts'
import { verdictRoutes } from './routes/verdicts.ts'
import { oneWorkshopRoutes } from './routes/workshop.ts'
import { workshopCatalogueRoutes } from './routes/workshop-catalogue.ts'
import { workshopRoutes } from './routes/workshops.ts'
import { createIndicatorUses } from './services/catalogue/uses.ts'
import { createCatalogue } from './services/catalogue.ts'
import { createAccess } from './services/identity/access.ts'
import { createSessions } from './services/identity/sessions.ts'
import { createTickets } from './services/identity/tickets.ts'
import { createImages } from './services/images.ts'
import { createServices } from './services/index.ts'
import { createRehearsals } from './services/rehearsal/rehearsals.ts'
import { createSamples } from './services/sample/build-sample.ts'
import { createStatbankService } from './services/statbank/statbank-service.ts'
import { createChargeWatch } from './services/state/charge-watch.ts'
import { keepHouse } from './services/state/housekeeping.ts'
import { createWorkshopMemory } from './services/state/workshop-memory.ts'
import { createWriters } from './services/state/writers.ts'
import { createTimerClock } from './services/timer-clock.ts'
import { createRoundClock } from './services/voting/round-clock.ts'
import { openSigning } from './services/voting/signing.ts'
import { createStatbankClient } from './statbank/client.ts'
import { createStatbank } from './statbank/statbank.ts'
import { findMakers } from './store/repositories/deeds.ts'
import { findNoteWriters } from './store/repositories/drafts.ts'
import type { Store } from './store/store.ts'
import { createSync } from './sync/index.ts'
import { createTokenBuckets } from './token-buckets.ts'
import { signalledBy, votedBetween } from './workshop-state.ts'

export interface AppDeps {
  readonly config: Pick<
    Config,
    'publicUrl' | 'isHttps' | 'trustProxy' | 'appShell' | 'contact' | 'statbankUrl'
  >
  readonly store: Store
  readonly clock: Clock
  readonly logger: NonNullable<FastifyServerOptions['logger']>
  /** The folder of the built client. */
  readonly pages: string
  readonly limits?: RequestLimits
}

/** What one request may carry, bytes. Larger imports go in slices. */
const BODY_LIMIT = 512 * 1024

/** What one WebSocket message may have before its connection is cut without a word, bytes. */
const FRAME_LIMIT = 1024 * 1024

/** How long a socket has to answer the server's goodbye, milliseconds. */
const GOODBYE_MS = 500

/** Pictures that a seat may bring. */
const IMAGES_PER_SEAT = { burst: 20, perMinute: 10 } as const

/** Files of indicators that a seat may bring, or try. */
const IMPORTS_PER_SEAT = { burst: 60, perMinute: 30 } as const

/** Questions to SSB that a seat waits for. */
const QUESTIONS_PER_SEAT = { burst: 20, perMinute: 10 } as const

const REHEARSALS_PER_ADDRESS = { burst: 10, perMinute: 1 } as const

const SAMPLES_PER_ADDRESS = { burst: 30, perMinute: 2 } as const

/** Whole workshops as files that a seat may have made, and that may be opened from an address. */
const ARCHIVES_PER_SEAT = { burst: 10, perMinute: 2 } as const
const ARCHIVES_PER_ADDRESS = { burst: 10, perMinute: 1 } as const

/** Puts the server together, apart from listening. `close` of what it gives ends everything but the store. */
export async function buildApp(deps: AppDeps): Promise<App> {
  const { config, store, clock } = deps
  const app = newApp(deps)
  const { log } = app

  const memory = createWorkshopMemory(store, clock, log)
  const sessions = createSessions(store, clock)
  const tickets = createTickets(clock)
  const writers = createWriters(
    async (id, since) => [
      ...(await findMakers(store, id, since)),
      ...(await findNoteWriters(store, id, since)),
    ],
    (id) => sockets.progressChanged(id),
  )
  const { boards, sockets, ...sync } = createSync({
    store,
    access: () => access,
    peopleChanged: (workshopId) => charge.look(workshopId),
    now: clock.now,
    warn: (details, message) => log.warn(details, message),
    alarm: (details, message) => log.error(details, message),
  })
  const charge = createChargeWatch({ memory, sockets, clock })
  const access = createAccess({ memory, sessions, tickets, charge, clock, log, writers })
  const signing = await openSigning(store, clock.now())
  const roundClock = createRoundClock({ memory, clock, log, signing })
  const timerClock = createTimerClock(memory, clock, log)
  memory.subscribe(writers.follow)
  memory.subscribe((state, before) => {
    const voted = before && votedBetween(before, state)
    if (voted) return sockets.turnoutChanged(state.workshop.id, voted)
    const seat = before && signalledBy(before, state)
    if (seat === undefined) sockets.stageChanged(state.workshop.id)
    else sockets.progressChanged(state.workshop.id, seat)
  })
  memory.subscribe(roundClock.follow)
  memory.subscribe(timerClock.follow)
  memory.subscribe((state) => charge.look(state.workshop.id))
  const catalogue = createCatalogue()
  const uses = createIndicatorUses({ store, boards, log })
  memory.subscribe(uses.follow)
  const reader = createSetReader()
  const documents = createDocumentMaker()
  const counted = {
    wrote: (id: string, seat: string) => void (writers.wrote(id, seat) && sockets.progressChanged(id)),
    tookBack: (id: string, seat: string) => void (writers.tookBack(id, seat) && sockets.progressChanged(id)),
  }
  const services = createServices({
    ...{ store, memory, sessions, boards, sockets, charge, clock, log, signing, counted },
    ...{ catalogue, reader, uses },
  })
  const images = createImages({ store, access, clock })
  const samples = createSamples({ services, memory, boards, clock })
  const allowance = createAllowance()
  const rehearsals = createRehearsals({
    ...{ store, memory, boards, sockets, clock, log, ...services },
    ports: { address: () => ownAddress(app), admit: () => allowance.issue(), startCrowd },
  })
  const statbank = createStatbankService({
    ...{ store, memory, boards, clock, log, ...services },
    statbank:
      config.statbankUrl === undefined
        ? undefined
        : createStatbank(store, createStatbankClient(config.statbankUrl, clock), clock),
  })
  const housekeeping = keepHouse({ store, memory, sessions, boards, sockets, rehearsals, clock, log })

  addProblems(app)
  addRequestLog(app)
  // Before everything that refuses: it sees to it that a refused upgrade does not leave its connection behind.
  await app.register(websocket, {
    options: { maxPayload: FRAME_LIMIT, perMessageDeflate: false },
    preClose: (done) => void endSockets(app, sync.close).then(() => done(), done),
  })
  addOriginCheck(app, config.publicUrl)
  await addSecurityHeaders(app, config.isHttps)
  addRateLimit(app, clock, deps.limits ?? REQUEST_LIMITS, allowance)
  await addOpenApi(app)
  const identity = await addIdentity(app, sessions, config.isHttps)

  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    })
    healthRoutes(scope, { store })
    workshopRoutes(scope, { identity, ...services })
    joinRoutes(scope, { identity, allowance, ...services })
    sampleRoutes(scope, { identity, samples, budget: createTokenBuckets(clock, SAMPLES_PER_ADDRESS) })
    reopeningRoutes(scope, {
      ...{ identity, reopening: services.reopening },
      budget: createTokenBuckets(clock, ARCHIVES_PER_ADDRESS),
    })
    catalogueRoutes(scope, { catalogue, uses })
    keyRoutes(scope, signing)
    aboutRoutes(scope, config.contact)
    await scope.register(async (members) => {
      requireSeat(members, identity, access)
      oneWorkshopRoutes(members, { tickets, ...services })
      seatRoutes(members, services)
      boardRoutes(members, services)
      imageRoutes(members, { images, budget: createTokenBuckets(clock, IMAGES_PER_SEAT) })
      draftRoutes(members, services)
      roundRoutes(members, services)
      outcomesRoutes(members, { documents, ...services })
      archiveRoutes(members, { ...services, budget: createTokenBuckets(clock, ARCHIVES_PER_SEAT) })
      dataStatusRoutes(members, { documents, ...services })
      historyRoutes(members, services)
      rehearsalRoutes(members, { rehearsals, budget: createTokenBuckets(clock, REHEARSALS_PER_ADDRESS) })
      workshopCatalogueRoutes(members, { ...services, budget: createTokenBuckets(clock, IMPORTS_PER_SEAT) })
      figureRoutes(members, { ...services, budget: createTokenBuckets(clock, IMPORTS_PER_SEAT) })
      roundFigureRoutes(members, services)
      statbankRoutes(members, { statbank, budget: createTokenBuckets(clock, QUESTIONS_PER_SEAT) })
      verdictRoutes(members, { ...services, budget: createTokenBuckets(clock, IMPORTS_PER_SEAT) })
    })
  })
  await app.register(async (scope) => sync.register(scope))
  await addPages(app, deps.pages, config.appShell)

  app.addHook('onReady', async () => {
    await services.reopening.clear()
    await housekeeping.start()
  })
  app.addHook('preClose', async () => {
    rehearsals.close()
    statbank.close()
    housekeeping.stop()
    reader.stop()
    documents.stop()
    roundClock.stop()
    charge.stop()
    timerClock.stop()
  })
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
