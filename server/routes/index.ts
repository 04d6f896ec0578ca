import type { Clock } from '#server/clock.ts'
import type { Allowance } from '#server/plugins/allowance.ts'
import type { App } from '#server/plugins/app-type.ts'
import { type Identity, requireSeat } from '#server/plugins/identity.ts'
import type { Server } from '#server/server.ts'
import { type BucketSize, createTokenBuckets } from '#server/token-buckets.ts'
import { type AboutServer, aboutRoutes } from './about.ts'
import { actorFileRoutes, ownPageFileRoutes } from './actor-files.ts'
import { actorPageRoutes } from './actor-page.ts'
import { archiveRoutes, reopeningRoutes } from './archives.ts'
import { boardRoutes } from './board.ts'
import { catalogueRoutes } from './catalogue.ts'
import { dataStatusRoutes } from './data-status.ts'
import { draftRoutes } from './drafts.ts'
import { figureRoutes } from './figures.ts'
import { healthRoutes } from './health.ts'
import { historyRoutes } from './history.ts'
import { imageRoutes } from './images.ts'
import { joinRoutes } from './join.ts'
import { keyRoutes } from './keys.ts'
import { mobilisationRoutes } from './mobilisation.ts'
import { outcomesRoutes } from './outcomes.ts'
import { rehearsalRoutes } from './rehearsal.ts'
import { roundFigureRoutes } from './round-figures.ts'
import { roundRoutes } from './rounds.ts'
import { sampleRoutes } from './samples.ts'
import { seatRoutes } from './seats.ts'
import { statbankRoutes } from './statbank.ts'
import { verdictRoutes } from './verdicts.ts'
import { oneWorkshopRoutes } from './workshop.ts'
import { workshopCatalogueRoutes } from './workshop-catalogue.ts'
import { workshopRoutes } from './workshops.ts'

export interface RoutesDeps {
  readonly server: Server
  readonly identity: Identity
  readonly allowance: Allowance
  readonly clock: Clock
  readonly about: AboutServer
}

/** Pictures that a seat may bring. */
const IMAGES_PER_SEAT = { burst: 20, perMinute: 10 } as const

/** Files of indicators that a seat may bring, or try. */
const IMPORTS_PER_SEAT = { burst: 60, perMinute: 30 } as const

/** Questions to SSB that a seat waits for. */
const QUESTIONS_PER_SEAT = { burst: 20, perMinute: 10 } as const

/** What a seat writes of actors and what they do. */
const MOBILISATION_PER_SEAT = { burst: 120, perMinute: 60 } as const

/** What is asked of actors’ pages; several actors may sit behind one address. */
const ACTOR_PAGES_PER_ADDRESS = { burst: 120, perMinute: 60 } as const

/** Of them as files, which take longer. */
const ACTOR_FILES_PER_ADDRESS = { burst: 20, perMinute: 6 } as const

/** A whole course may sit behind one address, each with a workshop of their own. */
const WORKSHOPS_PER_ADDRESS = { burst: 200, perMinute: 20 } as const

const REHEARSALS_PER_ADDRESS = { burst: 10, perMinute: 1 } as const

const SAMPLES_PER_ADDRESS = { burst: 30, perMinute: 2 } as const

/** Whole workshops as files that a seat may have made, and that may be opened from an address. */
const ARCHIVES_PER_SEAT = { burst: 10, perMinute: 2 } as const
const ARCHIVES_PER_ADDRESS = { burst: 10, perMinute: 1 } as const

/** Everything that is asked over HTTP, the pages apart. Nobody keeps an answer that does not say so itself. */
export async function addRoutes(app: App, deps: RoutesDeps): Promise<void> {
  const { server, identity, allowance, clock, about } = deps
  const { services, samples, catalogue, uses, documents } = server
  const tokens = (size: BucketSize) => createTokenBuckets(clock, size)
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  healthRoutes(app, server)
  workshopRoutes(app, { identity, ...services, budget: tokens(WORKSHOPS_PER_ADDRESS) })
  joinRoutes(app, { identity, allowance, ...services })
  sampleRoutes(app, { identity, samples, budget: tokens(SAMPLES_PER_ADDRESS) })
  reopeningRoutes(app, {
    ...{ identity, reopening: services.reopening },
    budget: tokens(ARCHIVES_PER_ADDRESS),
  })
  actorPageRoutes(app, {
    ...{ allowance, actorPages: services.actorPages },
    budget: tokens(ACTOR_PAGES_PER_ADDRESS),
  })
  ownPageFileRoutes(app, {
    ...{ allowance, documents, actorPages: services.actorPages },
    budget: tokens(ACTOR_FILES_PER_ADDRESS),
  })
  catalogueRoutes(app, { catalogue, uses })
  keyRoutes(app, server.signing)
  aboutRoutes(app, about)
  await app.register(async (members) => {
    requireSeat(members, identity, server.access)
    oneWorkshopRoutes(members, { tickets: server.tickets, ...services })
    seatRoutes(members, services)
    boardRoutes(members, services)
    imageRoutes(members, { images: server.images, budget: tokens(IMAGES_PER_SEAT) })
    draftRoutes(members, services)
    roundRoutes(members, services)
    outcomesRoutes(members, { documents, ...services })
    archiveRoutes(members, { ...services, budget: tokens(ARCHIVES_PER_SEAT) })
    dataStatusRoutes(members, { documents, ...services })
    mobilisationRoutes(members, {
      mobilisation: services.mobilisation,
      budget: tokens(MOBILISATION_PER_SEAT),
    })
    actorFileRoutes(members, { documents, mobilisation: services.mobilisation })
    historyRoutes(members, services)
    rehearsalRoutes(members, { rehearsals: server.rehearsals, budget: tokens(REHEARSALS_PER_ADDRESS) })
    workshopCatalogueRoutes(members, { ...services, budget: tokens(IMPORTS_PER_SEAT) })
    figureRoutes(members, { ...services, budget: tokens(IMPORTS_PER_SEAT) })
    roundFigureRoutes(members, services)
    statbankRoutes(members, { statbank: server.statbank, budget: tokens(QUESTIONS_PER_SEAT) })
    verdictRoutes(members, { ...services, budget: tokens(IMPORTS_PER_SEAT) })
  })
}
