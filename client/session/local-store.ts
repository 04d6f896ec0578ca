import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/*
 * The board on this device, so that a reload or a dead network costs nothing. A browser may have no database, keep
 * it locked or have broken it; none of that may keep a board from opening.
 */

/** How long the device's database may take, milliseconds, before the board goes on without. */
const PATIENCE = 2500

export interface LocalStore {
  /** Ends it and removes what it kept. */
  drop(): Promise<void>
  close(): void
}

export type LocalLoad =
  | { readonly kind: 'loaded'; readonly store: LocalStore }
  /** There is no database to be had. */
  | { readonly kind: 'none' }
  /** What was kept cannot be read: the document may hold a part of it, so start over with a new one. */
  | { readonly kind: 'broken' }

const databaseOf = (workshopId: string) => `dugnad-board-${workshopId}`

/** Loads what this device has of a board into `doc`, and keeps it up to date from then on. */
export async function loadLocal(workshopId: string, doc: Y.Doc): Promise<LocalLoad> {
  const name = databaseOf(workshopId)
  if (!(await canOpen(name))) return { kind: 'none' }
  const persistence = new IndexeddbPersistence(name, doc)
  const isLoaded = await inTime(persistence.whenSynced.then(() => true))
  if (isLoaded !== true) {
    await inTime(persistence.clearData())
    return { kind: 'broken' }
  }
  return {
    kind: 'loaded',
    store: {
      drop: async () => void (await inTime(persistence.clearData())),
      close: () => void persistence.destroy(),
    },
  }
}

/** Opens the database once by hand: the library neither reports a failure to open nor gives up waiting. */
async function canOpen(name: string): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return false
  const opened = await inTime(
    new Promise<boolean>((resolve) => {
      try {
        const request = indexedDB.open(name)
        request.onupgradeneeded = () => {
          request.result.createObjectStore('updates', { autoIncrement: true })
          request.result.createObjectStore('custom')
        }
        request.onsuccess = () => {
          request.result.close()
          resolve(true)
        }
        request.onerror = () => resolve(false)
        request.onblocked = () => resolve(false)
      } catch {
        resolve(false)
      }
    }),
  )
  return opened === true
}

/** The promise's value, or undefined when it takes too long or fails. */
function inTime<T>(promise: Promise<T>): Promise<T | undefined> {
  return Promise.race([
    promise.catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE)),
  ])
}
