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
  return parent instanceof Y.Map || isBetweenItsNeighbours(item)
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

/** Whether `clock` lies in the middle of a character that a client wrote as two code units. */
export function cutsCharacter(store: Y.Doc['store'], client: number, clock: number): boolean {
  if (clock >= Y.getState(store, client)) return false
  const struct = structAt(store, Y.createID(client, clock))
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return false
  const at = clock - struct.id.clock
  return at > 0 && isHighSurrogate(struct.content.str, at - 1)
}

/** A high surrogate has its low one after it: what comes over the wire as UTF-8 has no lone ones. */
function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code <= 0xdbff
}

/**
 * Whoever writes between two pieces has them side by side at that moment. Others may have written there too
 * without knowing, but what the writer itself had put there before cannot stand between them.
 */
function isBetweenItsNeighbours(item: Y.Item): boolean {
  return (
    reaches(item, item.origin, (next) => next.left) && reaches(item, item.rightOrigin, (next) => next.right)
  )
}

function reaches(item: Y.Item, target: Y.ID | null, step: (item: Y.Item) => Y.Item | null): boolean {
  const { client, clock } = item.id
  for (let next = step(item); next; next = step(next)) {
    if (target && contains(next, target)) return true
    if (next.id.client === client && next.id.clock < clock) return false
  }
  return target === null
}

const contains = ({ id, length }: Y.Item, { client, clock }: Y.ID): boolean =>
  id.client === client && id.clock <= clock && clock < id.clock + length
