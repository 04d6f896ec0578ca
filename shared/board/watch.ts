import type * as Y from 'yjs'
import { assemble } from './assemble.ts'
import { recordsOf } from './document.ts'
import { type ReadRecord, readRecord } from './read.ts'
import type { Board } from './records.ts'

export interface BoardWatch {
  /** The board as of the last transaction. Unchanged entities and lists of a kind stay identical. */
  current(): Board
  /** Calls back after each transaction that changed the board; gives a function that ends it. */
  subscribe(listener: () => void): () => void
  stop(): void
}

/**
 * The projection kept up to date: after a transaction only the records that it touched are read again.
 * `current()` always equals `readBoard(doc)`.
 */
export function watchBoard(doc: Y.Doc): BoardWatch {
  const records = recordsOf(doc)
  const read = new Map<string, ReadRecord>()
  const listeners = new Set<() => void>()
  let latest: Board | undefined
  let isStale = true

  const readAgain = (id: string) => {
    if (records.has(id)) read.set(id, readRecord(id, records.get(id)))
    else read.delete(id)
  }
  const onChange = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const id of touchedRecords(events)) readAgain(id)
    isStale = true
    for (const listener of listeners) listener()
  }

  records.forEach((_, id) => {
    readAgain(id)
  })
  records.observeDeep(onChange)
  return {
    current() {
      if (isStale || !latest) latest = keepEqualLists(latest, assemble(read))
      isStale = false
      return latest
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      records.unobserveDeep(onChange)
      listeners.clear()
    },
  }
}

/** Ids of the records that a transaction's events are about. */
function touchedRecords(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): ReadonlySet<string> {
  const touched = new Set<string>()
  for (const event of events) {
    const inside = event.path[0]
    if (inside !== undefined) touched.add(String(inside))
    else for (const id of event.changes.keys.keys()) touched.add(id)
  }
  return touched
}

/** Takes over each list of the older board whose items are the very same, for who compares lists by identity. */
function keepEqualLists(older: Board | undefined, newer: Board): Board {
  if (!older) return newer
  const kept: Record<string, unknown> = { ...newer }
  for (const [key, list] of Object.entries(newer) as [keyof Board, readonly unknown[]][]) {
    const before: readonly unknown[] = older[key]
    const isSame = key === 'faults' ? isSameFault : Object.is
    if (before.length === list.length && before.every((item, i) => isSame(item, list[i]))) kept[key] = before
  }
  return kept as unknown as Board
}

/** Faults are made anew each time. */
const isSameFault = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
