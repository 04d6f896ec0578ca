import * as Y from 'yjs'

/** Who writes under which client id: one belongs to the first who has written under it. */
export interface ClientOwners {
  ownerOf(client: number): string | undefined
  /** Whether a seat may write under an id: its own, or one under which nobody has written. */
  mayUse(doc: Y.Doc, client: number, seat: string): boolean
  /** Gives an id to a seat; false when it has an owner already. */
  own(client: number, seat: string): boolean
}

export function clientOwners(known: Iterable<readonly [number, string]>): ClientOwners {
  const owners = new Map(known)
  return {
    ownerOf: (client) => owners.get(client),
    mayUse(doc, client, seat) {
      const owner = owners.get(client)
      return owner === undefined ? Y.getState(doc.store, client) === 0 : owner === seat
    },
    own(client, seat) {
      if (owners.has(client)) return false
      owners.set(client, seat)
      return true
    },
  }
}
