import type { Duplex } from 'node:stream'
import type { WebSocket } from '@fastify/websocket'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { NO_RIGHTS } from '#shared/domain/rights.ts'
import type { PresentUser } from '#shared/wire/presence.ts'
import { CLOSE, isTooOld } from '#shared/wire/sync.ts'
import type { Access, Audience } from '../ports.ts'
import type { TokenBuckets } from '../token-buckets.ts'
import type { Attendance, Attendant } from './attendance.ts'
import { createConnection } from './connection.ts'
import type { Member, Rooms } from './rooms.ts'
import {
  closeCodeOf,
  earlyMessages,
  hangUp,
  type heartbeat,
  sendPacket,
  sendText,
  type Visitor,
  whoIs,
} from './socket.ts'
import type { Listener, StageFeed } from './stage-feed.ts'

/** What somebody who takes part is let in by, and where they are counted. */
export interface SocketsContext {
  readonly rooms: Rooms
  /** Boards of workshops that are erased. */
  readonly sealed: ReadonlySet<string>
  readonly attendance: Attendance
  readonly feed: StageFeed
  readonly peopleChanged: (workshopId: string) => void
  readonly access: () => Access
  readonly now: () => number
  readonly beat: ReturnType<typeof heartbeat>
  readonly refusals: TokenBuckets
  readonly warn: (details: Readonly<Record<string, unknown>>, message: string) => void
}

/** Adds the two WebSocket routes, of boards and of stages, to an app that has @fastify/websocket. */
export function registerSockets(app: FastifyInstance, context: SocketsContext): void {
  app.get('/sync/:workshopId', { websocket: true }, (socket, request) => {
    void attend(context, { socket, stream: request.raw.socket }, visitorOf(request), openBoard)
  })
  app.get('/stage/:workshopId', { websocket: true }, (socket, request) => {
    void attend(context, { socket, stream: request.raw.socket }, visitorOf(request), openStage)
  })
}

/** A WebSocket, and the connection that it came over. */
interface Line {
  readonly socket: WebSocket
  readonly stream: Duplex
}

interface Opening extends Line, Audience {
  readonly workshopId: string
  readonly messages: ReturnType<typeof earlyMessages>
}

/** Opens one kind of conversation. Gives what the attendance needs, and what to do at the end. */
type Open = (context: SocketsContext, opening: Opening) => Promise<{ rightsChanged(): void; leave(): void }>

function visitorOf(request: FastifyRequest): Visitor {
  const { workshopId } = request.params as { workshopId: string }
  const { ticket, v, seat, as } = request.query as Readonly<Record<'ticket' | 'v' | 'seat' | 'as', unknown>>
  return {
    workshopId,
    headers: request.headers,
    ticket: typeof ticket === 'string' ? ticket : undefined,
    seat: typeof seat === 'string' ? seat : undefined,
    isWall: as === 'wall',
    isTooOld: isTooOld(v),
  }
}

/** From an upgraded socket to somebody who takes part: identity, attendance, conversation, farewell. */
async function attend(context: SocketsContext, line: Line, visitor: Visitor, open: Open): Promise<void> {
  const { socket } = line
  const { attendance, peopleChanged, beat, sealed, refusals } = context
  const { workshopId, isWall } = visitor
  const messages = earlyMessages(socket)
  beat.watch(socket)
  socket.on('error', () => socket.terminate())
  if (visitor.isTooOld) return hangUp(socket, CLOSE.clientTooOld, 'clientTooOld')
  try {
    const identity = await whoIs(context.access(), visitor, open === openStage)
    if (!identity.ok) return hangUp(socket, closeCodeOf(identity.error), identity.error.code)
    const seat = identity.value.id
    if (refusals.isEmpty(seat)) return hangUp(socket, CLOSE.tooFast, 'tooFast')
    const opened = await open(context, { ...line, workshopId, seat, isWall, messages })
    if (sealed.has(workshopId)) hangUp(socket, CLOSE.noSuchWorkshop, 'noSuchWorkshop')
    if (!context.access().seat(workshopId, seat)) hangUp(socket, CLOSE.notAllowed, 'notAllowed') // removed meanwhile
    const attendant: Attendant = {
      seat,
      isWall,
      rightsChanged: opened.rightsChanged,
      close: (code, reason) => hangUp(socket, code, reason),
    }
    attendance.enter(workshopId, attendant)
    peopleChanged(workshopId)
    const leave = () => {
      opened.leave()
      attendance.leave(workshopId, attendant)
      peopleChanged(workshopId)
    }
    if (socket.readyState === socket.OPEN) socket.on('close', leave)
    else leave()
  } catch (error) {
    context.warn({ workshop: workshopId, error: String(error) }, 'a socket could not be opened')
    hangUp(socket, CLOSE.restarting, 'unavailable')
  }
}

const openBoard: Open = async (
  { rooms, access, now, refusals },
  { workshopId, seat, isWall, socket, stream, messages },
) => {
  const open = await rooms.get(workshopId)
  const member: Member = {
    seat,
    send: (packet) => sendPacket(socket, stream, packet),
    close: (code, reason) => hangUp(socket, code, reason),
  }
  const connection = createConnection(open, {
    member,
    writer() {
      const rights = access().rights(workshopId, seat)
      return rights && { seat, rights: isWall ? NO_RIGHTS : rights }
    },
    user: () => presentUser(access(), workshopId, seat),
    isWall,
    patience: { isOver: () => refusals.isEmpty(seat), lose: () => refusals.take(seat) },
    now,
  })
  rooms.enter(open, member)
  messages.deliverTo(connection.receive)
  // after what came first is answered: the question may need a document, the answer does not
  setImmediate(connection.start)
  return { rightsChanged: connection.rightsChanged, leave: () => rooms.leave(open, member) }
}

const openStage: Open = async ({ feed }, { workshopId, seat, isWall, socket, messages }) => {
  const listener: Listener = { seat, isWall, send: (text) => sendText(socket, text) }
  messages.deliverTo(() => undefined) // the Stage is one-way
  feed.enter(workshopId, listener)
  return { rightsChanged: () => undefined, leave: () => feed.leave(workshopId, listener) }
}

function presentUser(access: Access, workshopId: string, seatId: string): PresentUser {
  const seat = access.seat(workshopId, seatId)
  return {
    seat: seatId as PresentUser['seat'],
    name: seat?.name ?? '',
    role: seat?.role ?? 'observer',
    number: seat?.number ?? 0,
  }
}
