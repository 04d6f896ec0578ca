import type { FastifyServerOptions } from 'fastify'
import { buildApp } from '#server/app.ts'
import type { Clock } from '#server/clock.ts'
import type { PictureMaker } from '#server/pictures/picture-maker.ts'
import type { App } from '#server/plugins/app-type.ts'
import type { RequestLimits } from '#server/plugins/rate-limit.ts'
import { openSqliteStore } from '#server/store/sqlite/open.ts'
import type { Store } from '#server/store/store.ts'
import { type FakeClock, fakeClock } from './fake-clock.ts'
import { png } from './images.ts'
import { openLocalStore } from './local-store.ts'
import { type Person, person } from './person.ts'

export interface TestAppOptions {
  /**
   * Data that outlive the app, with the store in a process of its own as in production; without one, a store of
   * this test, or with `atEnd: afterAll` of this suite, that opens at once.
   */
  readonly folder?: string
  readonly atEnd?: (done: () => void) => void
  readonly clock?: FakeClock
  readonly logger?: FastifyServerOptions['logger']
  readonly publicUrl?: string
  /** The folder of the built client. */
  readonly pages?: string
  readonly contact?: string
  readonly keepNamesMonths?: number
  /** Where what stands in for SSB's StatBank answers; without one, nothing is fetched. */
  readonly statbankUrl?: string
  /** Whether browsers keep it. */
  readonly appShell?: boolean
  readonly limits?: RequestLimits
  /** Whether boards are drawn, by processes that take a second; else their pictures are of nothing. */
  readonly drawsBoards?: boolean
  /** Stands between the app and its store, to let writes fail. */
  readonly wrapStore?: (store: Store) => Store
}

export interface TestApp {
  readonly app: App
  readonly store: Store
  readonly clock: FakeClock
  /** Somebody with a browser of their own. */
  person(address?: string): Person
  close(): Promise<void>
}

const NO_BOARDS: PictureMaker = {
  make: async () => ({ svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), png: png() }),
  stop: () => {},
}

/** The whole server without listening, with a clock that stands. */
export async function startApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { folder, clock = fakeClock(), publicUrl } = options
  const opened =
    folder === undefined
      ? await openLocalStore(options.atEnd)
      : await openSqliteStore({ dataDir: folder, commitWindowMs: 0 })
  const store = options.wrapStore?.(opened) ?? opened
  const app = await buildApp({
    config: {
      publicUrl,
      isHttps: publicUrl?.startsWith('https:') ?? false,
      trustProxy: false,
      appShell: options.appShell ?? true,
      contact: options.contact,
      keepNamesMonths: options.keepNamesMonths ?? 12,
      statbankUrl: options.statbankUrl,
    },
    store,
    clock: clock satisfies Clock,
    logger: options.logger ?? { level: 'silent' },
    pages: options.pages ?? '/no/such/folder',
    ...(options.limits ? { limits: options.limits } : {}),
    ...(options.drawsBoards ? {} : { pictures: NO_BOARDS }),
  })
  await app.ready()
  return {
    app,
    store,
    clock,
    person: (address) => person(app, address),
    async close() {
      await app.close()
      await opened.close()
    },
  }
}
