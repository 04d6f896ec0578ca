import type * as Y from 'yjs'
import type { BoardChange } from '#shared/board/change.ts'
import { metaOf, SCHEMA_VERSION } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import type { Census } from './census.ts'
import { HEAD_ORIGIN } from './head.ts'

/**
 * What the server itself has to write into a board after changes that it has let in, one transaction each: the numbers
 * of new challenges, and what is to be remembered of records that are gone.
 */
export function* ownWork(
  room: { readonly doc: Y.Doc },
  census: Census,
  changes: readonly BoardChange[],
): Generator<() => void, void> {
  const touched = changes.flatMap(({ records }) => records.map(({ record }) => record))
  const unnumbered = touched.filter((id) => census.needsNumber(room.doc, id))
  if (unnumbered.length > 0) yield () => number(room.doc, census, unnumbered)
  const given = changes.flatMap((change) => census.givenTo(room.doc, change))
  if (given.length > 0) yield () => remember(room.doc, given)
}

/** Gives new challenges the numbers that people quote. Numbers are never used twice. */
function number(doc: Y.Doc, census: Census, ids: readonly string[]): void {
  const meta = metaOf(doc)
  const edit = editBoard(doc, HEAD_ORIGIN)
  let last = Number(meta.get('lastNumber') ?? 0)
  for (const id of ids) {
    const number = census.numberOf(id) ?? ++last
    edit.change(id, { number })
    census.numbered(id, number)
  }
  meta.set('lastNumber', last)
  if (meta.get('schema') !== SCHEMA_VERSION) meta.set('schema', SCHEMA_VERSION)
}

/** Notes in the document what facilitators gave what has been deleted: it may come back after a restart. */
function remember(doc: Y.Doc, given: ReturnType<Census['givenTo']>): void {
  const meta = metaOf(doc)
  for (const [key, value] of given) {
    if (value === undefined) meta.delete(key)
    else meta.set(key, value)
  }
}
