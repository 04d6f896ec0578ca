import { setImmediate } from 'node:timers/promises'
import type { Store } from '#server/store/store.ts'
import { type IndicatorShelf, shelving } from '#shared/catalogue/search.ts'
import { findNewest } from './read-back.ts'

/** The indexes of workshops' own indicators, kept for those that are searched. */
export interface ShelfRoom {
  of(workshop: string): Promise<IndicatorShelf>
  /** What the workshop has is not what it was. */
  changed(workshop: string): void
}

/** Workshops whose indexes are kept; one of 5,000 indicators takes some 20 MB. */
const ROOM = 8

/**
 * Builds an index piece by piece, and lets others have their turn after each.
 */
export function createShelfRoom(store: Store): ShelfRoom {
  const shelves = new Map<string, Promise<IndicatorShelf>>()

  async function build(workshop: string): Promise<IndicatorShelf> {
    const work = shelving(await findNewest(store, workshop))
    let piece = work.next()
    while (!piece.done) {
      await setImmediate()
      piece = work.next()
    }
    return piece.value
  }

  return {
    of(workshop) {
      const kept = shelves.get(workshop)
      shelves.delete(workshop)
      const shelf = kept ?? build(workshop)
      shelves.set(workshop, shelf) // the last in the map is the last that was asked for
      shelf.catch(() => {
        if (shelves.get(workshop) === shelf) shelves.delete(workshop)
      })
      for (const oldest of shelves.keys()) {
        if (shelves.size <= ROOM) break
        shelves.delete(oldest)
      }
      return shelf
    },
    changed: (workshop) => void shelves.delete(workshop),
  }
}
