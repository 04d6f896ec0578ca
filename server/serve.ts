import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { buildApp } from './app.ts'
import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { openSqliteStore } from './store/sqlite/open.ts'
import { type Store, StoreError } from './store/store.ts'

/** The built client: beside the built server, or in dist/ when this runs from its source. */
const PAGES = fileURLToPath(
  new URL(import.meta.url.endsWith('.js') ? '../client' : '../dist/client', import.meta.url),
)

/** A server that listens. */
export interface Serving {
  readonly store: Store
  /** The port that it was given. */
  readonly port: number
  /** Refuses newcomers, sends everyone away with *try again*, saves what was admitted, closes the store. */
  stop(): Promise<void>
}

/** Why it does not serve, in words that say what to do. */
export class CannotServe extends Error {}

/** Opens the data and listens. Rejects with `CannotServe`. */
export async function serve(config: Config): Promise<Serving> {
  const store = await openSqliteStore({ dataDir: config.dataDir }).catch((error) => {
    throw error instanceof StoreError ? new CannotServe(error.message) : error
  })
  const logger = { level: config.logLevel, base: null }
  const app = await buildApp({ config, store, clock: systemClock, logger, pages: PAGES })
  const stop = async () => {
    await app.close()
    await store.close()
  }
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    await stop()
    throw new CannotServe(explainListening(error, config))
  }
  const address = app.server.address() as AddressInfo | null
  return { store, port: address?.port ?? config.port, stop }
}

function explainListening(error: unknown, { port, host }: Config): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program. Stop that, or set PORT to another number.`
  }
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Set PORT to one above 1023.`
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${host}. Set HOST to one that it has.`
  return `The server cannot listen on ${host}, port ${port}: ${message}.`
}
