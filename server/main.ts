import { type Answer, type Order, takeOrders } from './commands/control.ts'
import { prepare } from './commands/run-command.ts'
import { swapBack, swapDatabase } from './commands/swap.ts'
import { type Config, readConfig } from './config.ts'
import { CannotServe, type Serving, serve } from './serve.ts'

/** How long a stop may take before the process leaves anyway, milliseconds. */
const STOP_MS = 1900

await run()

async function run(): Promise<void> {
  const config = readConfig(process.env)
  if (!config.ok) return giveUp(config.error)
  let serving: Serving
  try {
    serving = await start(config.value)
  } catch (error) {
    if (error instanceof CannotServe) return giveUp([error.message])
    throw error
  }
  // The same port again, also if the system chose it.
  const settings = { ...config.value, port: serving.port }
  /** One thing at a time: what an operator asks for, and the end. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }

  const restore = async (path: string): Promise<Answer> => {
    const prepared = prepare(settings.dataDir, path)
    let aside: string | undefined
    try {
      await serving.stop()
      aside = swapDatabase(settings.dataDir, prepared, Date.now())
      serving = await start(settings)
      return { isDone: true, text: `Restored from ${path}. What was there before is ${aside}.` }
    } catch (error) {
      if (aside) swapBack(settings.dataDir, aside)
      const text = `Nothing was restored: ${(error as Error).message}`
      try {
        serving = await start(settings)
        return { isDone: false, text }
      } catch (again) {
        orders.close()
        giveUp([text, `The server has ended: ${(again as Error).message}`])
        return { isDone: false, text: `${text} The server has ended.` }
      }
    }
  }
  const carryOut = async (order: Order): Promise<Answer> => {
    if (order.kind === 'restore') return inTurn(() => restore(order.path))
    await serving.store.backup(order.path)
    return { isDone: true, text: '' }
  }

  const orders = await takeOrders(settings.dataDir, carryOut).catch((error: Error) => {
    console.error(`Backup and restore work only while the server is stopped: ${error.message}.`)
    return { close() {} }
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      orders.close()
      setTimeout(() => process.exit(), STOP_MS).unref()
      void inTurn(() => serving.stop()).catch(complain)
    })
  }
  console.log(`Dugnad is running. Open ${addressOf(settings)}`)
}

/** Serves, and ends the process when the store is lost. */
async function start(config: Config): Promise<Serving> {
  const serving = await serve(config)
  void serving.store.died.then((error) => {
    console.error(`${error.message} Start the server again.`)
    process.exitCode = 1
    setTimeout(() => process.exit(), STOP_MS).unref()
    return serving.stop().catch(complain)
  })
  return serving
}

function giveUp(sentences: readonly string[]): void {
  for (const sentence of sentences) console.error(sentence)
  process.exitCode = 1
}

function complain(error: unknown): void {
  console.error(error)
  process.exitCode = 1
}

function addressOf({ publicUrl, host, port }: Config): string {
  if (publicUrl !== undefined) return publicUrl
  const name = host === '0.0.0.0' || host === '127.0.0.1' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
