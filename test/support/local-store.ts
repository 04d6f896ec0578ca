import { createCalls } from '#server/store/sqlite/calls.ts'
import type { StoreProcess } from '#server/store/sqlite/child-process.ts'
import { createEngine } from '#server/store/sqlite/engine.ts'
import { openSqliteStore } from '#server/store/sqlite/open.ts'
import type { Store } from '#server/store/store.ts'
import { tempFolder } from './temp-folder.ts'

/**
 * The real store without its process, for tests of what is built upon it: it opens in milliseconds, not in half a
 * second. On data of this test (or, with `afterAll`, of this suite) alone.
 */
export const openLocalStore = (atEnd?: (done: () => void) => void): Promise<Store> =>
  openLocalStoreIn(tempFolder(atEnd))

/** The same on data that may be there already, but were not opened by this process before. */
export const openLocalStoreIn = (dataDir: string): Promise<Store> =>
  openSqliteStore({ dataDir, commitWindowMs: 0 }, startHere)

function startHere(): StoreProcess {
  let end!: (how: string) => void
  const ended = new Promise<string>((resolve) => {
    end = resolve
  })
  const handle = createEngine((replies) => calls.receive(structuredClone(replies)))
  const calls = createCalls((requests) => handle(structuredClone(requests)), 0)
  return {
    pid: undefined,
    call: calls.call,
    ended,
    disconnect() {
      calls.end()
      end('closed')
    },
  }
}
