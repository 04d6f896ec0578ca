import { test } from '@playwright/test'
import { type StockClient, stockClient } from '../remote.ts'
import { type ServerProcess, startServer } from '../server-process.ts'
import { startWorkshop, type Workshop } from './seats.ts'

/** What the tests of a file have around them. */
export interface Room {
  readonly server: ServerProcess
  /** Another one for each test. */
  readonly workshop: Workshop
  /** Somebody without a browser who writes to its board. */
  readonly writer: StockClient
}

/** A server for the tests of a file, and for each of them a workshop with a board that is open. */
export function roomForEach(): Room {
  let server: ServerProcess
  let workshop: Workshop
  let writer: StockClient
  test.beforeAll(async () => {
    server = await startServer()
  })
  test.beforeEach(async ({ browser }) => {
    workshop = await startWorkshop(browser, server)
    writer = stockClient(server.url, workshop.id, workshop.owner.cookie)
    await writer.synced
  })
  test.afterEach(async () => {
    writer.close()
    await workshop.end()
  })
  test.afterAll(() => server.dispose())
  return {
    get server() {
      return server
    },
    get workshop() {
      return workshop
    },
    get writer() {
      return writer
    },
  }
}
