import type * as Y from 'yjs'
import { recordsOf } from '#shared/board/document.ts'

/** Which records this person changed since the server last had everything. */
export interface Touched {
  /** Undefined when work of an earlier visit is among it: then it is not known. */
  ids(): ReadonlySet<string> | undefined
  clear(): void
}

/** `isUnknown`: whether the document may already hold changes that the server does not have. */
export function trackTouched(doc: Y.Doc, origins: readonly unknown[], isUnknown: boolean): Touched {
  const ids = new Set<string>()
  let unknown = isUnknown
  recordsOf(doc).observeDeep((events, transaction) => {
    if (!origins.includes(transaction.origin)) return
    for (const event of events) {
      const inside = event.path[0]
      if (inside !== undefined) ids.add(String(inside))
      else for (const id of event.changes.keys.keys()) ids.add(id)
    }
  })
  return {
    ids: () => (unknown ? undefined : ids),
    clear() {
      ids.clear()
      unknown = false
    },
  }
}
