import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/**
 * Lets a document go on after updates of it have been lost for good. Yjs holds back whatever follows a lost update
 * of the same client, for ever; here each gap is filled with as much deleted content, so that only what was lost,
 * and what hangs on it, is missing. Gives the clients whose gaps were filled. What still cannot be placed is
 * dropped.
 */
export function fillGaps(doc: Y.Doc): ReadonlySet<number> {
  const filled = new Set<number>()
  for (;;) {
    const pending = doc.store.pendingStructs
    const gaps = pending ? gapsOf(doc, pending.update) : []
    if (gaps.length === 0) break
    for (const { client } of gaps) filled.add(client)
    Y.applyUpdate(doc, deletedContent(gaps))
  }
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
  return filled
}

interface Gap {
  readonly client: number
  readonly from: number
  readonly to: number
}

/** Between what the document has and what the pending update begins with, or else rests upon. */
function gapsOf(doc: Y.Doc, pending: Uint8Array): readonly Gap[] {
  const { structs } = Y.decodeUpdateV2(pending)
  const begins = new Map<number, number>()
  const restsOn = new Map<number, number>()
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue
    const { client, clock } = struct.id
    begins.set(client, Math.min(clock, begins.get(client) ?? clock))
    if (!(struct instanceof Y.Item)) continue
    for (const id of [struct.origin, struct.rightOrigin, struct.parent]) {
      if (id instanceof Y.ID) restsOn.set(id.client, Math.max(id.clock + 1, restsOn.get(id.client) ?? 0))
    }
  }
  return [...new Set([...begins.keys(), ...restsOn.keys()])].flatMap((client) => {
    const from = Y.getState(doc.store, client)
    const to = begins.get(client) ?? restsOn.get(client) ?? 0
    return to > from ? [{ client, from, to }] : []
  })
}

const GC = 0

/** An update in encoding 1 that holds nothing but deleted content. */
function deletedContent(gaps: readonly Gap[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, gaps.length)
  for (const { client, from, to } of gaps) {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, from)
    encoding.writeUint8(encoder, GC)
    encoding.writeVarUint(encoder, to - from)
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}
