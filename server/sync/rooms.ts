import type { CloseCode } from '#shared/wire/sync.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import type { BoardLog, MarkedVersion } from '../store/repositories/board-log.ts'
import { VERSION_EVERY_MS } from '../store/thinning.ts'
import { createDeeds, type Deeds, makesSomething } from './deeds.ts'
import { fanOut } from './fan-out.ts'
import { type Packet, packetOf } from './packet.ts'
import { Presence } from './presence.ts'
import { Room } from './room.ts'
import { createUpkeep, type Upkeep } from './upkeep.ts'

/** A connection as its room sees it. */
export interface Member {
  readonly seat: string
  send(packet: Packet): void
  close(code: CloseCode, reason: string): void
}

/** A room with who is in it. */
export interface OpenRoom {
  readonly room: Room
  readonly members: Set<Member>
  readonly presence: Presence
  readonly upkeep: Upkeep
  readonly deeds: Deeds
}

/** A room that is in memory, or on its way there. */
interface Entry {
  readonly loading: Promise<OpenRoom>
  uses: number
}

export interface RoomsPorts {
  readonly log: BoardLog
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Something that an operator should know of, without content or names. */
  readonly warn: (details: Readonly<Record<string, unknown>>, message: string) => void
  /** F8. A seat has made something. */
  readonly wrote?: (id: string, seat: string) => void
}

/**
 * The pause between two frames of a room, milliseconds: what one more member adds, and at most what a screen takes
 * between two pictures. The work of sending grows with the square of a room, and this keeps it within bounds.
 */
const PAUSE_PER_MEMBER = 0.16
const LONGEST_PAUSE = 16

/**
 * The boards that are in memory. A board is loaded once, however many ask for it at the same time; a load that
 * fails gives no board at all rather than an empty one.
 */
export class Rooms {
  readonly #ports: RoomsPorts
  readonly #entries = new Map<string, Entry>()

  constructor(ports: RoomsPorts) {
    this.#ports = ports
  }

  async get(id: string): Promise<OpenRoom> {
    const known = this.#entries.get(id)
    if (known) {
      known.uses += 1
      return known.loading
    }
    const entry: Entry = { uses: 1, loading: Promise.resolve().then(() => this.#load(id, entry)) }
    this.#entries.set(id, entry)
    try {
      return await entry.loading
    } catch (error) {
      this.#entries.delete(id)
      throw error
    }
  }

  enter({ members }: OpenRoom, member: Member): void {
    members.add(member)
  }

  leave({ members, presence, upkeep }: OpenRoom, member: Member): void {
    members.delete(member)
    presence.leave(member)
    upkeep.left()
  }

  /** Ends every connection with `code`, and waits until all that was admitted is on disk. */
  async close(code: CloseCode): Promise<void> {
    const rooms = await Promise.allSettled([...this.#entries.values()].map(({ loading }) => loading))
    await Promise.allSettled(
      rooms.map(async (result) => {
        if (result.status === 'rejected') return
        const { members, room, presence, upkeep, deeds } = result.value
        await room.whenStored().catch(() => undefined)
        await deeds.flush()
        for (const member of [...members]) member.close(code, 'restarting')
        presence.stop()
        upkeep.stop()
      }),
    )
    this.#entries.clear()
  }

  /** F10. Keeps the board as it is now as a version to go back to; gives the time that it goes by. */
  async mark(id: string, why: Pick<MarkedVersion, 'reason' | 'label'>): Promise<number> {
    const { room, deeds } = await this.get(id)
    const snapshot = room.snapshot()
    if (!snapshot) throw new Error('the board could not be read back')
    await room.whenStored()
    await deeds.flush()
    return this.#ports.log.mark(id, { ...snapshot, ...why, at: this.#ports.now() })
  }

  async #load(id: string, entry: Entry): Promise<OpenRoom> {
    const { log, now, warn, wrote } = this.#ports
    const stored = await log.load(id)
    const warnOf = (message: string) => (error: unknown) => warn({ board: id, error: String(error) }, message)
    const members = new Set<Member>()
    const presence = new Presence((news) => {
      const packet = packetOf(news)
      for (const member of members) member.send(packet)
    })
    let next = 0
    let keptBeforeLarge = Number.NEGATIVE_INFINITY
    const room: Room = new Room(
      {
        state: stored.snapshot?.state,
        updates: stored.updates.map(({ update }) => update),
        seq: stored.updates.at(-1)?.seq ?? stored.snapshot?.seq ?? 0,
        authors: stored.authors,
        clients: stored.clients,
      },
      {
        append: (batch) => log.append(id, batch),
        pause: () => next - performance.now(),
        stored: (batch) => {
          next = performance.now() + Math.min(LONGEST_PAUSE, members.size * PAUSE_PER_MEMBER)
          fanOut(batch, members, presence)
          if (batch.updates.length > 0) upkeep.wrote(batch.updates.length)
        },
        failed: (error) => {
          warnOf('a board could not be saved; its connections start over')(error)
          this.#drop(id, open, CLOSE.restarting)
        },
        did(seat, changes, kindBefore) {
          deeds.did(seat, changes, kindBefore)
          if (makesSomething(changes)) wrote?.(id, seat)
        },
        large: (seq, before) => {
          if (now() - keptBeforeLarge < VERSION_EVERY_MS) return
          keptBeforeLarge = now()
          const version = { seq, state: before(), at: now(), reason: 'large', label: null } as const
          log.mark(id, version).catch(warnOf('a version could not be kept'))
        },
        damaged: (what) =>
          warn({ board: id, what }, 'a board was stored with damage and opened from the rest'),
      },
    )
    const deeds = createDeeds(now, (told) => log.tell(id, told).catch(warnOf('the log of deeds has a gap')))
    const upkeep = createUpkeep({
      room,
      rows: stored.updates.length,
      isEmpty: () => members.size === 0,
      uses: () => entry.uses,
      compact: (seq, state) => log.compact(id, seq, state, now()),
      putAway: () => {
        this.#entries.delete(id)
        presence.stop()
        void deeds.flush()
        room.destroy()
      },
      warn: (error, message) => warnOf(message)(error),
    })
    const open: OpenRoom = { room, members, presence, upkeep, deeds }
    return open
  }

  #drop(id: string, { members, presence, upkeep }: OpenRoom, code: CloseCode): void {
    this.#entries.delete(id)
    presence.stop()
    upkeep.stop()
    for (const member of [...members]) member.close(code, 'not saved')
  }
}
