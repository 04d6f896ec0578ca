import { setTimeout as delay } from 'node:timers/promises'
import * as Y from 'yjs'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { addCards } from './board.ts'
import { type Address, type Client, createClient } from './client.ts'

/** When each edit of a client was made: entry i is its edit that ends at clock `ends[i]`. */
interface Edits {
  readonly ends: number[]
  readonly at: number[]
}

/** The people in one room, and what is measured of them. */
export interface Party {
  readonly clients: readonly Client[]
  add(hasDocument: boolean, isObserver?: boolean): Client
  /** The client edits now, and it is known when. */
  edit(client: Client, work: () => void): void
  /** From now on latencies are measured. */
  measureFrom(now: number): void
  readonly latencies: { readonly edit: number[]; readonly cursor: number[] }
  cursorsHeard(): number
  /** Whether all who keep a document have every edit, and every edit is saved where that is said. */
  isQuiet(): boolean
}

let nextId = 0x40000000

/** `start` is what everybody begins with where the server keeps nothing. */
export function createParty(address: Address, start?: Uint8Array): Party {
  const clients: Client[] = []
  const observers = new Map<Client, Map<Client, number>>()
  const edits = new Map<Client, Edits>()
  const latencies = { edit: [] as number[], cursor: [] as number[] }
  let from = Number.POSITIVE_INFINITY
  let cursors = 0

  const onUpdate = (observer: Client) => {
    const seen = observers.get(observer)
    if (!seen || !observer.doc) return
    const now = performance.now()
    for (const [writer, { ends, at }] of edits) {
      if (writer === observer) continue
      const state = Y.getState(observer.doc.store, writer.id)
      let i = seen.get(writer) ?? 0
      for (; i < ends.length && ends[i]! <= state; i++) {
        if (at[i]! >= from) latencies.edit.push(now - at[i]!)
      }
      seen.set(writer, i)
    }
  }
  const onCursor = (client: Client, x: number) => {
    if (x < from) return
    cursors += 1
    if (observers.has(client)) latencies.cursor.push(performance.now() - x)
  }
  return {
    clients,
    latencies,
    cursorsHeard: () => cursors,
    add(hasDocument, isObserver = false) {
      const client = createClient(address, nextId++, hasDocument, { onUpdate, onCursor }, start)
      clients.push(client)
      if (isObserver) observers.set(client, new Map())
      return client
    },
    edit(client, work) {
      const known = edits.get(client) ?? { ends: [], at: [] }
      edits.set(client, known)
      const now = performance.now()
      work()
      known.ends.push(Y.getState(client.doc!.store, client.id))
      known.at.push(now)
    },
    measureFrom(now) {
      from = now
    },
    isQuiet: () =>
      clients.every(
        ({ doc, lost, isSaved }) =>
          !doc ||
          lost() !== undefined ||
          (isSaved() &&
            [...edits].every(([{ id }, { ends }]) => Y.getState(doc.store, id) >= (ends.at(-1) ?? 0))),
      ),
  }
}

/** Cards per message of whoever fills a board: what a server may take at once is bounded. */
const PORTION = 50

/** Fills the board of a server that keeps it. */
export async function fill(party: Party, cards: number): Promise<Client> {
  const client = party.add(true)
  // its answer to the server's question has gone: what it writes now goes piece by piece
  await until(() => client.isSynced() && client.sent() > 0, 'the first client is not synced')
  for (let i = 0; i < cards; i += PORTION) addCards(client.edit!, i, Math.min(cards, i + PORTION))
  return client
}

/** A filled board as bytes, where the server keeps nothing. */
export function filled(cards: number): Uint8Array {
  const doc = newBoardDoc()
  addCards(editBoard(doc, 'start'), 0, cards)
  return Y.encodeStateAsUpdate(doc)
}

export async function until(condition: () => boolean, what: string, limit = 30_000): Promise<void> {
  const end = performance.now() + limit
  while (!condition()) {
    if (performance.now() > end) throw new Error(`${what} after ${limit} ms`)
    await delay(5)
  }
}

/** Waits until nothing has been received for `quiet` milliseconds, and gives the time of the last byte. */
export async function settled(parties: readonly Party[], quiet = 300, limit = 60_000): Promise<number> {
  const received = () =>
    parties.reduce((sum, { clients }) => sum + clients.reduce((all, one) => all + one.received(), 0), 0)
  const end = performance.now() + limit
  let last = performance.now()
  let before = received()
  for (;;) {
    await delay(20)
    const now = received()
    if (now !== before) last = performance.now()
    before = now
    if (performance.now() - last > quiet && parties.every((party) => party.isQuiet())) return last
    if (performance.now() > end) throw new Error(`not settled after ${limit} ms`)
  }
}
