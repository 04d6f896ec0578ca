import type * as Y from 'yjs'
import { recordsOf } from '#shared/board/document.ts'

/** What this person changed since the server last had everything. */
export interface Touched {
  /** The id of each record that was made, and `id field` for each field of others that was changed. */
  keys(): ReadonlySet<string>
  clear(): void
}

/** `origins`: those of the transactions that count. */
export function trackTouched(doc: Y.Doc, origins: readonly unknown[]): Touched {
  const touched = new Set<string>()
  recordsOf(doc).observeDeep((events, transaction) => {
    if (!origins.includes(transaction.origin)) return
    for (const { path, changes } of events) {
      const [id, field] = path
      const fields = [...changes.keys.keys()]
      if (id === undefined) for (const record of fields) touched.add(record)
      else if (field !== undefined) touched.add(`${id} ${field}`)
      else for (const name of fields) touched.add(`${id} ${name}`)
    }
  })
  return { keys: () => touched, clear: () => touched.clear() }
}
