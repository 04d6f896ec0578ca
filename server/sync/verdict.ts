import type * as Y from 'yjs'
import type { BoardChange } from '#shared/board/change.ts'
import { judge } from '#shared/board/policy.ts'
import type { Census } from './census.ts'
import type { Refusal, Writer } from './room-ports.ts'

/** Why changes that have been tried on `doc` cannot stay; without a writer, who is the server, they need no rights. */
export function refusalOf(
  changes: readonly BoardChange[],
  writer: Writer | null,
  doc: Y.Doc,
  census: Census,
): Refusal | undefined {
  for (const change of changes) {
    const refusal =
      census.check(doc, change) ??
      (writer && judge(change, census.context(doc, writer.seat, change, writer.rights)))
    if (refusal) return refusal
  }
  return undefined
}
