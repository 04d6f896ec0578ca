import type * as Y from 'yjs'
import type { Box } from './box.ts'
import { metaOf } from './document.ts'
import { between } from './fields.ts'
import { VALUE_LIMITS } from './limits.ts'

const KEY = 'startView'

const coordinate = between(-VALUE_LIMITS.coordinate, VALUE_LIMITS.coordinate)
const extent = between(VALUE_LIMITS.sizeMin, 2 * VALUE_LIMITS.coordinate)

/** N6. The part of the board that everybody sees first, canvas units; undefined when none has been chosen. */
export function startViewOf(doc: Y.Doc): Box | undefined {
  const stored = metaOf(doc).get(KEY)
  if (!Array.isArray(stored) || stored.length !== 4) return undefined
  const [x, y] = [coordinate(stored[0]), coordinate(stored[1])]
  const [w, h] = [extent(stored[2]), extent(stored[3])]
  if (x === undefined || y === undefined || w === undefined || h === undefined) return undefined
  return { x, y, w, h }
}

/** Stored beside the records, where only the server writes. */
export function setStartView(doc: Y.Doc, view: Box | null): void {
  const meta = metaOf(doc)
  if (view) meta.set(KEY, [view.x, view.y, view.w, view.h])
  else meta.delete(KEY)
}
