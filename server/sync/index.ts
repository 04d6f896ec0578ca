import type { FastifyInstance } from 'fastify'
import { CLOSE } from '#shared/wire/sync.ts'
import type { Access, Boards, Sockets } from '../ports.ts'
import { boardLog } from '../store/repositories/board-log.ts'
import type { Store } from '../store/store.ts'
import { createTokenBuckets } from '../token-buckets.ts'
import { createAttendance } from './attendance.ts'
import { createBoards } from './boards.ts'
import { registerSockets } from './register.ts'
import { Rooms } from './rooms.ts'
import { sealedLog } from './sealed-log.ts'
import { heartbeat } from './socket.ts'
import { createStageFeed } from './stage-feed.ts'

export interface SyncDeps {
  readonly store: Store
  /** Asked for late: the services that answer need the boards that this makes. */
  readonly access: () => Access
  /** Somebody has come or gone, on whichever socket. */
  readonly peopleChanged: (workshopId: string) => void
  readonly now: () => number
  readonly warn: (details: Readonly<Record<string, unknown>>, message: string) => void
  /** Something on disk is damaged. */
  readonly alarm: (details: Readonly<Record<string, unknown>>, message: string) => void
}

export interface Sync {
  readonly boards: Boards
  readonly sockets: Sockets
  /** Adds the WebSocket routes to an app that has @fastify/websocket. */
  register(app: FastifyInstance): void
  /** Saves what was admitted and closes every socket with *try again*. */
  close(): Promise<void>
}

/**
 * How often a seat may send what has to be refused: each time, the room builds its document anew. Somebody whose
 * rights have just changed is refused once or twice.
 */
const REFUSALS = { burst: 10, perMinute: 10 } as const

/** How often an idle Stage connection is told that it is alive, milliseconds. */
const STAGE_PING_MS = 15_000

/** Boards and stages over sockets. */
export function createSync({ store, access, now, warn, alarm, ...deps }: SyncDeps): Sync {
  const sealed = new Set<string>()
  const log = sealedLog(boardLog(store, { now, alarm }), sealed)
  const attendance = createAttendance()
  const feed = createStageFeed(
    {
      stage: (...args) => access().stage(...args),
      seat: (...args) => access().seat(...args),
      turnouts: (...args) => access().turnouts(...args),
    },
    (workshopId) => attendance.connected(workshopId),
    now,
  )
  const wrote = (workshopId: string, seat: string) => {
    if (access().wrote(workshopId, seat)) feed.progressChanged(workshopId)
  }
  const rooms = new Rooms({ log, now, warn, wrote })
  const beat = heartbeat()
  const ping = setInterval(() => {
    for (const listener of feed.all()) listener.send('{"ping":true}')
  }, STAGE_PING_MS)
  ping.unref()

  const refusals = createTokenBuckets({ now }, REFUSALS)
  const peopleChanged = (workshopId: string) => {
    feed.peopleChanged(workshopId)
    deps.peopleChanged(workshopId)
  }
  return {
    boards: {
      ...createBoards(rooms, access, warn),
      seal: (workshopId) => void sealed.add(workshopId),
      unseal: (workshopId) => void sealed.delete(workshopId),
    },
    sockets: {
      stageChanged(workshopId) {
        feed.changed(workshopId)
        for (const attendant of attendance.of(workshopId)) attendant.rightsChanged()
      },
      progressChanged: (workshopId, seatId) => feed.progressChanged(workshopId, seatId),
      turnoutChanged: (workshopId, seats) => feed.turnoutChanged(workshopId, seats),
      disconnect(workshopId, seatId, code) {
        for (const attendant of [...attendance.of(workshopId)]) {
          if (attendant.seat === seatId) attendant.close(code, 'notAllowed')
        }
      },
      disconnectAll(workshopId, code) {
        for (const attendant of [...attendance.of(workshopId)]) attendant.close(code, 'noSuchWorkshop')
      },
      workshops: attendance.workshops,
      connected: (workshopId) => attendance.connected(workshopId),
    },
    register(app) {
      const context = { rooms, sealed, attendance, feed, peopleChanged, access, now, beat, refusals, warn }
      registerSockets(app, context)
    },
    async close() {
      clearInterval(ping)
      beat.stop()
      feed.stop()
      await rooms.close(CLOSE.restarting)
      attendance.closeAll(CLOSE.restarting)
    },
  }
}
