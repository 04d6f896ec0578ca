import * as Y from 'yjs'

/**
 * Whether what an update has just put into a document hangs together as an honest client's would: map entries
 * under a key, text in texts, each piece between the neighbours that it names and in the same place as they are.
 * Yjs integrates pieces that contradict themselves too, but not twice to the same result, so that the document
 * in memory and the one that is loaded from disk would differ.
 */
export function isSound(
  store: Y.Doc['store'],
  fresh: ReadonlyMap<number, { readonly from: number; readonly to: number }>,
): boolean {
  for (const [client, { from, to }] of fresh) {
    const structs = store.clients.get(client) ?? []
    for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
      const struct = structs[i]!
      if (struct.id.clock >= to) break
      if (struct instanceof Y.Item && !isSoundItem(store, struct)) return false
    }
  }
  return true
}

function isSoundItem(store: Y.Doc['store'], item: Y.Item): boolean {
  const { parent, parentSub } = item
  if (!isAtHome(item)) return false
  for (const id of [item.origin, item.rightOrigin]) {
    const neighbour = id && structAt(store, id)
    if (!(neighbour instanceof Y.Item)) continue // collected: it says nothing any more
    if (neighbour.parent !== parent || neighbour.parentSub !== parentSub) return false
  }
  return item.rightOrigin === null || isBefore(item, item.rightOrigin)
}

/** Entries of maps have a key and no right neighbour; pieces of texts have no key and are text. */
function isAtHome({ parent, parentSub, content, rightOrigin }: Y.Item): boolean {
  if (parent instanceof Y.Map) return parentSub !== null && rightOrigin === null
  const isText = content instanceof Y.ContentString || content instanceof Y.ContentDeleted
  return parent instanceof Y.Text && parentSub === null && isText
}

function structAt(store: Y.Doc['store'], id: Y.ID): Y.AbstractStruct | undefined {
  const structs = store.clients.get(id.client)
  return structs?.[Y.findIndexSS(structs, id.clock)]
}

function isBefore(item: Y.Item, id: Y.ID): boolean {
  for (let next = item.right; next; next = next.right) {
    if (next.id.client === id.client && next.id.clock <= id.clock && id.clock < next.id.clock + next.length) {
      return true
    }
  }
  return false
}
