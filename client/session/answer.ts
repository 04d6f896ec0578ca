import * as Y from 'yjs'
import { SYNC_LIMITS } from '#shared/wire/sync.ts'

/*
 * What was done offline goes to the server in one message, unless that is more than it takes in one, or holds the work
 * of several visits: in one message theirs would stand in an order in which the later may come before what it is about.
 */

/** With room to what the server takes at most. */
const MOST = { structs: SYNC_LIMITS.structs / 2, bytes: SYNC_LIMITS.message / 2 } as const

/** The parts in which `unsent`, updates in the order in which they were made, goes; undefined for all at once. */
export function inParts(answer: Uint8Array, unsent: readonly Uint8Array[]): Uint8Array[] | undefined {
  const whole = weigh(answer)
  return unsent.length === 0 || fits(whole) ? undefined : partsOf(unsent)
}

interface Weight {
  readonly bytes: number
  readonly structs: number
  readonly clients: ReadonlySet<number>
}

const weigh = (update: Uint8Array): Weight => {
  const { structs } = Y.decodeUpdate(update)
  const clients = new Set(structs.map(({ id }) => id.client))
  return { bytes: update.byteLength, structs: structs.length, clients }
}

const fits = ({ bytes, structs, clients }: Weight) =>
  bytes <= MOST.bytes && structs <= MOST.structs && clients.size <= 1

const sum = (a: Weight, b: Weight): Weight => ({
  bytes: a.bytes + b.bytes,
  structs: a.structs + b.structs,
  clients: new Set([...a.clients, ...b.clients]),
})

function partsOf(updates: readonly Uint8Array[]): Uint8Array[] {
  const parts: Uint8Array[][] = []
  let weight: Weight = { bytes: 0, structs: 0, clients: new Set() }
  for (const update of updates) {
    const own = weigh(update)
    const together = sum(weight, own)
    const part = parts.at(-1)
    if (part && fits(together)) {
      part.push(update)
      weight = together
    } else {
      parts.push([update])
      weight = own
    }
  }
  return parts.map((part) => Y.mergeUpdates(part))
}
