import * as Y from 'yjs'
import { metaOf, newBoardDoc, recordsOf } from '#shared/board/document.ts'
import { readBoard } from '#shared/board/read.ts'
import { CLOSE, type CloseCode } from '#shared/wire/sync.ts'
import type { BoardLog } from '../store/repositories/board-log.ts'
import { updateFrame } from './frames.ts'
import { Presence } from './presence.ts'
import { Room } from './room.ts'

/** A connection as its room sees it. */
export interface Member {
  readonly seat: string
  send(frame: Uint8Array): void
  close(code: CloseCode, reason: string): void
}

/** A room with who is in it. */
export interface OpenRoom {
  readonly room: Room
  readonly members: Set<Member>
  readonly presence: Presence
}

export interface RoomsPorts {
  readonly log: BoardLog
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Something that an operator should know of, without content or names. */
  readonly warn: (details: Readonly<Record<string, unknown>>, message: string) => void
}

/** A room in which nobody has been for so long is put away, milliseconds. */
const IDLE_MS = 60_000

/** The log of a board is replaced by one state when it has become so long. */
const COMPACT_ROWS = 1000

/**
 * The boards that are in memory. A board is loaded once, however many ask for it at the same time; a load that
 * fails gives no board at all rather than an empty one.
 */
export class Rooms {
  readonly #ports: RoomsPorts
  readonly #open = new Map<string, Promise<OpenRoom>>()
  readonly #idle = new Map<string, ReturnType<typeof setTimeout>>()

  constructor(ports: RoomsPorts) {
    this.#ports = ports
  }

  async get(id: string): Promise<OpenRoom> {
    const known = this.#open.get(id)
    if (known) return known
    const loading = this.#load(id)
    this.#open.set(id, loading)
    try {
      const open = await loading
      this.#waitForIdle(id, open)
      return open
    } catch (error) {
      this.#open.delete(id)
      throw error
    }
  }

  enter(id: string, open: OpenRoom, member: Member): void {
    clearTimeout(this.#idle.get(id))
    this.#idle.delete(id)
    open.members.add(member)
  }

  leave(id: string, open: OpenRoom, member: Member): void {
    open.members.delete(member)
    open.presence.leave(member)
    this.#waitForIdle(id, open)
  }

  /** Ends every connection with `code`, and waits until all that was admitted is on disk. */
  async close(code: CloseCode): Promise<void> {
    const rooms = await Promise.allSettled(this.#open.values())
    await Promise.allSettled(
      rooms.map(async (result) => {
        if (result.status === 'rejected') return
        const { members, room } = result.value
        await room.whenStored()
        for (const member of [...members]) member.close(code, 'restarting')
        result.value.presence.stop()
      }),
    )
    for (const timer of this.#idle.values()) clearTimeout(timer)
    this.#open.clear()
  }

  async #load(id: string): Promise<OpenRoom> {
    const { log, warn } = this.#ports
    const stored = await log.load(id)
    const doc = newBoardDoc()
    recordsOf(doc)
    metaOf(doc)
    if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot.state)
    for (const { seq, update } of stored.updates) {
      try {
        Y.applyUpdate(doc, update)
      } catch (error) {
        warn(
          { board: id, seq, error: String(error) },
          'an update of the log cannot be read and was passed over',
        )
      }
    }
    const seq = stored.updates.at(-1)?.seq ?? stored.snapshot?.seq ?? 0
    const members = new Set<Member>()
    const broadcast = (frame: Uint8Array) => {
      for (const member of members) member.send(frame)
    }
    let rows = stored.updates.length
    const room: Room = new Room(doc, seq, stored.authors, stored.clients, {
      append: (batch) => log.append(id, batch),
      stored: ({ updates }) => {
        if (updates.length === 0) return
        broadcast(updateFrame(Y.mergeUpdates(updates.map(({ update }) => update))))
        rows += updates.length
        if (rows > COMPACT_ROWS) {
          rows = 0
          void this.#compact(id, room)
        }
      },
      failed: (error) => {
        warn({ board: id, error: String(error) }, 'a board could not be saved; its connections start over')
        this.#open.delete(id)
        for (const member of [...members]) member.close(CLOSE.restarting, 'not saved')
      },
    })
    return { room, members, presence: new Presence(broadcast) }
  }

  /** Writes the state that the log adds up to, once it has been seen to load to the same board. */
  async #compact(id: string, room: Room): Promise<void> {
    const seq = room.version
    const state = Y.encodeStateAsUpdate(room.stored)
    const copy = newBoardDoc()
    Y.applyUpdate(copy, state)
    const isSame = JSON.stringify(readBoard(copy)) === JSON.stringify(readBoard(room.stored))
    copy.destroy()
    if (!isSame) {
      this.#ports.warn({ board: id, seq }, 'a snapshot did not load to the same board and was not kept')
      return
    }
    try {
      await this.#ports.log.compact(id, seq, state, this.#ports.now())
    } catch (error) {
      this.#ports.warn({ board: id, error: String(error) }, 'a snapshot could not be saved; the log stays')
    }
  }

  #waitForIdle(id: string, open: OpenRoom): void {
    if (open.members.size > 0) return
    clearTimeout(this.#idle.get(id))
    const timer = setTimeout(() => void this.#putAway(id, open), IDLE_MS)
    timer.unref()
    this.#idle.set(id, timer)
  }

  async #putAway(id: string, open: OpenRoom): Promise<void> {
    await open.room.whenStored()
    if (open.members.size > 0) return
    await this.#compact(id, open.room)
    if (open.members.size > 0) return
    this.#idle.delete(id)
    this.#open.delete(id)
    open.presence.stop()
    open.room.destroy()
  }
}
