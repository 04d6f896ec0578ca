import { createSetReader } from './catalogue/set-reader.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { createDocumentMaker, type DocumentMaker } from './documents/document-maker.ts'
import { createPictureMaker, type PictureMaker } from './pictures/picture-maker.ts'
import type { Access } from './ports.ts'
import { startCrowd } from './rehearsal/crowd-process.ts'
import { createIndicatorUses, type IndicatorUses } from './services/catalogue/uses.ts'
import { type Catalogue, createCatalogue } from './services/catalogue.ts'
import { createAccess } from './services/identity/access.ts'
import { createSessions, type Sessions } from './services/identity/sessions.ts'
import { createTickets, type Tickets } from './services/identity/tickets.ts'
import { createImages, type Images } from './services/images.ts'
import { createServices, type Services } from './services/index.ts'
import type { Log } from './services/log.ts'
import { createNamesExpiry } from './services/names-expiry.ts'
import { createRehearsals, type Rehearsals } from './services/rehearsal/rehearsals.ts'
import type { RehearsalPorts } from './services/rehearsal/run.ts'
import { createSamples, type Samples } from './services/sample/build-sample.ts'
import { createStatbankService, type StatbankService } from './services/statbank/statbank-service.ts'
import { createChargeWatch } from './services/state/charge-watch.ts'
import { keepHouse } from './services/state/housekeeping.ts'
import { createWorkshopMemory } from './services/state/workshop-memory.ts'
import { createWriters } from './services/state/writers.ts'
import { createTimerClock } from './services/timer-clock.ts'
import { createRoundClock } from './services/voting/round-clock.ts'
import { openSigning, type Signing } from './services/voting/signing.ts'
import { createStatbankClient } from './statbank/client.ts'
import { createStatbank } from './statbank/statbank.ts'
import { findMakers } from './store/repositories/deeds.ts'
import { findNoteWriters } from './store/repositories/drafts.ts'
import type { Store } from './store/store.ts'
import { createSync, type Sync } from './sync/index.ts'
import { signalledBy, votedBetween } from './workshop-state.ts'

export interface ServerDeps {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly config: Pick<Config, 'statbankUrl' | 'keepNamesMonths'>
  /** How simulated participants come in. */
  readonly rehearsing: Omit<RehearsalPorts, 'startCrowd'>
  /** Draws boards; without one, processes of our own do. */
  readonly pictures?: PictureMaker
}

/** What the server does, without how it is asked. */
export interface Server {
  readonly store: Store
  readonly sessions: Sessions
  readonly access: Access
  readonly tickets: Tickets
  readonly services: Services
  readonly catalogue: Catalogue
  readonly uses: IndicatorUses
  readonly documents: DocumentMaker
  readonly images: Images
  readonly samples: Samples
  readonly rehearsals: Rehearsals
  readonly statbank: StatbankService
  readonly signing: Signing
  readonly sync: Pick<Sync, 'register' | 'close'>
  /** Takes up what the last server left, and from then on keeps house. */
  start(): Promise<void>
  /** Ends timers and processes. Not the sockets, which `sync` closes, nor the store. */
  stop(): void
}

/** Puts services, boards and sockets together. */
export async function createServer(deps: ServerDeps): Promise<Server> {
  const { store, clock, log, config, rehearsing, pictures = createPictureMaker() } = deps
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
    ...{ catalogue, reader, uses, pictures },
  })
  const images = createImages({ store, access, clock })
  const samples = createSamples({ services, memory, boards, clock })
  const rehearsals = createRehearsals({
    ...{ store, memory, boards, sockets, clock, log, ...services },
    ports: { ...rehearsing, startCrowd },
  })
  const statbank = createStatbankService({
    ...{ store, memory, boards, clock, log, ...services },
    statbank:
      config.statbankUrl === undefined
        ? undefined
        : createStatbank(store, createStatbankClient(config.statbankUrl, clock), clock),
  })
  const names = createNamesExpiry({
    ...{ store, memory, sockets, clock, signing, months: config.keepNamesMonths },
  })
  const housekeeping = keepHouse({ store, memory, sessions, boards, sockets, rehearsals, names, clock, log })

  return {
    ...{ store, sessions, access, tickets, services, catalogue, uses, documents, images, samples },
    ...{ rehearsals, statbank, signing, sync },
    async start() {
      await services.reopening.clear()
      await housekeeping.start()
    },
    stop() {
      rehearsals.close()
      statbank.close()
      housekeeping.stop()
      reader.stop()
      documents.stop()
      pictures.stop()
      roundClock.stop()
      charge.stop()
      timerClock.stop()
    },
  }
}
