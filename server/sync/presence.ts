import * as decoding from 'lib0/decoding'
import { LASER_POINTS, type PresenceState, type PresentUser } from '#shared/wire/presence.ts'
import { SYNC_LIMITS } from '#shared/wire/sync.ts'
import { type AwarenessEntry, awarenessMessage } from './messages.ts'
import { type Packet, packetOf } from './packet.ts'

/** How long changes wait for a frame of the document that they can go with, milliseconds; then they go alone. */
const GATHER_MS = 66

/** Clocks of clients that left are remembered for so many clients, so that they can come back at once. */
const REMEMBERED = 1000

/** No clock begins above this, so that all that follow are numbers that everybody can read and count on from. */
const MAX_FIRST_CLOCK = 2 ** 52

const UTF8 = new TextDecoder('utf-8', { fatal: true })

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

  /**
   * Takes an awareness update from `owner` (one object a connection), or says what is wrong with it. Stock providers
   * pass on what they hear of everybody else: that is neither looked at nor counted.
   */
  receive(owner: object, user: () => PresentUser, update: Uint8Array): 'malformed' | 'tooLarge' | undefined {
    const decoder = decoding.createDecoder(update)
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const known = this.#present.get(owner)
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const json = decoding.readVarUint8Array(decoder)
      if (known && known.client !== client) continue
      if (json.byteLength > SYNC_LIMITS.awareness) return 'tooLarge'
      const state = readState(json, user().role === 'observer')
      if (state === undefined) return 'malformed'
      if (state === null) this.leave(owner)
      else if (known || this.#enter(owner, user, client, clock)) this.#update(owner, clock, state)
    }
    return undefined
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
  #enter(owner: object, user: () => PresentUser, client: number, first: number): boolean {
    for (const [other, present] of this.#present) {
      if (present.client !== client) continue
      if (present.user().seat !== user().seat) return false
      this.#left.set(present.client, present.clock)
      this.#present.delete(other)
    }
    const clock = Math.max(Math.min(first, MAX_FIRST_CLOCK), (this.#left.get(client) ?? -2) + 2)
    this.#left.delete(client)
    this.#present.set(owner, { client, user, clock: clock - 1, json: 'null' })
    return true
  }

  #update(owner: object, clock: number, state: PresenceState): void {
    const present = this.#present.get(owner)
    if (!present) return
    const json = JSON.stringify({ ...state, user: present.user() })
    // a stock provider also passes on what it is told of itself: to tell that again would go on for ever
    if (clock <= present.clock && json === present.json) return
    present.clock += 1
    present.json = json
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

/** What a client may tell of itself, null when it says that it leaves, undefined when it is no state. */
function readState(json: Uint8Array, isObserver: boolean): PresenceState | null | undefined {
  let value: unknown
  try {
    value = JSON.parse(UTF8.decode(json))
  } catch {
    return undefined
  }
  if (value === null) return null
  if (typeof value !== 'object' || Array.isArray(value)) return undefined
  const { cursor, selection, view, typing, follows, frame, shows, laser } = value as Record<string, unknown>
  const watching = {
    cursor: null,
    selection: [],
    view: view === 'list' ? ('list' as const) : ('board' as const),
    ...told('follows', readId(follows)),
  }
  if (isObserver) return watching
  return {
    ...watching,
    cursor: readCursor(cursor),
    selection: Array.isArray(selection) ? selection.filter((id) => typeof id === 'string').slice(0, 50) : [],
    ...told('typing', readId(typing)),
    ...told('frame', readFrame(frame)),
    ...told('shows', readId(shows)),
    ...told('laser', readLaser(laser)),
  }
}

/** Most people tell nothing of most things: then nothing is sent of them. */
const told = <K extends keyof PresenceState>(key: K, value: PresenceState[K] | undefined) =>
  value === undefined ? {} : { [key]: value }

const ID_LENGTH = 40

const readId = (id: unknown): string | undefined =>
  typeof id === 'string' && id.length > 0 && id.length <= ID_LENGTH ? id : undefined

function readFrame(frame: unknown): PresenceState['frame'] {
  if (typeof frame !== 'object' || frame === null) return undefined
  const { x, y, w, h } = frame as Record<string, unknown>
  if (![x, y, w, h].every(Number.isFinite) || Number(w) <= 0 || Number(h) <= 0) return undefined
  return { x: Number(x), y: Number(y), w: Number(w), h: Number(h) }
}

function readLaser(laser: unknown): readonly number[] | undefined {
  if (!Array.isArray(laser) || laser.length < 2 || laser.length % 2 > 0) return undefined
  if (laser.length > LASER_POINTS * 2 || !laser.every(Number.isFinite)) return undefined
  return laser as readonly number[]
}

function readCursor(cursor: unknown): PresenceState['cursor'] {
  if (typeof cursor !== 'object' || cursor === null) return null
  const { x, y } = cursor as Record<string, unknown>
  return Number.isFinite(x) && Number.isFinite(y) ? { x: Number(x), y: Number(y) } : null
}
