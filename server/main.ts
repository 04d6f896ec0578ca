import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { buildApp } from './app.ts'
import { systemClock } from './clock.ts'
import { type Config, readConfig } from './config.ts'
import type { App } from './plugins/app-type.ts'
import { openSqliteStore } from './store/sqlite/open.ts'
import { type Store, StoreError } from './store/store.ts'

/** How long a stop may take before the process leaves anyway, milliseconds. */
const STOP_MS = 1900

/** The built client: beside the built server, or in dist/ when this runs from its source. */
const PAGES = fileURLToPath(
  new URL(import.meta.url.endsWith('.js') ? '../client' : '../dist/client', import.meta.url),
)

await run()

async function run(): Promise<void> {
  const config = readConfig(process.env)
  if (!config.ok) return giveUp(config.error)
  const logger = { level: config.value.logLevel, base: null }
  let store: Store
  try {
    store = await openSqliteStore({ dataDir: config.value.dataDir })
  } catch (error) {
    if (error instanceof StoreError) return giveUp([error.message])
    throw error
  }
  const app = await buildApp({ config: config.value, store, clock: systemClock, logger, pages: PAGES })
  stopOnSignal(app, store)
  void store.died.then(async (error) => {
    console.error(`${error.message} Start the server again.`)
    process.exitCode = 1
    await stop(app, store)
  })
  try {
    await app.listen({ port: config.value.port, host: config.value.host })
  } catch (error) {
    await stop(app, store)
    return giveUp([explainListening(error, config.value)])
  }
  console.log(`Dugnad is running. Open ${addressOf(app, config.value)}`)
}

function giveUp(sentences: readonly string[]): void {
  for (const sentence of sentences) console.error(sentence)
  process.exitCode = 1
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

function addressOf(app: App, { publicUrl, host }: Config): string {
  if (publicUrl !== undefined) return publicUrl
  const address = app.server.address() as AddressInfo | null
  const name = host === '0.0.0.0' || host === '127.0.0.1' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${address?.port ?? ''}`
}

function stopOnSignal(app: App, store: Store): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop(app, store))
  }
}

/** Refuses newcomers, sends everyone away with *try again*, saves what was admitted, closes the store. */
async function stop(app: App, store: Store): Promise<void> {
  setTimeout(() => process.exit(), STOP_MS).unref()
  try {
    await app.close()
    await store.close()
  } catch (error) {
    console.error(error)
    process.exitCode = 1
  }
}
