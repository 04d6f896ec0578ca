import * as decoding from 'lib0/decoding'
import type { PresenceState, PresentUser } from '#shared/wire/presence.ts'
import { type AwarenessEntry, awarenessMessage } from './messages.ts'
import { type Packet, packetOf } from './packet.ts'

/** How long changes wait for a frame of the document that they can go with, milliseconds; then they go alone. */
const GATHER_MS = 66

/** Clocks of clients that left are remembered for so many clients, so that they can come back at once. */
const REMEMBERED = 1000

/** No clock begins above this, so that all that follow are numbers that everybody can read and count on from. */
const MAX_FIRST_CLOCK = 2 ** 52

interface Present {
  readonly client: number
  readonly user: () => PresentUser
  /** Counts on from where the client began: what it says later does not make it jump. */
  clock: number
  json: string
}

/**
 * Who is where on one board. A connection has one awareness client id and can speak for no other; who it is is
 * written by the server. Changes go to everyone, their sender too: a stock provider that hears nothing for
 * thirty seconds gives its connection up.
 */
export class Presence {
  readonly #broadcast: (news: Uint8Array) => void
  readonly #present = new Map<object, Present>()
  readonly #left = new Map<number, number>()
  readonly #changed = new Map<number, AwarenessEntry>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #everyone: Packet | undefined

  /** `broadcast` sends a message to everyone. */
  constructor(broadcast: (news: Uint8Array) => void) {
    this.#broadcast = broadcast
  }

  /** Takes an awareness update from `owner` (one object a connection). False when it is not acceptable. */
  receive(owner: object, user: () => PresentUser, update: Uint8Array): boolean {
    let entries: readonly AwarenessEntry[]
    try {
      entries = decodeEntries(update)
    } catch {
      return false
    }
    for (const entry of entries) {
      const known = this.#present.get(owner)
      if (known && known.client !== entry.client) continue // others' states that a client passes on
      const state = readState(entry.json)
      if (state === undefined) return false
      if (state === null) this.leave(owner)
      else if (!known && !this.#enter(owner, user, entry)) continue
      else this.#update(owner, state)
    }
    return true
  }

  leave(owner: object): void {
    const present = this.#present.get(owner)
    if (!present) return
    this.#present.delete(owner)
    this.#left.set(present.client, present.clock)
    if (this.#left.size > REMEMBERED) this.#left.delete(this.#left.keys().next().value as number)
    this.#tell({ client: present.client, clock: present.clock + 1, json: 'null' })
  }

  /** Everybody, for who has just come; undefined when nobody is there. */
  everyone(): Packet | undefined {
    if (this.#present.size === 0) return undefined
    this.#everyone ??= packetOf(awarenessMessage([...this.#present.values()]))
    return this.#everyone
  }

  /** What has changed and has not been told yet, to be told by the caller. */
  take(): Uint8Array | undefined {
    this.stop()
    if (this.#changed.size === 0) return undefined
    const news = awarenessMessage([...this.#changed.values()])
    this.#changed.clear()
    return news
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** A client id belongs to the connection that came with it first, or to the same seat coming back. */
  #enter(owner: object, user: () => PresentUser, entry: AwarenessEntry): boolean {
    for (const [other, present] of this.#present) {
      if (present.client !== entry.client) continue
      if (present.user().seat !== user().seat) return false
      this.#left.set(present.client, present.clock)
      this.#present.delete(other)
    }
    const clock = Math.max(Math.min(entry.clock, MAX_FIRST_CLOCK), (this.#left.get(entry.client) ?? -2) + 2)
    this.#left.delete(entry.client)
    this.#present.set(owner, { client: entry.client, user, clock: clock - 1, json: 'null' })
    return true
  }

  #update(owner: object, state: PresenceState): void {
    const present = this.#present.get(owner)
    if (!present) return
    present.clock += 1
    present.json = JSON.stringify({ ...state, user: present.user() })
    this.#tell({ client: present.client, clock: present.clock, json: present.json })
  }

  #tell(entry: AwarenessEntry): void {
    this.#everyone = undefined
    this.#changed.set(entry.client, entry)
    this.#timer ??= setTimeout(() => {
      const news = this.take()
      if (news) this.#broadcast(news)
    }, GATHER_MS)
  }
}

function decodeEntries(update: Uint8Array): readonly AwarenessEntry[] {
  const decoder = decoding.createDecoder(update)
  const count = decoding.readVarUint(decoder)
  const entries: AwarenessEntry[] = []
  for (let i = 0; i < count; i++) {
    entries.push({
      client: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      json: decoding.readVarString(decoder),
    })
  }
  return entries
}

/** What a client may tell of itself, null when it says that it leaves, undefined when it is no state. */
function readState(json: string): PresenceState | null | undefined {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return undefined
  }
  if (value === null) return null
  if (typeof value !== 'object' || Array.isArray(value)) return undefined
  const { cursor, selection, view } = value as Record<string, unknown>
  return {
    cursor: readCursor(cursor),
    selection: Array.isArray(selection) ? selection.filter((id) => typeof id === 'string').slice(0, 50) : [],
    view: view === 'list' ? 'list' : 'board',
  }
}

function readCursor(cursor: unknown): PresenceState['cursor'] {
  if (typeof cursor !== 'object' || cursor === null) return null
  const { x, y } = cursor as Record<string, unknown>
  return Number.isFinite(x) && Number.isFinite(y) ? { x: Number(x), y: Number(y) } : null
}
